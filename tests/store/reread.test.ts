import { describe, expect, test } from 'vitest';
import type { Clipping } from '../../src/model/clipping.ts';
import { type Archive, changesBetween, RECORD_RELATIONS, type Rereading } from '../../src/store/store.ts';
import { everything, ingest, newArchive, RUN } from './archive-in.ts';
import { clippingOf, pageOf, published, refusedOf } from './clipping-of.ts';
import { figureIn } from './figure-in.ts';
import { fullClipping } from './full-clipping.ts';

const url = 'http://a.cn/1.html';
const ME = { who: '林一', note: '试' };
const idOf = (page: string) => clippingOf(page).id;
const R2 = { version: '0.2.0', rules: 'r2', segmenter: 'none', segmenter_version: '0' };
type Reading = Parameters<typeof clippingOf>[1];

/** Reads pages again, as one run of the rules r2; a page without a reading is refused. */
function again(archive: Archive, readings: Readonly<Record<string, Reading | null>>) {
  const run = archive.beginRun({ ...RUN, command: 'reprocess', rules: 'r2' });
  const byLocator = new Map(
    Object.entries(readings).map(([page, reading]) => [reading?.locator ?? `${page}.html`, [page, reading] as const]),
  );
  const all = archive.stale({ rules: 'r2' }, null, 100).map(
    ({ id }): Rereading => ({
      id,
      readings: archive.keptPages(id).flatMap(({ number, capture }) => {
        const [page, reading] = byLocator.get(capture.locator) ?? [];
        if (page === undefined) throw new Error(`no reading of ${capture.locator}`);
        const { outcome } = reading == null ? refusedOf(page) : pageOf(page, { ...reading, extractor: R2 });
        return [{ capture: number, outcome }];
      }),
    }),
  );
  const results = archive.reread(run, all);
  archive.endRun(run, { ended: 'done', counts: {} });
  return results;
}

test('other values take the place of the old ones, and every change is written down', () => {
  const archive = newArchive();
  ingest(archive, pageOf('one', { title: '旧题' }), pageOf('two'));
  const results = again(archive, { one: { title: '新题', published: published('2019-01-02') }, two: {} });
  expect(results.map(({ result }) => result)).toEqual(['changed', 'unchanged']);
  expect(archive.show(idOf('one'))?.clipping).toMatchObject({ title: '新题', extractor: R2 });
  expect(archive.show(idOf('two'))?.clipping.extractor).toEqual(R2);
  const { columns, rows } = archive.rows('changes');
  expect([...rows].map((row) => columns.map((_, i) => row[i]).slice(1))).toEqual([
    [idOf('one'), 'title', '"旧题"', '"新题"', 'r1', 'r2', 2],
    [idOf('one'), 'published', 'null', expect.stringContaining('2019-01-02'), 'r1', 'r2', 2],
  ]);
  expect(archive.stale({ rules: 'r2' }, null, 100)).toEqual([]);
  expect(archive.search('旧题').total).toBe(0);
  expect(archive.check()).toEqual([]);
});

test('a clipping is never withdrawn, a refused page is tried again', () => {
  const archive = newArchive();
  ingest(archive, pageOf('one', { title: '题', warnings: ['no-date'] }), refusedOf('two'), refusedOf('three'));
  const results = again(archive, { one: null, two: { title: '终成文章' }, three: null });
  expect(results.map(({ result }) => result)).toEqual(['refused', 'clipped', 'still-refused']);
  expect(archive.show(idOf('one'))?.clipping).toMatchObject({
    title: '题',
    warnings: ['no-date', 'refused-by-new-rules'],
  });
  expect(archive.list({ text: '终成' }).total).toBe(1);
  expect(archive.refusals().total).toBe(1);
  expect(archive.stale({ rules: 'r2' }, null, 100)).toEqual([]);
  expect(again(archive, {})).toEqual([]);
  expect(archive.check()).toEqual([]);
});

const pages = ['a', 'b', 'c'];
const cases: readonly (readonly [string, Readonly<Record<string, Reading>>, Readonly<Record<string, Reading>>])[] = [
  [
    'two revisions become one',
    { a: { url, at: '2020-01-01', title: '甲' }, b: { url, at: '2020-01-02', title: '乙' } },
    { a: { title: '同' }, b: { title: '同' } },
  ],
  [
    'one revision becomes two',
    { a: { url, at: '2020-01-01', title: '同' }, b: { url, at: '2020-01-02', title: '同' } },
    { a: { title: '甲' }, b: { title: '乙' } },
  ],
  [
    'an article turns out to be another',
    { a: { at: '2020-01-01' }, b: { url, at: '2020-01-02', title: '乙' } },
    { a: { url, title: '甲' }, b: {} },
  ],
  [
    'it joins what is there',
    {
      a: { at: '2020-01-01', title: '乙' },
      b: { url, at: '2020-01-02', title: '乙' },
      c: { url, at: '2020-01-03', title: '丙' },
    },
    { a: { url }, b: {}, c: { title: '乙' } },
  ],
];

test.each(cases)('%s: as if all had been read so at first', (_, first, then) => {
  const reading = (page: string): Reading => ({ ...first[page], ...then[page] });
  const known = pages.filter((page) => first[page] !== undefined);
  const archive = newArchive();
  for (const page of known) ingest(archive, pageOf(page, first[page]));
  again(archive, Object.fromEntries(known.map((page) => [page, reading(page)])));
  const fresh = newArchive();
  for (const page of known) ingest(fresh, pageOf(page, { ...reading(page), extractor: R2 }));
  expect(everything(archive)).toEqual(everything(fresh));
  expect(archive.check()).toEqual([]);
});

test('corrections and removals stand; a reading that differs from the one corrected is a conflict', () => {
  const archive = newArchive();
  ingest(archive, pageOf('one', { title: '旧题' }), pageOf('two'));
  archive.edit(archive.beginRun(RUN), idOf('one'), { title: '正' }, ME);
  archive.remove(archive.beginRun(RUN), { ids: [idOf('two')] }, ME);
  again(archive, { one: { title: '新题' }, two: { title: '乙' } });
  expect(archive.show(idOf('one'))?.clipping.title).toBe('正');
  expect(archive.machine(idOf('one'))?.title).toBe('新题');
  expect(archive.edits({ conflicts: true })).toMatchObject([{ conflict: { machine: '新题' } }]);
  expect(archive.list({ revisions: 'all' }).total).toBe(1);
});

function published_(archive: Archive, asOf?: number): unknown {
  return [...RECORD_RELATIONS].map((relation) => {
    const { columns, rows } = archive.rows(relation, {}, asOf);
    // Which body a name means is told as it is linked today.
    const kept = columns.flatMap((column, i) => (/^(?:agency_(?:id|name)|source_agency_id)$/.test(column) ? [] : [i]));
    return [relation, [...rows].map((row) => kept.map((i) => row[i]))];
  });
}

test('every published table can be made again, whatever came after it', () => {
  const archive = newArchive();
  const body = '本区新增站点12个。';
  const figure = figureIn(body, '12个', 12);
  const first: Partial<Clipping> = { url, body, figures: [figure] };
  const steps: readonly (() => unknown)[] = [
    () =>
      ingest(archive, {
        bytes: new TextEncoder().encode('full'),
        outcome: { kind: 'clipped', clipping: fullClipping() },
      }),
    () => ingest(archive, pageOf('a', { ...first, at: '2020-01-01', title: '甲' }), pageOf('b', { title: '独' })),
    () => ingest(archive, pageOf('c', { ...first, at: '2020-01-02', title: '乙' })),
    () => archive.edit(archive.beginRun(RUN), idOf('a'), { title: '正', published: '2001-02' }, ME),
    () => ingest(archive, pageOf('a2', { ...first, at: '2020-01-03', title: '甲', views: 4 })),
    () => archive.takeBack(archive.beginRun(RUN), 1, ME),
    () =>
      again(archive, {
        full: { ...fullClipping(), locator: fullClipping().origin.locator },
        a: { ...first, at: '2020-01-01', title: '甲', figures: [{ ...figure, value: 13 }] },
        b: null,
        c: { ...first, at: '2020-01-02', title: '甲' },
        a2: { ...first, at: '2020-01-03', title: '甲', views: 4 },
      }),
    () => ingest(archive, pageOf('b', { title: '独', locator: 'given.html', given: { url }, url })),
  ];
  const snapshots = steps.map((step) => {
    step();
    return published_(archive);
  });
  expect(new Set(snapshots.map((one) => JSON.stringify(one))).size).toBe(steps.length);
  for (const [i, snapshot] of snapshots.entries()) expect(published_(archive, i + 1)).toEqual(snapshot);
  expect(() => archive.rows('clippings', {}, 99).rows[Symbol.iterator]().next()).toThrow(/no run 99/);
  for (const relation of ['runs', 'clipping_captures', 'story_members'] as const) {
    expect(() => archive.rows(relation, {}, 1)).toThrow(/leave --as-of out/);
  }
  expect(archive.check()).toEqual([]);
});

describe('changes between two readings', () => {
  const clipping = fullClipping();
  test('of the same page are none, whoever read it and by whatever rule', () => {
    const moved = {
      ...clipping,
      extractor: R2,
      figures: clipping.figures.map((figure) => ({ ...figure, rule: 'other' })),
    };
    expect(changesBetween(clipping, moved)).toEqual([]);
  });

  test('name each finding that came, went or changed, by its words', () => {
    const [first, ...rest] = clipping.figures;
    if (first === undefined) throw new Error('no figures');
    const changes = changesBetween(clipping, { ...clipping, figures: [{ ...first, value: 99 }, ...rest.slice(0, -1)] });
    expect(changes.map(({ field, old, new: now }) => [field, old !== null, now !== null])).toEqual([
      ['figures', true, true],
      ['figures', true, false],
    ]);
    expect(changes[0]).toMatchObject({ old: { text: first.text, value: first.value }, new: { value: 99 } });
  });
});
