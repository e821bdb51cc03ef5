import { expect, test } from 'vitest';
import type { Clipping } from '../../src/model/clipping.ts';
import type { Archive, Mark, SampleKey } from '../../src/store/store.ts';
import { ingest, newArchive, RUN } from './archive-in.ts';
import { clippingOf, pageOf, published } from './clipping-of.ts';
import { type Figure, figureIn } from './figure-in.ts';

const idOf = (page: string) => clippingOf(page).id;
const BODY = '今年新增站点12个，明年再增12个。';

/** The nth of the same words; each third value comes by another rule. */
function figure(body: string, text: string, value: number, nth = 1): Figure {
  const before = body.split(text).slice(0, nth).join(text).length;
  const start = Array.from(body.slice(0, before)).length;
  return { ...figureIn(body, text, value, `rule-${value % 3}`), start, stop: start + text.length };
}

const two = (body: string): Partial<Clipping> => ({
  body,
  figures: [figure(body, '12个', 12, 1), figure(body, '12个', 12, 2)],
});

function mark(start: number, more: Partial<Mark> = {}): Mark {
  return {
    kind: 'figures',
    clippingId: idOf('a'),
    field: 'body',
    start,
    text: '12个',
    verdict: 'wrong',
    correct: null,
    who: '林一',
    note: null,
    ...more,
  };
}

function verdicts(archive: Archive): readonly unknown[] {
  const { columns, rows } = archive.rows('figure_table');
  const [v, c] = [columns.indexOf('verdict'), columns.indexOf('corrected_value')];
  return [...rows].map((row) => [row[v], row[c]]);
}

test('a mark stands on its finding, by words and place', () => {
  const archive = newArchive();
  ingest(archive, pageOf('a', two(BODY)));
  const second = BODY.lastIndexOf('12');
  expect(archive.mark(archive.beginRun(RUN), [mark(second, { correct: 13 })])).toBe(1);
  expect(verdicts(archive)).toEqual([
    [null, null],
    ['wrong', 13],
  ]);
  expect(archive.mark(archive.beginRun(RUN), [mark(second, { correct: 13 })])).toBe(0);
  expect(archive.mark(archive.beginRun(RUN), [mark(second, { verdict: 'right', who: '陈二' })])).toBe(1);
  expect(verdicts(archive)).toEqual([
    [null, null],
    ['right', null],
  ]);
  expect(() => archive.mark(archive.beginRun(RUN), [mark(second), mark(0, { text: '13个' })])).toThrow(
    /no "13个" in body/,
  );
  expect([...archive.rows('marks').rows]).toHaveLength(2);
  expect(archive.check()).toEqual([]);
});

test('it stays where the text before it shifts, and goes where another value is read', () => {
  const archive = newArchive();
  const url = 'http://a.cn/1';
  ingest(archive, pageOf('a', { ...two(BODY), url, at: '2020-01-01' }));
  const second = BODY.lastIndexOf('12');
  archive.mark(archive.beginRun(RUN), [mark(second, { verdict: 'right' }), mark(BODY.indexOf('12'), { correct: 11 })]);
  const longer = `据了解，${BODY}`;
  ingest(archive, pageOf('b', { ...two(longer), url, at: '2020-01-02' }));
  expect(verdicts(archive)).toEqual([
    ['wrong', 11],
    ['right', null],
  ]);
  const other = {
    ...two(longer),
    figures: two(longer).figures?.map((one) => ({ ...one, value: 120, number: 120 })) ?? [],
  };
  ingest(archive, pageOf('c', { ...other, title: '另一题', url, at: '2020-01-03' }));
  // What is right of 12 says nothing of 120; that it should be 11 still holds.
  expect(verdicts(archive)).toEqual([
    ['wrong', 11],
    [null, null],
  ]);
  archive.edit(archive.beginRun(RUN), idOf('c'), { edition: 'A1' }, { who: '林一', note: null });
  expect(verdicts(archive)).toEqual([
    ['wrong', 11],
    [null, null],
  ]);
});

test('a published table has the marks of its time', () => {
  const archive = newArchive();
  ingest(archive, pageOf('a', two(BODY)), pageOf('other', two(BODY)));
  archive.mark(archive.beginRun(RUN), [mark(BODY.indexOf('12'))]);
  archive.mark(archive.beginRun(RUN), [mark(BODY.indexOf('12'), { correct: 9, who: '陈二' })]);
  const at = (run: number) => {
    const { columns, rows } = archive.rows('figure_table', {}, run);
    const [v, c] = [columns.indexOf('verdict'), columns.indexOf('corrected_value')];
    return [...rows].map((row) => [row[v], row[c]]).filter(([verdict]) => verdict !== null);
  };
  expect([1, 2, 3].map(at)).toEqual([[], [['wrong', null]], [['wrong', 9]]]);
});

function many(order: (n: number) => number): Archive {
  const archive = newArchive();
  const items = Array.from({ length: 40 }, (_, i) => {
    const n = order(i);
    const body = `第${n}篇，新增${n + 20}个。`;
    return pageOf(`page ${n}`, {
      body,
      figures: [figure(body, `${n + 20}个`, n + 20)],
      published: published(n < 35 ? '2018-01-02' : '2019-01-02'),
      url: `http://a.cn/${n}`,
    });
  });
  ingest(archive, ...items);
  return archive;
}

const drawn = (archive: Archive, seed: string, size: number, by: readonly SampleKey[] = []) =>
  archive
    .sample({ kind: 'figures', size, seed, by })
    .map(({ clipping, text, stratum, stratum_size }) => [clipping.id, text, stratum, stratum_size]);

test('the same seed draws the same, whatever came first; another one another', () => {
  const [one, other] = [many((i) => i), many((i) => (i * 7) % 40)];
  expect(drawn(one, '7', 10)).toEqual(drawn(other, '7', 10));
  expect(drawn(one, '7', 10)).not.toEqual(drawn(one, '8', 10));
  expect(drawn(one, '7', 100)).toHaveLength(40);
  const [first] = one.sample({ kind: 'figures', size: 1, seed: '1', by: [] });
  expect(`${first?.before}${first?.text}${first?.after}`).toBe(first?.clipping.body);
});

test.each<[number, readonly number[]]>([
  [10, [5, 5]],
  [20, [15, 5]],
  [1, [1]],
])('strata give equal shares of %i, as far as they can', (size, shares) => {
  const rows = drawn(
    many((i) => i),
    '3',
    size,
    ['year'],
  );
  const counts = ['2018', '2019']
    .map((year) => rows.filter(([, , stratum]) => stratum === year).length)
    .filter((n) => n > 0);
  expect(counts).toEqual(shares);
  expect(new Set(rows.map(([, , stratum, total]) => `${stratum} ${total}`))).toEqual(
    new Set(['2018 35', '2019 5'].filter((one) => rows.some(([, , stratum]) => one.startsWith(String(stratum))))),
  );
});
