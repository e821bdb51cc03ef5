import { afterAll, describe, expect, test } from 'vitest';
import { hardSite } from './hard-site.ts';
import { archiveAt, ask, night } from './night.ts';

/** JIANBAO_PROOF makes it 500 pages. */
const COUNT = process.env.JIANBAO_PROOF === undefined ? 160 : 500;
const DELAY_MS = 8;

describe(`a site of ${COUNT} pages on which every eighth fails in a way of its own`, async () => {
  const site = await hardSite(COUNT);
  const path = archiveAt();
  afterAll(() => site.close());
  const facts = {
    name: 'hard',
    feeds: [`${site.origin}/rss.xml`],
    sitemaps: [],
    robots_sitemaps: false,
    lists: [`${site.origin}/list.htm`],
    pages: [],
    links: [`${site.origin}/news/*.htm`, `${site.origin}/private/*.htm`],
    next_pages: 2,
    days: 1,
    from: 1,
    count: 1,
  };
  const sites = [{ ...facts, sitemaps: [`${site.origin}/map.xml`] }];
  const report = await night({ path, sites, delayMs: DELAY_MS, deadlineMs: 4_000, idleMs: 2_500 });
  const pathOf = (url: string) => url.slice(site.origin.length);

  test('ends, and stores exactly the good pages', () => {
    const good = site.pages.filter(({ wanted }) => wanted === 'clipped').map((page) => page.path);
    const stored = ask<{ url: string }>(path, 'SELECT url FROM clippings').map(({ url }) => pathOf(url));
    expect(stored.sort()).toEqual(good.sort());
    expect(report.sites[0]).toMatchObject({ ended: 'good', clipped: good.length });
  });

  test('names each refusal and each request that failed', () => {
    const failed = ask<{ url: string; code: string }>(path, "SELECT url, code FROM fetches WHERE result = 'failed'");
    const refused = ask<{ url: string; code: string }>(path, 'SELECT locator AS url, code FROM refusals');
    const found = [...failed, ...refused].map(({ url, code }) => `${pathOf(url)} ${code}`).sort();
    const wanted = site.pages.filter((page) => page.wanted !== 'clipped').map((page) => `${page.path} ${page.wanted}`);
    expect(found).toEqual([...wanted, '/private/1.htm robots'].sort());
  });

  test('never asks for more than the host allows, nor for what robots.txt forbids', () => {
    // Site and round share a thread here: single gaps say little, the whole does.
    const [first, last] = [site.asked.at(0)?.at ?? 0, site.asked.at(-1)?.at ?? 0];
    expect(last - first).toBeGreaterThan((site.asked.length - 1) * DELAY_MS);
    expect(site.asked.map((one) => one.path)).not.toContain('/private/1.htm');
  });
});
