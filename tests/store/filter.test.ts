import { expect, test } from 'vitest';
import type { Filter, StatsKey } from '../../src/store/store.ts';
import { ingest, newArchive } from './archive-in.ts';
import { clippingOf, pageOf, published, refusedOf } from './clipping-of.ts';
import { fullClipping } from './full-clipping.ts';

const archive = newArchive();
ingest(
  archive,
  pageOf('a', {
    title: '甲',
    published: published('2018-12-31T10:19'),
    source: '北山日报',
    section: ['新闻', '本地'],
    site: 'a.cn',
  }),
  pageOf('b', {
    title: '乙',
    published: published('2019-01-01'),
    source: '北山晚報',
    section: ['新闻'],
    site: 'b.a.cn',
    script: 'hant',
  }),
  pageOf('c', { title: '丙', published: published('2018-12'), body: '别处的文字' }),
  pageOf('d', { title: '丁', published: published('2018') }),
  pageOf('e', { title: '戊' }),
  {
    bytes: new TextEncoder().encode('f'),
    outcome: { kind: 'clipped', clipping: { ...fullClipping('f'), title: '己' } },
  },
  refusedOf('g'),
);

const titles = (filter: Filter) =>
  archive
    .list(filter, { order: 'oldest' })
    .rows.map(({ title }) => title)
    .join('');

test.each<[Filter, string]>([
  [{}, '丁丙甲乙己戊'],
  [{ since: '2019' }, '乙己'],
  [{ since: '2018-12-31' }, '丁丙甲乙己'],
  [{ since: '2018-12-31', until: '2018-12-31' }, '丁丙甲'],
  [{ until: '2018-12' }, '丁丙甲'],
  [{ until: '2018-11' }, '丁'],
  [{ until: '2017' }, ''],
  [{ source: '晚报' }, '乙'],
  [{ source: '北山' }, '甲乙己'],
  [{ site: 'A.CN' }, '甲乙'],
  [{ site: "a.cn' OR 1" }, ''],
  [{ section: '本地' }, '甲己'],
  [{ agency: '民政局' }, '己'],
  [{ agency: '北山區' }, '己'],
  [{ text: '别处' }, '丙'],
  [{ script: 'hant' }, '乙'],
  [{ ids: [clippingOf('a').id, clippingOf('b').id] }, '甲乙'],
  [{ ids: [] }, ''],
  [{ since: '2018-12-31', source: '北山', section: '新闻', text: '周末' }, '甲乙'],
])('%j lets through %s', (filter, expected) => {
  expect(titles(filter)).toBe(expected);
  expect(archive.list(filter).total).toBe(expected.length);
  expect([...archive.rows('clippings', filter).rows]).toHaveLength(expected.length);
});

test.each<[Filter, string]>([
  [{ since: '昨天' }, '不'],
  [{ until: '2018-1-1' }, '不'],
  [{ source: ' ' }, '不'],
])('%j is wrong usage', (filter) => {
  expect(() => archive.list(filter)).toThrow(expect.objectContaining({ name: 'UsageProblem' }));
});

const ALONE: readonly Filter[] = [
  { since: '2018-12-31' },
  { source: '北山' },
  { site: 'a.cn' },
  { section: '新闻' },
  { script: 'hans' },
  { agency: '民政局' },
  { text: '周末' },
  { onePerStory: true },
];
const pairsOf = ALONE.flatMap((one, i) =>
  ALONE.slice(i + 1).map((other) => [{ ...one, ...other }, one, other] as const),
);

test.each(pairsOf)('%j: list, its pages and search let through what both do', (both, one, other) => {
  const expected = [...titles(one)].filter((title) => titles(other).includes(title)).join('');
  const pages = [0, 2, 4].flatMap((offset) => archive.list(both, { order: 'oldest', limit: 2, offset }).rows);
  expect(pages.map(({ title }) => title).join('')).toBe(expected);
  const found = archive.search('甲 OR 乙 OR 丙 OR 丁 OR 戊 OR 己', both).rows.map(({ title }) => title);
  expect(found.toSorted().join('')).toBe([...expected].toSorted().join(''));
});

test('pages and orders', () => {
  const page = (offset: number) =>
    archive
      .list({}, { limit: 4, offset })
      .rows.map(({ title }) => title)
      .join('');
  expect([page(0), page(4), page(8)]).toEqual(['己乙甲丙', '丁戊', '']);
  expect(archive.list({}, { order: 'added', limit: 2 }).rows.map(({ title }) => title)).toEqual(['己', '戊']);
  expect(archive.search('工作站 OR 社工', { source: '北山' }, { limit: 2, offset: 1 })).toMatchObject({
    total: 3,
    order: 'score',
  });
});

test.each<[StatsKey[], string]>([
  [[], '6,4,1'],
  [['year'], '2018:3,0,0 :1,0,0 2019:1,0,0 2020:1,4,0'],
  [['month'], ':2,0,0 2018-12:2,0,0 2019-01:1,0,0 2020-02:1,4,0'],
  [['source'], ':3,0,0 北山日报:2,4,0 北山晚報:1,0,0'],
  [['site', 'year'], '/:1,0,0 /2018:2,0,0 a.cn/2018:1,0,0 b.a.cn/2019:1,0,0 news.example.cn/2020:1,4,0'],
  [['section'], ':3,0,0|新闻 > 本地:2,4,0|新闻:1,0,0'],
  [['unit'], '个:1,1,0 人次:1,1,0 元:1,1,0 名:1,1,0'],
  [['agency'], '东湖社工服务中心:1,4,0 北山区民政局:1,4,0'],
  [
    ['agency', 'unit'],
    ['东湖社工服务中心', '北山区民政局']
      .flatMap((name) => ['个', '人次', '元', '名'].map((unit) => `${name}/${unit}:1,1,0`))
      .join(' '),
  ],
  [['code'], 'no-body:0,0,1'],
  [['code', 'site'], 'no-body/news.example.cn:0,0,1'],
])('stats by %j', (by, expected) => {
  const lines = archive.stats(by).map(({ keys, articles, figures, refusals }) => {
    const name = keys.map((key) => key ?? '').join('/');
    return `${by.length === 0 ? '' : `${name}:`}${articles},${figures},${refusals}`;
  });
  expect(lines.toSorted()).toEqual(expected.split(expected.includes('|') ? '|' : ' ').toSorted());
});

test('a refused page has no year', () => {
  expect(() => archive.stats(['code', 'year'])).toThrow('a refused page has no year');
  expect(() => [...archive.rows('runs', { source: '北山' }).rows]).toThrow('exported whole');
});
