import { expect, test } from 'vitest';
import { here } from '../../src/pipeline/ingest.ts';
import { reprocess } from '../../src/pipeline/reprocess.ts';
import { everything, ingest, newArchive, RUN } from '../store/archive-in.ts';
import { pageOf, refusedOf } from '../store/clipping-of.ts';

const RUN_2 = { ...RUN, command: 'reprocess', rules: 'r2' };
const R2 = { version: '0.2.0', rules: 'r2', segmenter: 'none', segmenter_version: '0' };

/** Reads a page by the rules r2: every third has another title now, "bug" breaks the program. */
const steps = here(({ bytes, origin }) => {
  const page = new TextDecoder().decode(bytes);
  if (page === 'bug') throw new TypeError('broken');
  const n = Number(page.slice(5));
  const title = n % 3 === 0 ? `第${n}题` : `题${n}`;
  const { outcome } = pageOf(page, { title, locator: origin.locator, extractor: R2 });
  return { outcome, form: 'html', charset: null };
});

function archiveOf(pages: number) {
  const archive = newArchive();
  ingest(
    archive,
    ...Array.from({ length: pages }, (_, n) => pageOf(`page ${n}`, { title: `题${n}` })),
    refusedOf('page 999'),
  );
  return archive;
}

test('what was interrupted goes on where it ended, and ends as if nothing had been', async () => {
  const archive = archiveOf(70);
  const stopped = new AbortController();
  const first = await reprocess({
    archive,
    query: { rules: 'r2' },
    steps,
    run: RUN_2,
    signal: stopped.signal,
    onRead: () => stopped.abort(),
  });
  expect(first).toMatchObject({ read: 50, changed: 17, unchanged: 33, by_field: { title: 17 }, run: 2 });
  expect(first.examples.map(({ old, new: now }) => [old, now])).toEqual([
    ['题0', '第0题'],
    ['题3', '第3题'],
    ['题6', '第6题'],
  ]);
  const second = await reprocess({ archive, query: { rules: 'r2' }, steps, run: RUN_2 });
  expect(second).toMatchObject({ read: 21, changed: 7, unchanged: 13, clipped_after_all: 1 });
  expect(archive.runs().map(({ command, ended }) => [command, ended])).toEqual([
    ['reprocess', 'done'],
    ['reprocess', 'interrupted'],
    ['ingest', 'done'],
  ]);
  const undisturbed = archiveOf(70);
  await reprocess({ archive: undisturbed, query: { rules: 'r2' }, steps, run: RUN_2 });
  expect(everything(archive)).toEqual(everything(undisturbed));
});

test('where there is nothing to do, nothing is written, not even a run', async () => {
  const archive = archiveOf(3);
  const dry = await reprocess({ archive, query: { rules: 'r2' }, steps, run: null });
  expect(dry).toMatchObject({ read: 4, changed: 1, unchanged: 2, clipped_after_all: 1, run: null });
  expect(archive.runs()).toHaveLength(1);
  await reprocess({ archive, query: { rules: 'r2' }, steps, run: RUN_2 });
  const again = await reprocess({ archive, query: { rules: 'r2' }, steps, run: RUN_2 });
  expect(again).toMatchObject({ read: 0, run: null });
  expect(archive.runs()).toHaveLength(2);
  const named = await reprocess({
    archive,
    query: { rules: 'r2', ids: archive.list().rows.map(({ id }) => id) },
    steps,
    run: RUN_2,
  });
  expect(named).toMatchObject({ read: 4, unchanged: 4 });
  expect((await reprocess({ archive, query: { rules: 'r3', since: 'r3' }, steps, run: RUN_2 })).read).toBe(0);
});

test('a page that breaks the program is told and keeps its values; the others are read', async () => {
  const archive = archiveOf(2);
  ingest(archive, pageOf('bug', { title: '难' }));
  const bugs: string[] = [];
  const report = await reprocess({ archive, query: { rules: 'r2' }, steps, run: RUN_2, onBug: (id) => bugs.push(id) });
  expect(report).toMatchObject({ read: 4, refused_by_new_rules: 1, by_field: { title: 1, warnings: 1 } });
  expect(archive.list({ text: '难' }).rows.map(({ id, warnings }) => [id, warnings])).toEqual([
    [bugs[0], ['refused-by-new-rules']],
  ]);
});
