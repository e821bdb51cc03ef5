import type { Database } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import { CORRECTED_FIELDS, type CorrectedField } from '../model/corrected-fields.ts';
import type { Corrections } from '../model/corrections.ts';
import { toRow } from './clipping-row.ts';
import type { ClippingWriter } from './clipping-writer.ts';
import { packedRecord, unpackedRecord } from './packed-record.ts';
import { recordReader } from './record.ts';

/** The record as the machine read it, with a person's values applied. Comes from outside, since it reads texts anew. */
export type Correct = (machine: Clipping, corrections: Corrections) => Clipping;

export interface CorrectionWriter {
  /** Sees to it that every revision of an article shows what persons say of it now, and no more. */
  readonly settle: (article: string) => void;
}

/**
 * Corrections belong to the article: all of its revisions show them, also those that come later. They hang on captures, so
 * they follow when a capture turns out to belong to another article.
 */
export function correctionWriter(db: Database, writer: ClippingWriter, correct: Correct | undefined): CorrectionWriter {
  const any = db.prepare<[], { found: number }>('SELECT 1 AS found FROM edit_rows LIMIT 1');
  const standing = standingCorrections(db);
  const revisions = db.prepare<[string], { number: number; applied: string | null }>(
    `SELECT c.number, m.applied FROM clipping_rows c LEFT JOIN machine_rows m ON m.clipping = c.number WHERE c.article = ?`,
  );
  const machineOf = machineReader(db);
  const read = recordReader(db);
  const keep = db.prepare<[number, string, string, Uint8Array]>(
    'INSERT INTO machine_rows (clipping, applied, cells, record) VALUES (?, ?, ?, ?)',
  );

  function apply(number: number, corrections: Corrections): void {
    const machine = machineOf(number);
    const { current, last_retrieved_at, run_id, read_rules } = read(number).row;
    const added = { current, last_retrieved_at, run_id, read_rules };
    writer.drop(number);
    if (Object.keys(corrections).length === 0) {
      writer.put(machine, added, number);
      return;
    }
    if (correct === undefined) throw new Error('an archive with corrections is written with what applies them');
    const applied = correct(machine, corrections);
    writer.put(applied, added, number, machine);
    keep.run(number, JSON.stringify(corrections), differing(machine, applied), packedRecord(machine));
  }

  return {
    settle(article) {
      if (any.get() === undefined) return;
      const corrections = standing(article);
      const wanted = Object.keys(corrections).length === 0 ? null : JSON.stringify(corrections);
      for (const { number, applied } of revisions.all(article)) {
        // What stands is not read again: today's rules may find something else in it, and that is for `reprocess`.
        if (applied !== wanted) apply(number, corrections);
      }
    },
  };
}

/** The corrections that stand for an article: of each field the latest that was not taken back. */
export function standingCorrections(db: Database): (article: string) => Corrections {
  const edits = db.prepare<[string], { field: CorrectedField; value: string }>(
    `SELECT DISTINCT e.id, e.field, e.value FROM clipping_rows c
     JOIN clipping_capture_rows l ON l.clipping = c.number
     JOIN edit_rows e ON e.capture = l.capture
     WHERE c.article = ? AND e.taken_back_at IS NULL ORDER BY e.id`,
  );
  return (article) => {
    const latest = new Map(edits.all(article).map(({ field, value }) => [field, value]));
    // Always in one order: it is compared as text.
    return Object.fromEntries(
      CORRECTED_FIELDS.flatMap((field) => {
        const value = latest.get(field);
        return value === undefined ? [] : [[field, JSON.parse(value)]];
      }),
    );
  };
}

/** A clipping by its id, as the machine read it. */
export function machineRecord(db: Database, id: string): Clipping | null {
  const found = db.prepare<[string], { number: number }>('SELECT number FROM clipping_rows WHERE id = ?').get(id);
  return found === undefined ? null : machineReader(db)(found.number);
}

/** Reads a record as the machine read it. */
export function machineReader(db: Database): (number: number) => Clipping {
  const kept = db.prepare<[number], { record: Uint8Array }>('SELECT record FROM machine_rows WHERE clipping = ?');
  const read = recordReader(db);
  return (number) => {
    const machine = kept.get(number);
    return machine === undefined ? read(number).record : unpackedRecord(machine.record);
  };
}

function differing(machine: Clipping, applied: Clipping): string {
  const after = toRow(applied);
  const cells = Object.entries(toRow(machine)).filter(([name, cell]) => after[name] !== cell);
  return JSON.stringify(Object.fromEntries(cells));
}
