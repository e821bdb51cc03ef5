import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Clipping } from '../../src/model/clipping.ts';
import { corrected } from '../../src/pipeline/correct.ts';
import { openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { everything, ingest, newArchive, RUN } from './archive-in.ts';
import { clippingOf, pageOf, published } from './clipping-of.ts';

const url = 'http://a.cn/1.html';
const ME = { who: '林一', note: null };

function titles(archive: ReturnType<typeof newArchive>): readonly (string | null)[] {
  return archive
    .list({ revisions: 'all' })
    .rows.map(({ title }) => title)
    .toSorted();
}

test('a correction is applied everywhere, and the machine’s value stands beside it', () => {
  const archive = newArchive();
  const [{ id = '' } = {}] = ingest(archive, pageOf('one', { published: published('2005-06-21') }));
  const made = archive.edit(
    archive.beginRun(RUN),
    id,
    { title: '夜间开放的工作站', published: '2015-06-21', source: null },
    ME,
  );
  expect(made.map(({ field, value, machine }) => [field, value, machine])).toEqual([
    ['title', '夜间开放的工作站', '社区工作站周末开放'],
    ['published', '2015-06-21', '2005-06-21'],
  ]);
  expect(archive.show(id)?.clipping).toMatchObject({
    title: '夜间开放的工作站',
    published: { value: '2015-06-21', precision: 'day' },
  });
  expect(archive.show(id)?.corrected).toEqual([
    { field: 'title', machine: '社区工作站周末开放' },
    { field: 'published', machine: '2005-06-21' },
  ]);
  expect(archive.search('夜间').total).toBe(1);
  expect(archive.search('周末开放的').total).toBe(0);
  expect(archive.list({ since: '2015' }).total).toBe(1);
  expect(archive.list({ until: '2005' }).total).toBe(0);
  expect(archive.check()).toEqual([]);
});

test('taken back, everything is as it was', () => {
  const archive = newArchive();
  const [{ id = '' } = {}] = ingest(archive, pageOf('one'));
  const before = everything(archive);
  const run = archive.beginRun(RUN);
  archive.edit(run, id, { title: '甲' }, ME);
  archive.edit(run, id, { title: '乙' }, ME);
  archive.takeBack(run, 2, ME);
  expect(archive.show(id)?.clipping.title).toBe('甲');
  archive.takeBack(run, 1, ME);
  expect(everything(archive)).toEqual(before);
  expect(archive.edits().map(({ taken_back_by }) => taken_back_by)).toEqual(['林一', '林一']);
  expect(() => archive.takeBack(run, 1, ME)).toThrow(/taken back before/);
  expect(() => archive.takeBack(run, 3, ME)).toThrow(/no correction 3/);
  expect(archive.check()).toEqual([]);
});

test('what the record says already is no correction', () => {
  const archive = newArchive();
  const [{ id = '' } = {}] = ingest(archive, pageOf('one'));
  expect(archive.edit(archive.beginRun(RUN), id, { title: '社区工作站周末开放', section: [] }, ME)).toEqual([]);
  expect(archive.edits()).toEqual([]);
});

test('later revisions show it too; which of them is current stays the machine’s business', () => {
  const archive = newArchive();
  const [{ id = '' } = {}] = ingest(archive, pageOf('a', { url, at: '2020-01-01', title: '甲' }));
  archive.edit(archive.beginRun(RUN), id, { title: '正', published: '1999' }, ME);
  const stored = ingest(
    archive,
    pageOf('b', { url, at: '2020-01-02', title: '乙' }),
    pageOf('c', { url, at: '2020-01-03', title: '甲' }),
  );
  expect(stored.map(({ result }) => result)).toEqual(['revision', 'capture']);
  expect(titles(archive)).toEqual(['正', '正']);
  expect(archive.list().rows.map(({ id: current }) => current)).toEqual([id]);
  expect(archive.check()).toEqual([]);
});

const readings: readonly (readonly [string, Partial<Clipping> & { at: string }])[] = [
  ['a', { url, at: '2020-01-02', title: '甲' }],
  ['b', { url, at: '2020-01-03', title: '乙' }],
  ['a2', { url, at: '2020-01-01', title: '甲', views: 3 }],
];

test.each([[[0, 1, 2]], [[0, 2, 1]]])('the order of what comes after it makes no difference: %j', (order) => {
  const archive = newArchive();
  const items = order.flatMap((i) => readings.slice(i, i + 1).map((reading) => pageOf(...reading)));
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('no pages');
  ingest(archive, first);
  archive.edit(archive.beginRun(RUN), clippingOf('a').id, { title: '正' }, ME);
  for (const item of rest) ingest(archive, item);
  const other = newArchive();
  ingest(other, ...items);
  other.edit(other.beginRun(RUN), other.list().rows[0]?.id ?? '', { title: '正' }, ME);
  expect(everything(archive)).toEqual(everything(other));
});

test('a conflict is listed, not decided', () => {
  const archive = newArchive();
  const [{ id = '' } = {}] = ingest(archive, pageOf('a', { url, at: '2020-01-01', title: '甲' }));
  const run = archive.beginRun(RUN);
  archive.edit(run, id, { title: '正' }, ME);
  expect(archive.edits({ conflicts: true })).toEqual([]);
  ingest(archive, pageOf('b', { url, at: '2020-01-02', title: '乙' }));
  expect(archive.edits({ conflicts: true })).toMatchObject([{ id: 1, conflict: { machine: '乙' } }]);
  expect(archive.list().rows[0]?.title).toBe('正');
  archive.edit(run, id, { title: '更正' }, ME);
  expect(archive.edits({ conflicts: true })).toEqual([]);
  ingest(archive, pageOf('c', { url, at: '2020-01-03', title: '更正' }));
  expect(archive.edits({ conflicts: true })).toEqual([]);
});

test('a correction follows its article to another address', () => {
  const archive = newArchive();
  const [{ id = '' } = {}] = ingest(archive, pageOf('a', { title: '甲' }));
  archive.edit(archive.beginRun(RUN), id, { title: '正' }, ME);
  ingest(archive, pageOf('a', { title: '甲', url, locator: 'given.html', given: { url } }));
  expect(archive.show(id)?.clipping).toMatchObject({ article: url, title: '正' });
  expect(archive.edits()).toMatchObject([{ article: url, conflict: null }]);
  expect([...archive.rows('edits').rows]).toHaveLength(1);
});

test('an archive with corrections is not written without what applies them', () => {
  const path = join(emptyFolder(), 'news.db');
  const archive = openArchive(path, { mode: 'write', correct: corrected });
  const [{ id = '' } = {}] = ingest(archive, pageOf('a', { url, title: '甲' }));
  archive.edit(archive.beginRun(RUN), id, { title: '正' }, ME);
  archive.close();
  const plain = openArchive(path, { mode: 'write' });
  expect(() => ingest(plain, pageOf('b', { url, title: '乙' }))).toThrow(/what applies them/);
  expect(plain.list({ revisions: 'all' }).total).toBe(1);
  plain.close();
});
