import type { Database } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import { UsageProblem } from '../model/problem.ts';
import type { Decided, StoredOutcome } from './archive.ts';
import { inserter } from './insert.ts';
import type { Writers } from './writers.ts';

/** A person's word that a refused page is an article: kept for its bytes, with the clipping that was made of them. */
export function acceptor(
  db: Database,
  { revisions, together }: Writers,
): (refusalId: string, clipping: Clipping, decided: Decided) => StoredOutcome {
  const find = db.prepare<[string], { number: number; blob: number | null; resolved_by: number | null }>(
    `SELECT p.number, p.blob, r.resolved_by FROM refusal_rows r JOIN capture_rows p ON p.number = r.capture WHERE r.id = ?`,
  );
  const known = db.prepare<[number], { found: number }>('SELECT 1 AS found FROM accept_rows WHERE blob = ?');
  const add = inserter(db, 'accept_rows', ['blob', 'who', 'note', 'at', 'run_id']);
  return (refusalId, clipping, { who, note, at, runId }) =>
    together(runId, () => {
      const refusal = find.get(refusalId);
      if (refusal === undefined) throw new UsageProblem(`there is no refused page ${refusalId} in the archive`);
      const { number, blob } = refusal;
      if (blob === null) throw new UsageProblem(`the bytes of ${refusalId} are not in the archive`);
      if (known.get(blob) === undefined) add({ blob, who, note, at, run_id: runId });
      return revisions.put(clipping, { number, blob, runId });
    });
}
