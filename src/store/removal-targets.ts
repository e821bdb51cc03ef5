import type { Database } from 'better-sqlite3';
import { UsageProblem } from '../model/problem.ts';
import type { RemovalTargets } from './archive.ts';

/** What is removed, by one of its captures. */
export interface RemovalTarget {
  readonly what: 'article' | 'revision' | 'refusal';
  readonly capture: number;
}

/**
 * What ids and runs stand for. The id of a clipping: its whole article, later revisions too. A run: what it brought; of an article that
 * was there before it, only the revisions that it added.
 */
export function removalTargets(db: Database): (targets: RemovalTargets) => readonly RemovalTarget[] {
  const byId = db.prepare<[string, string], RemovalTarget>(
    `SELECT 'article' AS what, min(l.capture) AS capture FROM clipping_rows c
     JOIN clipping_capture_rows l ON l.clipping = c.number WHERE c.id = ? GROUP BY c.number
     UNION ALL SELECT 'refusal', capture FROM refusal_rows WHERE id = ?`,
  );
  const run = db.prepare<[number], { found: number }>('SELECT 1 AS found FROM runs WHERE id = ?');
  const byRun = db.prepare<[number, number], RemovalTarget>(
    `SELECT CASE WHEN EXISTS (SELECT 1 FROM clipping_rows o WHERE o.article = c.article AND o.run_id <> c.run_id)
       THEN 'revision' ELSE 'article' END AS what, min(l.capture) AS capture
     FROM clipping_rows c JOIN clipping_capture_rows l ON l.clipping = c.number WHERE c.run_id = ? GROUP BY c.number
     UNION ALL SELECT 'refusal', capture FROM refusal_rows WHERE run_id = ? AND resolved_by IS NULL`,
  );
  return (targets) => {
    if ('run' in targets) {
      if (run.get(targets.run) === undefined) throw new UsageProblem(`there is no run ${targets.run} in the archive`);
      return byRun.all(targets.run, targets.run);
    }
    return targets.ids.flatMap((id) => byId.all(id, id));
  };
}
