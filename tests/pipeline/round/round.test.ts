import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { explainPage } from '../../../src/pipeline/clip-page.ts';
import { rawPageOf } from '../../../src/pipeline/kept-page.ts';
import type { SiteFacts } from '../../../src/pipeline/round/round.ts';
import { openArchive } from '../../../src/store/store.ts';
import { article, type NewsSite, newsSite, printOverPages } from './news-site.ts';
import { archiveAt, ask, DAY_MS, FIRST, kit, night } from './night.ts';

const open: NewsSite[] = [];
afterAll(async () => {
  for (const site of open) await site.close();
});

async function aSite(count: number): Promise<NewsSite> {
  const site = await newsSite(count);
  open.push(site);
  return site;
}

function facts(name: string, { origin }: NewsSite, more: Partial<SiteFacts> = {}): SiteFacts {
  return {
    name,
    feeds: [],
    sitemaps: [],
    robots_sitemaps: false,
    lists: [`${origin}/list.htm`],
    pages: [],
    example: `${origin}/news/1.htm`,
    next_pages: 10,
    days: 2,
    from: 1,
    count: 20,
    ...more,
  };
}

const count = (path: string, table: string) => ask<{ n: number }>(path, `SELECT count(*) AS n FROM ${table}`)[0]?.n;

describe('a round', () => {
  test('stores what lists and their further pages name, and the next one stores nothing', async () => {
    const site = await aSite(50);
    const [path, sites] = [archiveAt(), [facts('linhai', site)]];
    const first = await night({ path, sites });
    expect(first.sites[0]).toMatchObject({
      ended: 'good',
      found: 50,
      fetched: 50,
      clipped: 50,
      dated: 50,
      sourced: 50,
    });
    expect(ask(path, 'SELECT DISTINCT site, origin_kind FROM clippings')).toEqual([
      { site: 'linhai', origin_kind: 'http' },
    ]);
    const before = [count(path, 'captures'), count(path, 'clippings')];
    const asked = site.asked.length;
    const second = await night({ path, sites });
    expect(second.sites[0]).toMatchObject({ ended: 'good', found: 0, fetched: 0, requests: 1 });
    expect([count(path, 'captures'), count(path, 'clippings')]).toEqual(before);
    const again = site.asked.slice(asked).filter(({ path: asked_ }) => asked_ !== '/robots.txt');
    expect(again.map((one) => [one.path, typeof one.headers['if-none-match']])).toEqual([['/list.htm', 'string']]);
    expect(ask(path, "SELECT count(*) AS n FROM fetches WHERE result = 'unchanged'")).toEqual([{ n: 1 }]);
  });

  test('goes on where the last one was cut short', async () => {
    const site = await aSite(12);
    const [path, sites] = [archiveAt(), [facts('linhai', site)]];
    await night({ path, sites, max: 5 });
    expect(count(path, 'clippings')).toBe(5);
    await night({ path, sites });
    expect(count(path, 'clippings')).toBe(12);
    const pages = site.asked.map((one) => one.path).filter((one) => one.startsWith('/news/'));
    expect(new Set(pages).size).toBe(pages.length);
  });

  test('an edited page becomes a revision at its recheck, a vanished one an absence', async () => {
    const site = await aSite(6);
    const [path, sites] = [archiveAt(), [facts('linhai', site)]];
    await night({ path, sites });
    site.articles.set(2, article(2, { title: '临海市第2次防汛会商会改期召开' }));
    site.articles.delete(3);
    site.instead.set('/news/4.htm', (_, response) => response.writeHead(410).end());
    site.instead.set('/news/5.htm', (_, response) => response.writeHead(302, { location: '/login.htm' }).end());
    site.instead.set('/login.htm', (_, response) =>
      response.end(
        '<html><title>404</title><body><h1>页面不存在</h1><p>您访问的页面不存在或已被删除</p><a href="/">返回首页</a></body></html>',
      ),
    );
    const early = await night({ path, sites, day: 0.5 });
    expect(early.sites[0]?.fetched).toBe(0);
    const later = await night({ path, sites, day: 1.1 });
    expect(later.sites[0]).toMatchObject({ fetched: 6, clipped: 1, absent: 3, unchanged: 2 });
    expect(ask(path, 'SELECT url, kind FROM absences ORDER BY url')).toEqual([
      { url: `${site.origin}/news/3.htm`, kind: '404' },
      { url: `${site.origin}/news/4.htm`, kind: '410' },
      { url: `${site.origin}/news/5.htm`, kind: 'soft-404' },
    ]);
    expect(ask(path, "SELECT title, current FROM clippings WHERE title LIKE '%第2次%' ORDER BY current")).toEqual([
      { title: '临海市第2次防汛会商会召开', current: 0 },
      { title: '临海市第2次防汛会商会改期召开', current: 1 },
    ]);
    expect(count(path, 'clippings')).toBe(7);
    expect(ask(path, 'SELECT count(*) AS n FROM refusals')).toEqual([{ n: 0 }]);
  });

  test('what fails is asked for again, what was never there is not', async () => {
    const site = await aSite(3);
    const [path, sites] = [archiveAt(), [facts('linhai', site)]];
    site.instead.set('/news/1.htm', (_, response) => response.writeHead(500).end());
    site.instead.set('/news/2.htm', (_, response) => response.writeHead(404).end());
    expect((await night({ path, sites })).sites[0]).toMatchObject({ fetched: 3, failed: 2, clipped: 1, ended: 'good' });
    site.instead.delete('/news/1.htm');
    expect((await night({ path, sites, day: 1 })).sites[0]).toMatchObject({ clipped: 1, failed: 1 });
    await night({ path, sites, day: 2 });
    const asked = site.asked.length;
    await night({ path, sites, day: 3 });
    expect(site.asked.slice(asked).map((one) => one.path)).not.toContain('/news/2.htm');
  });

  test('an article over several pages is one, with the bytes of each', async () => {
    const site = await aSite(2);
    const [path, sites] = [archiveAt(), [facts('linhai', site)]];
    printOverPages(site, ['第一部分。', '第二部分。', '第三部分。']);
    expect((await night({ path, sites })).sites[0]).toMatchObject({ clipped: 2, fetched: 2 });
    const [joined] = ask<{ id: string; body: string; warnings: string }>(
      path,
      "SELECT id, body, warnings FROM clippings WHERE url LIKE '%/1.htm'",
    );
    expect(joined?.body.match(/第.部分/gu)).toEqual(['第一部分', '第二部分', '第三部分']);
    expect(joined?.warnings).not.toContain('more-pages');
    const pages = ask<{ page: number; sha256: string; locator: string }>(
      path,
      `SELECT l.page, p.sha256, p.locator FROM clipping_captures l JOIN captures p ON p.id = l.capture_id
       WHERE l.clipping_id = '${joined?.id}' ORDER BY l.page`,
    );
    expect(pages.map(({ page, locator }) => [page, locator.slice(site.origin.length)])).toEqual([
      [0, '/news/1.htm'],
      [1, '/news/1_2.htm'],
      [2, '/news/1_3.htm'],
    ]);
    const hash = createHash('sha256').update(pages.map(({ sha256 }) => sha256).join(''));
    expect(joined?.id).toBe(`c${hash.digest('hex').slice(0, 16)}`);
    // Read again, it is the same.
    const archive = openArchive(path, { mode: 'read' });
    const [kept] = archive.keptPages(joined?.id ?? '');
    expect(archive.rawBytes(joined?.id ?? '')).toEqual(kept?.bytes);
    const again = kept === undefined ? undefined : explainPage(rawPageOf(kept), kit).outcome;
    expect(again).toMatchObject({ kind: 'clipped', clipping: { id: joined?.id, body: joined?.body } });
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  test('feeds, and days of an e-paper', async () => {
    const site = await aSite(12);
    const path = archiveAt();
    site.instead.set('/html/2026-01/02/node_1.htm', (_, response) => response.end('<a href="/news/1.htm">一版</a>'));
    site.instead.set('/html/2026-01/02/node_2.htm', (_, response) => response.end('<a href="/news/2.htm">二版</a>'));
    const lists = [`${site.origin}/html/{yyyy}-{MM}/{dd}/node_{n}.htm`];
    const report = await night({
      path,
      sites: [facts('feed', site, { lists: [], feeds: [`${site.origin}/rss.xml`] }), facts('paper', site, { lists })],
    });
    expect(report.sites).toMatchObject([
      { found: 10, clipped: 10, ended: 'good' },
      { found: 2, clipped: 2, ended: 'good' },
    ]);
  });
});

test('thirty nights: one site fails from the twelfth, one changes its layout on the twentieth', async () => {
  const [steady, failing, changing] = [await aSite(4), await aSite(4), await aSite(4)];
  const path = archiveAt();
  const sites = [facts('steady', steady), facts('failing', failing), facts('changing', changing)].map((site) => ({
    ...site,
    recheck: [],
  }));
  const told: string[] = [];
  for (let day = 1; day <= 30; day++) {
    for (const site of [steady, failing, changing]) {
      for (const n of [1, 2, 3]) {
        const printed = article(day * 10 + n);
        site.articles.set(day * 10 + n, site === changing && day >= 20 ? { ...printed, date: null } : printed);
      }
    }
    if (day === 12) failing.instead.set('/list.htm', (_, response) => response.writeHead(503).end());
    const { alarms } = await night({ path, sites, day });
    for (const { site, kind, since, lastGood } of alarms) {
      const nights = [since, lastGood].map((at) => (Date.parse(at ?? '') - FIRST) / DAY_MS);
      told.push(`${day}: ${site} ${kind}, since ${nights[0]}, good until ${nights[1]}`);
    }
  }
  expect(told).toEqual([
    '14: failing failing, since 12, good until 11',
    '20: changing no-dates, since 20, good until 19',
  ]);
}, 120_000);
