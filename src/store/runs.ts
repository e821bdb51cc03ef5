import type { Database } from 'better-sqlite3';
import type { RunEnd, RunStart } from './archive.ts';
import type { NamedCells } from './clipping-row.ts';
import { inserter } from './insert.ts';
import { objectOf, stringsOf } from './json-cells.ts';
import type { ListedRun } from './listed.ts';

export function beginRun(db: Database, run: RunStart, now: Date): number {
  const columns = 'command arguments version rules segmenter segmenter_version started_at';
  return inserter(
    db,
    'runs',
    columns.split(' '),
  )({
    command: run.command,
    arguments: JSON.stringify(run.arguments),
    version: run.version,
    rules: run.rules,
    segmenter: run.segmenter,
    segmenter_version: run.segmenterVersion,
    started_at: now.toISOString(),
  });
}

export function endRun(db: Database, runId: number, { ended, counts }: RunEnd, now: Date): void {
  const end = db.prepare<[string, string, string, number]>(
    'UPDATE runs SET ended_at = ?, ended = ?, counts = ? WHERE id = ?',
  );
  end.run(now.toISOString(), ended, JSON.stringify(counts), runId);
}

/** The latest first. */
export function listRuns(db: Database): readonly ListedRun[] {
  type Stored = Omit<ListedRun, 'arguments' | 'counts'> & NamedCells & { arguments: string; counts: string | null };
  const all = db.prepare<[], Stored>('SELECT * FROM runs ORDER BY id DESC').all();
  return all.map((run) => ({
    ...run,
    arguments: stringsOf(run.arguments),
    counts: run.counts === null ? null : objectOf(run.counts, Number),
  }));
}
