import { expect, test } from 'vitest';
import type { Clipping } from '../../src/model/clipping.ts';
import type { FurtherPage, Item } from '../../src/store/store.ts';
import { everything, ingest, newArchive, RUN } from './archive-in.ts';
import { clippingOf, pageOf, published, refusedOf, sha256 } from './clipping-of.ts';

const results = (stored: readonly { result: string }[]) => stored.map(({ result }) => result);

test('the same input again adds a run and nothing else', () => {
  const archive = newArchive();
  const items = [pageOf('one'), pageOf('two', { url: 'http://a.cn/2' }), refusedOf('three')];
  expect(results(ingest(archive, ...items))).toEqual(['new', 'new', 'refused-new']);
  const before = everything(archive);
  expect(results(ingest(archive, ...items))).toEqual(['known', 'known', 'refused-known']);
  expect(everything(archive)).toEqual(before);
  expect(archive.runs()).toHaveLength(2);
});

test('the same bytes from elsewhere are a capture, and no clipping', () => {
  const archive = newArchive();
  const [first] = ingest(archive, pageOf('one', { locator: 'a/1.html' }));
  const [second] = ingest(archive, pageOf('one', { locator: 'b/1.html' }));
  expect(second).toEqual({ result: 'capture', id: first?.id });
  expect(archive.info()).toMatchObject({ clippings: 1, captures: 2, blobs: 1 });
  expect(archive.show(first?.id ?? '')?.captures.map(({ locator }) => locator)).toEqual(['a/1.html', 'b/1.html']);
});

test('an article of several pages was made from the captures of all of them', () => {
  const archive = newArchive();
  const later = (page: string, at: string): FurtherPage => {
    const bytes = new TextEncoder().encode(page);
    const from = { kind: 'http', locator: `http://a.cn/${page}.html`, retrievedAt: at, retrievedFrom: 'http' } as const;
    return { bytes, origin: { ...from, sha256: sha256(bytes), bytes: bytes.length }, given: null, facts: {} };
  };
  const arrival = (at: string): Item => ({
    ...pageOf('1', { at }),
    further: [later('1_2', at), later('1_3', at)],
  });
  ingest(archive, arrival('2020-01-02'), arrival('2020-01-01'), pageOf('other'));
  const { id } = clippingOf('1');
  const shown = () =>
    archive.show(id)?.captures.map(({ page, sha256: hash, retrieved_at }) => [page, hash, retrieved_at]);
  const hashes = ['1', '1_2', '1_3'].map((page) => sha256(new TextEncoder().encode(page)));
  const pages = ['2020-01-01', '2020-01-02'].flatMap((at) => hashes.map((hash, page) => [page, hash, at]));
  expect(shown()).toEqual(pages);
  const exported = () => {
    const { columns, rows } = archive.rows('captures', { ids: [id] });
    return [...rows].map((row) => row[columns.indexOf('sha256')]);
  };
  expect(exported()).toEqual(hashes.flatMap((hash) => [hash, hash]).toSorted());
  const named = archive.show(id)?.captures.map((capture) => archive.find(capture.id.slice(0, 12)));
  const text = (name: string) => new TextDecoder().decode(archive.rawBytes(name) ?? undefined);
  expect(named?.map((found) => (found.kind === 'capture' ? text(found.id) : ''))).toEqual(
    '1 1_2 1_3 1 1_2 1_3'.split(' '),
  );
  archive.remove(archive.beginRun(RUN), { ids: [id] }, { who: '林一', note: '试' });
  expect([shown(), exported()]).toEqual([pages, []]);
});

const url = 'http://a.cn/1.html';

test.each<[string, Partial<Clipping>, 'revision' | 'capture']>([
  ['another title', { title: '社区工作站全天开放' }, 'revision'],
  ['another body', { body: '社区工作站今日关闭。' }, 'revision'],
  ['another author', { authors: ['林一'] }, 'revision'],
  ['another source', { source: '某报' }, 'revision'],
  ['other views', { views: 77 }, 'capture'],
  ['another section', { section: ['新闻'] }, 'capture'],
])('the same article with %s', (_, change, expected) => {
  const archive = newArchive();
  ingest(archive, pageOf('before', { url, at: '2020-01-01', views: 5 }));
  const [stored] = ingest(archive, pageOf('after', { url, at: '2020-01-02', views: 5, ...change }));
  expect(stored?.result).toBe(expected);
  const revisions = expected === 'revision' ? 2 : 1;
  expect(archive.info()).toMatchObject({ clippings: revisions, current: 1, captures: 2 });
  const current = archive.list().rows[0];
  expect(current?.id).toBe(clippingOf(expected === 'revision' ? 'after' : 'before').id);
  expect(archive.check()).toEqual([]);
});

test('a reading that another one shows is found under its own id too', () => {
  const archive = newArchive();
  ingest(
    archive,
    pageOf('before', { url, at: '2020-01-01', views: 5 }),
    pageOf('after', { url, at: '2020-01-02', views: 6 }),
  );
  const own = clippingOf('after').id;
  expect(archive.find(own)).toEqual({ kind: 'clipping', id: clippingOf('before').id });
  expect(archive.find(own.slice(0, 9))).toEqual({ kind: 'clipping', id: clippingOf('before').id });
  expect(new TextDecoder().decode(archive.rawBytes(own) ?? undefined)).toBe('after');
});

test('a page that goes back to its old words is current in those', () => {
  const archive = newArchive();
  const [old] = ingest(archive, pageOf('a', { url, at: '2020-01-01', title: '甲' }));
  ingest(archive, pageOf('b', { url, at: '2020-01-02', title: '乙' }));
  expect(archive.list().rows[0]?.title).toBe('乙');
  ingest(archive, pageOf('a again', { url, at: '2020-01-03T08:00', title: '甲' }));
  expect(archive.list().rows.map(({ id, title }) => [id, title])).toEqual([[old?.id, '甲']]);
});

test('thousands of pages that claim one address are stored in time that grows with their number', () => {
  const archive = newArchive();
  const pages = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => pageOf(`page ${from + i}`, { url, title: `第${from + i}题` }));
  const time = (from: number, count: number) => {
    const items = pages(from, count);
    const start = performance.now();
    ingest(archive, ...items);
    return (performance.now() - start) / count;
  };
  time(0, 200);
  const few = time(200, 200);
  time(400, 1400);
  expect(time(1800, 200)).toBeLessThan(few * 3 + 0.5);
  expect(archive.info()).toMatchObject({ clippings: 2000, current: 1 });
});

test('what an owner later says about known bytes is taken in', () => {
  const archive = newArchive();
  const [first] = ingest(archive, pageOf('one'));
  const [again] = ingest(archive, pageOf('one', { url, given: { url }, site: '某网' }));
  expect(again).toEqual({ result: 'capture', id: first?.id });
  expect(archive.show(first?.id ?? '')?.clipping).toMatchObject({ url, site: '某网', article: url });
  expect(archive.check()).toEqual([]);
});

test('a clipping that turns out to be a reading of another is joined to it', () => {
  const archive = newArchive();
  ingest(archive, pageOf('x', { at: '2020-01-05' }), pageOf('y', { url, at: '2020-01-02', given: { url } }));
  expect(archive.info().clippings).toBe(2);
  const [joined] = ingest(archive, pageOf('x', { url, at: '2020-01-05', given: { url } }));
  expect(joined).toEqual({ result: 'capture', id: clippingOf('y').id });
  expect(archive.info()).toMatchObject({ clippings: 1, captures: 3 });
  expect(archive.search('工作站').total).toBe(1);
  expect(archive.check()).toEqual([]);
});

test('the archive is the same in any order of arrival', () => {
  const items = [
    pageOf('a', { url, at: '2020-01-01', views: 1, published: published('2020-01-01') }),
    pageOf('b', { url, at: '2020-01-02', views: 2, published: published('2020-01-01') }),
    pageOf('c', { url, at: '2020-01-03', title: '又一题', published: published('2020-01-01') }),
    pageOf('d', { url, title: '无时之题' }),
    pageOf('a', { url, at: '2020-01-01', locator: 'elsewhere/a.html', views: 1, published: published('2020-01-01') }),
    pageOf('e'),
    pageOf('e', { locator: '0/e.html' }),
    pageOf('e', { given: { site: '某网' }, site: '某网' }),
    refusedOf('f'),
    refusedOf('g'),
    pageOf('g', { title: '终究成文' }),
  ];
  const orders = [
    items,
    items.toReversed(),
    [...items.slice(5), ...items.slice(0, 5)],
    shuffled(items, 3),
    shuffled(items, 9),
  ];
  const [first, ...others] = orders.map((order) => {
    const archive = newArchive();
    for (const item of order) ingest(archive, item);
    expect(archive.check()).toEqual([]);
    return everything(archive);
  });
  for (const other of others) expect(other).toEqual(first);
});

function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const keyed = items.map((item) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return { item, key: state };
  });
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

test('a refusal keeps its bytes, and a later clipping of them settles it', () => {
  const archive = newArchive();
  const [refused] = ingest(archive, refusedOf('page'));
  expect(archive.refusals()).toMatchObject({
    total: 1,
    rows: [{ id: refused?.id, code: 'no-body', site: 'news.example.cn' }],
  });
  expect(new TextDecoder().decode(archive.rawBytes(refused?.id ?? '') ?? undefined)).toBe('page');
  const [clipped] = ingest(archive, pageOf('page'));
  expect(clipped?.result).toBe('new');
  expect(archive.refusals().total).toBe(0);
  expect(archive.refusals({ resolved: true }).rows[0]).toMatchObject({ resolved_by: clipped?.id });
  expect(archive.info()).toMatchObject({ captures: 1, blobs: 1 });
});

test('a refusal without bytes is settled when its place can be read', () => {
  const archive = newArchive();
  const { outcome } = refusedOf('page', 'a.html');
  if (outcome.kind !== 'refused') throw new Error('not a refusal');
  const unread = { bytes: null, outcome: { ...outcome, origin: { ...outcome.origin, sha256: '', bytes: 0 } } };
  expect(results(ingest(archive, unread))).toEqual(['refused-new']);
  expect(results(ingest(archive, unread))).toEqual(['refused-known']);
  ingest(archive, pageOf('page', { locator: 'a.html' }));
  expect(archive.refusals().total).toBe(0);
});

test('equal bytes refused from two places are two refusals; the reason may change without being news', () => {
  const archive = newArchive();
  expect(results(ingest(archive, refusedOf('', 'a.html'), refusedOf('', 'b.html')))).toEqual([
    'refused-new',
    'refused-new',
  ]);
  expect(results(ingest(archive, refusedOf('', 'a.html', 'list-page')))).toEqual(['refused-known']);
  expect(archive.refusals({ code: 'list-page' }).rows[0]).toMatchObject({ locator: 'a.html', expected: true });
  expect(archive.stats(['code']).map(({ keys, refusals }) => [...keys, refusals])).toEqual([
    ['list-page', 1],
    ['no-body', 1],
  ]);
});

test('an article that is refused later stays an article, and that is no news', () => {
  const archive = newArchive();
  const [clipped] = ingest(archive, pageOf('page'));
  expect(results(ingest(archive, refusedOf('page')))).toEqual(['refused-known']);
  expect(archive.list().total).toBe(1);
  expect(archive.refusals({ resolved: true }).rows[0]?.resolved_by).toBe(clipped?.id);
});

test('a batch that fails leaves nothing', () => {
  const archive = newArchive();
  const run = archive.beginRun({
    command: 'ingest',
    arguments: [],
    version: '',
    rules: '',
    segmenter: '',
    segmenterVersion: '',
  });
  const broken = { ...pageOf('two'), bytes: null };
  expect(() => archive.add(run, [pageOf('one'), broken])).toThrow('without its bytes');
  expect(archive.info()).toMatchObject({ clippings: 0, captures: 0, blobs: 0 });
  expect(results(archive.add(run, [pageOf('one')]))).toEqual(['new']);
});

test('ids by their beginning', () => {
  const archive = newArchive();
  ingest(archive, ...Array.from({ length: 40 }, (_, i) => pageOf(`page ${i}`)), refusedOf('refused'));
  const { id } = clippingOf('page 7');
  expect(archive.find(id)).toEqual({ kind: 'clipping', id });
  expect(archive.find(id.slice(0, 8))).toEqual({ kind: 'clipping', id });
  expect(archive.find('c').kind).toBe('several');
  expect(archive.find('r').kind).toBe('refusal');
  for (const wrong of ['', 'x', 'c%', "c' OR 1", id.toUpperCase(), `${id}0`])
    expect(archive.find(wrong)).toEqual({ kind: 'none' });
  expect(archive.show('c0000000000000000')).toBeNull();
});
