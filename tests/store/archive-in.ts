import { join } from 'node:path';
import { corrected } from '../../src/pipeline/correct.ts';
import { type Archive, type Item, openArchive, type RunStart, type StoredOutcome } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { closedLater } from '../left-open.ts';

export const RUN: RunStart = {
  command: 'ingest',
  arguments: ['pages'],
  version: '0.1.0',
  rules: 'r1',
  segmenter: 'none',
  segmenterVersion: '0',
};

const now = () => new Date('2024-05-06T07:08:09Z');

export function newArchive(path = join(emptyFolder(), 'news.db')): Archive {
  return closedLater(openArchive(path, { mode: 'write', now, correct: corrected }));
}

/** One run that stores these items. */
export function ingest(archive: Archive, ...items: readonly Item[]): readonly StoredOutcome[] {
  const run = archive.beginRun(RUN);
  const stored = archive.add(run, items);
  archive.endRun(run, { ended: 'done', counts: { pages: items.length } });
  return stored;
}

/** Everything that is exported, but for the runs in which it came. */
export function everything(archive: Archive): Record<string, unknown> {
  const relations = [
    'clippings',
    'clipping_captures',
    'figures',
    'mentions',
    'agencies',
    'refusals',
    'captures',
  ] as const;
  const searched = ['开放', '题', '某'].map((query) => {
    const { rows } = archive.search(query, { revisions: 'all' }, { limit: 1000 });
    return rows.map(({ id }) => id).toSorted();
  });
  const exported = Object.fromEntries(
    relations.map((relation) => {
      const { columns, rows } = archive.rows(relation, relation === 'refusals' ? {} : { revisions: 'all' });
      const kept = columns.flatMap((column, i) => (column === 'run_id' ? [] : [i]));
      return [relation, [...rows].map((row) => kept.map((i) => row[i]))];
    }),
  );
  return { ...exported, searched };
}
