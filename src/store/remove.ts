import type { Database } from 'better-sqlite3';
import { UsageProblem } from '../model/problem.ts';
import type { Decided, PersonWithReason, RemovalTargets, Removed } from './archive.ts';
import { inserter } from './insert.ts';
import { type RemovalTarget, removalTargets } from './removal-targets.ts';
import type { Writers } from './writers.ts';

export interface Remover {
  readonly remove: (targets: RemovalTargets, decided: Decided & PersonWithReason) => Removed;
  readonly takeBack: (targets: RemovalTargets, decided: Decided) => Removed;
}

/** Hides what is named, and shows it again. Nothing is lost by it. */
export function remover(db: Database, { touch, together }: Writers): Remover {
  const find = removalTargets(db);
  const standing = db.prepare<[number], { id: number }>(
    'SELECT id FROM removal_rows WHERE capture = ? AND taken_back_at IS NULL',
  );
  const add = inserter(db, 'removal_rows', 'capture what reason who at run_id'.split(' '));
  const ofRun = db.prepare<[number], { id: number; capture: number; what: RemovalTarget['what'] }>(
    'SELECT id, capture, what FROM removal_rows WHERE run_id = ? AND taken_back_at IS NULL ORDER BY id',
  );
  const ofArticle = db.prepare<{ capture: number }, { id: number; capture: number; what: RemovalTarget['what'] }>(
    `SELECT x.id, x.capture, x.what FROM clipping_capture_rows t
     JOIN clipping_rows o ON o.number = t.clipping
     JOIN clipping_rows c ON c.article = o.article
     JOIN clipping_capture_rows l ON l.clipping = c.number
     JOIN removal_rows x ON x.capture = l.capture AND x.what <> 'refusal' AND x.taken_back_at IS NULL
     WHERE t.capture = @capture UNION SELECT id, capture, what FROM removal_rows
     WHERE capture = @capture AND what = 'refusal' AND taken_back_at IS NULL`,
  );
  const articleOf = db.prepare<[number], { article: string }>(
    'SELECT c.article FROM clipping_capture_rows l JOIN clipping_rows c ON c.number = l.clipping WHERE l.capture = ?',
  );
  const end = db.prepare<[string, string, number, number]>(
    'UPDATE removal_rows SET taken_back_at = ?, taken_back_by = ?, taken_back_run = ? WHERE id = ?',
  );

  function touched(targets: readonly RemovalTarget[]): Removed {
    for (const { capture, what } of targets) {
      const article = what === 'refusal' ? undefined : articleOf.get(capture)?.article;
      if (article !== undefined) touch(article);
    }
    const refusals = targets.filter(({ what }) => what === 'refusal').length;
    return { articles: targets.length - refusals, refusals, bytes: 0, shared_with: [] };
  }

  return {
    remove: (targets, { who, note, at, runId }) =>
      together(runId, () => {
        const found = find(targets).filter(({ capture }) => standing.get(capture) === undefined);
        for (const { capture, what } of found) add({ capture, what, reason: note, who, at, run_id: runId });
        return touched(found);
      }),
    takeBack: (targets, { who, at, runId }) =>
      together(runId, () => {
        const rows =
          'run' in targets
            ? ofRun.all(targets.run)
            : find(targets).flatMap(({ capture }) => ofArticle.all({ capture }));
        if (rows.length === 0) throw new UsageProblem('nothing of this is removed');
        for (const { id } of rows) end.run(at, who, runId, id);
        return touched(rows);
      }),
  };
}
