import type { Database } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import type { WarningCode } from '../model/codes.ts';
import type { Clipped, Refused } from '../model/outcome.ts';
import type { Reread, Rereading } from './archive.ts';
import { type Change, changesBetween } from './changes.ts';
import { contentKey, identityOf } from './clipping-row.ts';
import { machineReader } from './corrections.ts';
import { inserter } from './insert.ts';
import { arrived, byRank } from './rank.ts';
import type { Writers } from './writers.ts';

const REFUSED: WarningCode = 'refused-by-new-rules';

interface Row {
  readonly number: number;
  readonly id: string;
  readonly article: string;
}

interface Page {
  readonly capture: number;
  readonly blob: number | null;
  readonly clipping: Clipping;
}

/**
 * Puts other readings of the same pages in the place of the old ones, in one transaction: afterwards the archive is what it would be had they
 * been read so at first, but that no clipping is ever withdrawn. What a person said stands.
 */
export function rereader(
  db: Database,
  writers: Writers,
): (runId: number, all: readonly Rereading[]) => readonly Reread[] {
  const { revisions, refusals, past, touch, together } = writers;
  const find = db.prepare<[string], Row>('SELECT number, id, article FROM clipping_rows WHERE id = ?');
  const rowOf = db.prepare<[number], Row>('SELECT number, id, article FROM clipping_rows WHERE number = ?');
  const refusal = db.prepare<[string], { capture: number; blob: number | null }>(
    'SELECT r.capture, p.blob FROM refusal_rows r JOIN capture_rows p ON p.number = r.capture WHERE r.id = ?',
  );
  const blobOf = db.prepare<[number], { blob: number | null }>('SELECT blob FROM capture_rows WHERE number = ?');
  const unlink = db.prepare<[number]>('DELETE FROM clipping_capture_rows WHERE capture = ?');
  const rulesOf = db.prepare<[number], { rules: string }>('SELECT rules FROM runs WHERE id = ?');
  const renew = db.prepare<[string, string, string, string, string, number]>(
    `UPDATE clipping_rows SET extractor_version = ?, extractor_rules = ?, extractor_segmenter = ?,
       extractor_segmenter_version = ?, read_rules = ? WHERE number = ?`,
  );
  const sawRules = db.prepare<[string, number]>('UPDATE clipping_rows SET read_rules = ? WHERE number = ?');
  const log = inserter(db, 'change_rows', 'clipping_id field old new rules_before rules_after run_id'.split(' '));
  const machineOf = machineReader(db);

  function record(id: string, changes: readonly Change[], before: Clipping, rulesAfter: string, runId: number): void {
    for (const { field, old, new: now } of changes) {
      const values = { old: JSON.stringify(old), new: JSON.stringify(now) };
      log({
        clipping_id: id,
        field,
        ...values,
        rules_before: before.extractor.rules,
        rules_after: rulesAfter,
        run_id: runId,
      });
    }
  }

  function clipping(row: Row, readings: Rereading['readings'], runId: number, rules: string): Reread {
    const before = machineOf(row.number);
    touch(row.article);
    const { shown: after, apart } = groups(row, pagesOf(readings));
    if (after === undefined) {
      const changes = before.warnings.includes(REFUSED)
        ? []
        : changesBetween(before, { ...before, warnings: [...before.warnings, REFUSED] });
      if (changes.length > 0)
        revisions.replace(row.number, { ...before, warnings: [...before.warnings, REFUSED] }, rules);
      else sawRules.run(rules, row.number);
      record(row.id, changes, before, rules, runId);
      return { id: row.id, result: 'refused', changes };
    }
    const changes = changesBetween(before, after);
    for (const { capture } of apart) unlink.run(capture);
    if (apart.length === 0 && sameRecord(before, after)) {
      past.keepCells(row.number);
      const { version, rules: own, segmenter, segmenter_version } = after.extractor;
      renew.run(version, own, segmenter, segmenter_version, rules, row.number);
    } else {
      revisions.replace(row.number, after, rules);
    }
    for (const { capture, blob, clipping: other } of apart) revisions.put(other, { number: capture, blob, runId });
    record(row.id, changes, before, after.extractor.rules, runId);
    return { id: rowOf.get(row.number)?.id ?? row.id, result: changes.length > 0 ? 'changed' : 'unchanged', changes };
  }

  function pagesOf(readings: Rereading['readings']): readonly Page[] {
    return readings.flatMap(({ capture, outcome }) =>
      outcome.kind === 'refused'
        ? []
        : [{ capture, blob: blobOf.get(capture)?.blob ?? null, clipping: outcome.clipping }],
    );
  }

  function refused(id: string, outcome: Clipped | Refused, runId: number): Reread {
    const found = refusal.get(id);
    if (found === undefined) throw new Error(`there is no refusal ${id}`);
    const arrival = { number: found.capture, blob: found.blob, runId };
    if (outcome.kind === 'clipped') {
      return { id: revisions.put(outcome.clipping, arrival).id, result: 'clipped', changes: [] };
    }
    refusals.put(outcome, arrival);
    return { id, result: 'still-refused', changes: [] };
  }

  return (runId, all) =>
    together(runId, () =>
      all.map(({ id, readings }) => {
        const rules = rulesOf.get(runId)?.rules ?? '';
        const row = find.get(id);
        // One read before it in this batch may have taken it in.
        if (row !== undefined) return clipping(row, readings, runId, rules);
        const [reading] = readings;
        if (!id.startsWith('r') || reading === undefined) return { id, result: 'unchanged', changes: [] };
        return refused(id, reading.outcome, runId);
      }),
    );
}

/** The pages that stay together with the one that is shown, by what they are read as; and the others. */
function groups(row: Row, pages: readonly Page[]): { shown: Clipping | undefined; apart: readonly Page[] } {
  const ranked = pages.toSorted((a, b) => byRank(arrived(a.clipping), arrived(b.clipping)));
  const own = ranked.find(({ clipping }) => clipping.id === row.id) ?? ranked[0];
  if (own === undefined) return { shown: undefined, apart: [] };
  const home = homeOf(own.clipping);
  // All captures of the same bytes stand together, whatever was given with them.
  const staying = new Set(
    ranked.flatMap(({ blob, clipping }) => (homeOf(clipping) === home || blob === own.blob ? [blob] : [])),
  );
  const together = ranked.filter(({ blob }) => staying.has(blob));
  const shown = together.find(({ clipping }) => homeOf(clipping) === home)?.clipping;
  return { shown, apart: ranked.filter(({ blob }) => !staying.has(blob)) };
}

function homeOf(clipping: Clipping): string {
  return `${clipping.article}\n${contentKey(clipping)}`;
}

/** Equal but for who read it. */
function sameRecord(before: Clipping, after: Clipping): boolean {
  const { extractor } = before;
  return (
    JSON.stringify(before) === JSON.stringify({ ...after, extractor }) &&
    identityOf(before).stated_at === identityOf(after).stated_at
  );
}
