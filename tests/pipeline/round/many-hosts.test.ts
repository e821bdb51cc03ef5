import { expect, test } from 'vitest';
import type { SiteFacts } from '../../../src/pipeline/round/round.ts';
import { newsSite } from './news-site.ts';
import { archiveAt, night } from './night.ts';

/** JIANBAO_PROOF makes it 200 hosts. */
const HOSTS = process.env.JIANBAO_PROOF === undefined ? 30 : 200;
const DELAY_MS = 150;

test(`${HOSTS} hosts side by side take about as long as the longest`, async () => {
  const counts = Array.from({ length: HOSTS }, (_, i) => (i === 0 ? 12 : 2));
  const open = await Promise.all(counts.map((count) => newsSite(count)));
  const sites = open.map(
    ({ origin }, i): SiteFacts => ({
      ...{ name: `s${i}`, feeds: [], sitemaps: [], robots_sitemaps: false, pages: [], recheck: [] },
      ...{ lists: [`${origin}/list.htm`], example: `${origin}/news/1.htm`, next_pages: 0, days: 1, from: 1, count: 1 },
    }),
  );
  const report = await night({ path: archiveAt(), sites, delayMs: DELAY_MS, atOnce: 256 });
  const took = open.map(({ asked }) => (asked.at(-1)?.at ?? 0) - (asked.at(0)?.at ?? 0));
  const all = open.flatMap(({ asked }) => asked.map(({ at }) => at));
  for (const site of open) await site.close();
  const pages = counts.reduce((sum: number, one) => sum + one, 0);
  expect(report.sites.reduce((sum, { clipped }) => sum + clipped, 0)).toBe(pages);
  for (const [i, { asked }] of open.entries()) expect(took[i]).toBeGreaterThan((asked.length - 1) * (DELAY_MS - 30));
  const [longest = 0] = took.toSorted((a, b) => b - a);
  expect(Math.max(...all) - Math.min(...all)).toBeLessThan(longest * 1.5 + 1_000);
}, 120_000);
