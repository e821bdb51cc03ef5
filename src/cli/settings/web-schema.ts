import type { z as Zod } from 'zod';
import { TLS_MODES } from '../../model/tls-mode.ts';
import { byteCount, durationMs } from './amounts.ts';

/** The part of jianbao.toml that `fetch` and `run` read: contact, [fetch], [[site]]. */
export function webSchema(z: typeof Zod) {
  const duration = z.string().transform((text, context) => {
    const ms = durationMs(text);
    if (ms === undefined) context.addIssue(`"${text}" is not a time such as "90s", "30m", "6h", "1d"`);
    return ms ?? 0;
  });
  const size = z.string().transform((text, context) => {
    const bytes = byteCount(text);
    if (bytes === undefined) context.addIssue(`"${text}" is not a size such as "500 MB"`);
    return bytes ?? 0;
  });
  const address = z.string().refine((text) => /^https?:\/\/[^\s/]+/iu.test(text), 'is not an http or https address');
  const addresses = z.array(address).default([]);
  const tls = z.enum(TLS_MODES);
  const perHost = z.int().min(1).max(16);

  const site = z
    .strictObject({
      name: z.string().min(1).max(100),
      feeds: addresses,
      sitemaps: addresses,
      robots_sitemaps: z.boolean().default(false),
      lists: addresses,
      pages: addresses,
      example: z.union([address, z.array(address)]).optional(),
      links: z.union([z.string().min(1), z.array(z.string().min(1))]).optional(),
      within: z.string().min(1).optional(),
      next_pages: z.int().min(0).max(1000).default(0),
      days: z.int().min(1).max(3660).default(2),
      from: z.int().min(0).default(1),
      count: z.int().min(1).max(1000).default(20),
      delay: duration.optional(),
      per_host: perHost.optional(),
      tls: tls.optional(),
      recheck: z.array(duration).optional(),
    })
    .refine(({ feeds, sitemaps, robots_sitemaps, lists, pages }) => {
      return robots_sitemaps || [feeds, sitemaps, lists, pages].some((sources) => sources.length > 0);
    }, 'names no feeds, sitemaps, lists or pages: there would be nothing to ask for')
    .refine(({ lists, example, links }) => lists.length === 0 || example !== undefined || links !== undefined, {
      path: ['lists'],
      message: 'needs example = "…" (the address of an article) or links = "…" (a pattern with stars) beside it',
    });

  return {
    contact: z
      .string()
      .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/u, 'is neither "mailto:name@example.org" nor a web address')
      .optional(),
    alarm_after: z.int().min(1).max(100).default(3),
    deadline: duration.optional(),
    min_free: size.optional(),
    recheck: z.array(duration).optional(),
    warc_dir: z.string().min(1).optional(),
    log: z.string().min(1).optional(),
    report: z.string().min(1).optional(),
    fetch: z
      .strictObject({
        delay: duration.optional(),
        per_host: perHost.optional(),
        at_once: z.int().min(1).max(512).optional(),
        idle: duration.optional(),
        deadline: duration.optional(),
        retries: z.int().min(0).max(10).optional(),
        patience: duration.optional(),
        max_bytes: size.optional(),
        proxy: z.string().min(1).optional(),
        allow_private: z.array(z.string().min(1)).optional(),
      })
      .default({}),
    site: z
      .array(site)
      .default([])
      .superRefine((sites, context) => {
        for (const [i, { name }] of sites.entries()) {
          if (sites.findIndex((other) => other.name === name) < i)
            context.addIssue({ code: 'custom', path: [i, 'name'], message: `there are two sites "${name}"` });
        }
      }),
  };
}
