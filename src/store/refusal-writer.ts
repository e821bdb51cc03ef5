import type { Database } from 'better-sqlite3';
import { REFUSALS } from '../model/codes.ts';
import type { Refused } from '../model/outcome.ts';
import type { StoredOutcome } from './archive.ts';
import { inserter } from './insert.ts';

/** A stored capture, and the run it is dealt with in. */
export interface Arrival {
  /** Its bytes alone do not tell the article. */
  readonly isFirstOfSeveral?: boolean;
  readonly number: number;
  readonly blob: number | null;
  readonly runId: number;
}

export interface RefusalWriter {
  readonly put: (refused: Refused, arrival: Arrival) => StoredOutcome;
  /** Marks refusals of these bytes, and of this place where it could not be read, as settled by a clipping. */
  readonly resolve: (clipping: number, blob: number | null, locator: string) => void;
}

export function refusalWriter(db: Database): RefusalWriter {
  const find = db.prepare<
    [number],
    { number: number; id: string; code: string; message: string; read_rules: string | null }
  >('SELECT number, id, code, message, read_rules FROM refusal_rows WHERE capture = ?');
  const rulesOf = db.prepare<[number], { rules: string }>('SELECT rules FROM runs WHERE id = ?');
  const before = db.prepare<[number | null, string], { found: number }>(
    `SELECT 1 AS found FROM capture_rows p JOIN refusal_rows r ON r.capture = p.number
     WHERE p.blob = ? AND p.locator = ? LIMIT 1`,
  );
  const clippedAs = db.prepare<[number | null], { clipping: number }>(
    `SELECT l.clipping FROM capture_rows p JOIN clipping_capture_rows l ON l.capture = p.number
     WHERE p.blob = ? ORDER BY l.clipping LIMIT 1`,
  );
  const columns = 'id capture code expected message title url site resolved_by run_id read_rules';
  const add = inserter(db, 'refusal_rows', columns.split(' '));
  const reword = db.prepare<[string, number, string, string | null, number]>(
    'UPDATE refusal_rows SET code = ?, expected = ?, message = ?, read_rules = ? WHERE number = ?',
  );
  const captureId = db.prepare<[number], { id: string }>('SELECT id FROM capture_rows WHERE number = ?');
  const resolve = db.prepare<[number, number | null, string]>(
    `UPDATE refusal_rows SET resolved_by = ? WHERE resolved_by IS NULL AND capture IN (
       SELECT number FROM capture_rows WHERE blob = ?
       UNION ALL SELECT number FROM capture_rows WHERE blob IS NULL AND locator = ?)`,
  );

  return {
    put({ code, message, url, title, origin }, { number, blob, runId }) {
      const expected = REFUSALS[code].expected;
      const rules = rulesOf.get(runId)?.rules ?? null;
      const old = find.get(number);
      if (old !== undefined) {
        // Today's rules may have another reason; the bytes are the same, so it is no news.
        const reworded = old.code !== code || old.message !== message || old.read_rules !== rules;
        if (reworded) reword.run(code, expected ? 1 : 0, message, rules, old.number);
        return { result: 'refused-known', id: old.id, code, expected };
      }
      // A page that is an article already stays one; that today's rules would refuse it is for `reprocess` to report.
      const clipping = clippedAs.get(blob)?.clipping ?? null;
      const known = clipping !== null || before.get(blob, origin.locator) !== undefined;
      const result = known ? 'refused-known' : 'refused-new';
      const id = `r${captureId.get(number)?.id.slice(1)}`;
      const row = { id, capture: number, code, expected: expected ? 1 : 0, message, title, url, site: hostOf(url) };
      add({ ...row, resolved_by: clipping, run_id: runId, read_rules: rules });
      return { result, id, code, expected };
    },
    resolve(clipping, blob, locator) {
      resolve.run(clipping, blob, locator);
    },
  };
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname || null : null;
}
