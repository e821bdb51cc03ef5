import { z } from 'zod';
import { MARKS } from './mark.ts';

const day = z.iso.date('no day, as in "2019-06-30"');
const selector = z.string().min(1).max(200);
const selectors = z.union(
  [selector, z.array(selector).min(1).max(20)],
  'no selector of up to 200 characters, nor a list of up to 20',
);

/** One layout of one site, from a TOML file. Nothing in it can name a page. */
export const siteRuleSchema = z.strictObject({
  name: z.string().min(1).max(60),
  /** Hosts, without "www."; a leading dot takes every host below: ".sznews.com". */
  hosts: z
    .array(
      z
        .string()
        .max(100)
        .regex(/^\.?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/, 'no host in lower case, as in "news.example.com"'),
    )
    .min(1)
    .max(50),
  /** First and last day of publication on which the layout was in use. */
  since: day.optional(),
  until: day.optional(),
  /** CSS selectors, by what they select. */
  select: z.partialRecord(z.enum(MARKS), selectors).optional(),
  /** Shapes of a credit line: expressions with the named groups source, author, editor. */
  lines: z.array(z.string().min(1).max(200)).max(10).optional(),
  /** Pages that show that the rule holds, for `jianbao rules test`. */
  example: z
    .array(
      z.strictObject({
        /** Relative to the rule's file. */
        file: z.string().min(1),
        /** Where it was captured, where the page does not say so itself. */
        url: z.string().optional(),
        title: z.string().optional(),
        published: z.string().optional(),
        source: z.string().optional(),
        authors: z.array(z.string()).optional(),
        editors: z.array(z.string()).optional(),
        starts: z.string().optional(),
        ends: z.string().optional(),
      }),
    )
    .max(50)
    .optional(),
});

export type SiteRule = z.infer<typeof siteRuleSchema>;
