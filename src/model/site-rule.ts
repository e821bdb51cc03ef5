import { z } from 'zod';

/** What an element of a page is, where a site rule says so. */
export const MARKS = [
  'title',
  'subtitle',
  'body',
  'published',
  'source',
  'author',
  'editor',
  'section',
  'caption',
  'remove',
] as const;

export type Mark = (typeof MARKS)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day, as in 2019-06-30');
const selectors = z.union([z.string().min(1).max(200), z.array(z.string().min(1).max(200)).max(20)]);

/** One layout of one site, from a TOML file. Nothing in it can name a page. */
export const siteRuleSchema = z.strictObject({
  name: z.string().min(1).max(60),
  /** Hosts, without "www."; a leading dot takes every host below: ".sznews.com". */
  hosts: z.array(z.string().regex(/^\.?[a-z0-9.-]+$/, 'a host in lower case')).min(1),
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
        file: z.string(),
        title: z.string().optional(),
        published: z.string().optional(),
        source: z.string().optional(),
        authors: z.array(z.string()).optional(),
        editors: z.array(z.string()).optional(),
        starts: z.string().optional(),
        ends: z.string().optional(),
      }),
    )
    .optional(),
});

export type SiteRule = z.infer<typeof siteRuleSchema>;
