import type { Database } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import { UsageProblem } from '../model/problem.ts';
import type { Decided, Mark } from './archive.ts';
import { mustBeNamed } from './decided.ts';
import { inserter } from './insert.ts';
import { JUDGED_KINDS, type Judgeable, type JudgedKind, type JudgedPlace, judgeables, judgedBy } from './judgeable.ts';
import { recordReader } from './record.ts';
import type { Writers } from './writers.ts';

/** A mark as it is put on what stands now. */
export interface StandingMark {
  readonly id: number;
  readonly kind: JudgedKind;
  readonly field: string;
  readonly start: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly value: string;
  readonly correct: string | null;
}

/** The marks of an article, made until a run, in their order. */
export function marksOf(db: Database): (article: string, run: number) => readonly StandingMark[] {
  const standing = db.prepare<[string, number], StandingMark>(
    `SELECT DISTINCT x.id, x.kind, x.field, x.start, x.text, x.before, x.after, x.value, x.correct FROM clipping_rows c
     JOIN clipping_capture_rows l ON l.clipping = c.number JOIN mark_rows x ON x.capture = l.capture
     WHERE c.article = ? AND x.run_id <= ? ORDER BY x.id`,
  );
  return (article, run) => standing.all(article, run);
}

/** Where marks stand in a record: of several on one finding the latest. */
export function placedMarks(
  marks: readonly StandingMark[],
  record: Clipping,
): readonly { readonly kind: JudgedKind; readonly position: number; readonly mark: number }[] {
  return JUDGED_KINDS.flatMap((kind) => {
    const own = marks.filter((mark) => mark.kind === kind);
    if (own.length === 0) return [];
    const found = judgeables(record, kind);
    const placed = new Map<number, number>();
    for (const mark of own) {
      const one = kind === 'clippings' ? found[0] : judgedBy(mark, found);
      // A value that nobody has looked at is not judged; what a person says it should be goes on to hold.
      if (one !== undefined && (one.value === mark.value || mark.correct !== null)) placed.set(one.position, mark.id);
    }
    return [...placed].map(([position, mark]) => ({ kind, position, mark }));
  });
}

/** Puts the marks of an article on the findings that it has now. */
export function markSettler(db: Database): (article: string) => void {
  const any = db.prepare<[], { found: number }>('SELECT 1 AS found FROM mark_rows LIMIT 1');
  const standing = marksOf(db);
  const revisions = db.prepare<[string], { number: number }>('SELECT number FROM clipping_rows WHERE article = ?');
  const clear = db.prepare<[number]>('DELETE FROM judged_rows WHERE clipping = ?');
  const put = db.prepare<[number, string, number, number]>(
    'INSERT INTO judged_rows (clipping, kind, position, mark) VALUES (?, ?, ?, ?)',
  );
  const read = recordReader(db);
  return (article) => {
    if (any.get() === undefined) return;
    const all = standing(article, Number.MAX_SAFE_INTEGER);
    for (const { number } of revisions.all(article)) {
      clear.run(number);
      if (all.length === 0) continue;
      for (const { kind, position, mark } of placedMarks(all, read(number).record))
        put.run(number, kind, position, mark);
    }
  };
}

/** Writes marks in one transaction: all of them, or none where one names nothing that is there. */
export function marker(
  db: Database,
  { touch, together }: Writers,
): (marks: readonly Mark[], decided: Omit<Decided, 'who' | 'note'>) => number {
  const place = db.prepare<[string], { number: number; article: string; capture: number }>(
    `SELECT c.number, c.article, min(l.capture) AS capture FROM clipping_rows c
     JOIN clipping_capture_rows l ON l.clipping = c.number WHERE c.id = ? GROUP BY c.number`,
  );
  const columns = 'capture kind field start text before after value verdict correct who note at run_id';
  const add = inserter(db, 'mark_rows', columns.split(' '));
  const known = db.prepare<(string | number | null)[], { found: number }>(
    `SELECT 1 AS found FROM mark_rows WHERE capture = ? AND kind = ? AND field = ? AND start = ? AND text = ? AND value = ?
       AND verdict = ? AND correct IS ? AND who = ?`,
  );
  const read = recordReader(db);
  return (marks, { at, runId }) =>
    together(runId, () => {
      let made = 0;
      for (const mark of marks) mustBeNamed(mark);
      for (const { kind, clippingId, field, start, text, verdict, correct, who, note } of marks) {
        const found = place.get(clippingId);
        const record = found === undefined ? undefined : read(found.number).record;
        const all = record === undefined ? [] : judgeables(record, kind);
        const one = kind === 'clippings' ? all[0] : named({ field, start, text }, all);
        if (found === undefined || one === undefined) {
          throw new UsageProblem(`${clippingId}: there is no "${text}" in ${field} to be judged`);
        }
        const { capture } = found;
        const right = correct === null ? null : JSON.stringify(correct);
        const what = [capture, kind, one.field, one.start, one.text, one.value, verdict, right, who] as const;
        if (known.get(...what) !== undefined) continue;
        const { position, stop, rule, ...judged } = one;
        add({ capture, kind, ...judged, verdict, correct: right, who, note, at, run_id: runId });
        touch(found.article);
        made++;
      }
      return made;
    });
}

/** By its words; a spreadsheet may have got an apostrophe in front of them, so that it does not read them as a formula or a date. */
function named(mark: JudgedPlace, all: readonly Judgeable[]): Judgeable | undefined {
  return judgedBy(mark, all) ?? judgedBy({ ...mark, text: mark.text.replace(/^'/, '') }, all);
}
