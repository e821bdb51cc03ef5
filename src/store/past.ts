import type { Database } from 'better-sqlite3';
import { packedRecord } from './packed-record.ts';
import { recordReader } from './record.ts';

/** Keeps what is about to be changed, so that every published table can be made again. */
export interface Past {
  /** All that is kept from now on stood until this run. */
  readonly begin: (runId: number) => void;
  /** Before a record is replaced or goes. */
  readonly keepRecord: (number: number) => void;
  /** Before one of `PAST_CELLS` changes. */
  readonly keepCells: (number: number) => void;
}

/** What changes without the record: kept as JSON, a few bytes. */
export const PAST_CELLS = [
  'current',
  'last_retrieved_at',
  'run_id',
  'extractor_version',
  'extractor_rules',
  'extractor_segmenter',
  'extractor_segmenter_version',
] as const;

/** Once a clipping and run: what stood when the run began. What the run itself brought had no past. */
export function pastKeeper(db: Database): Past {
  const cells = PAST_CELLS.map((name) => `'${name}', c.${name}`).join(', ');
  const keep = db.prepare<{ number: number; run: number }>(
    `INSERT OR IGNORE INTO past_rows (clipping, until_run, clipping_id, cells)
     SELECT c.number, @run, c.id, json_object(${cells},
       'applied', (SELECT m.applied FROM machine_rows m WHERE m.clipping = c.number))
     FROM clipping_rows c WHERE c.number = @number AND c.run_id < @run`,
  );
  const lacks = db.prepare<[number, number], { found: number }>(
    'SELECT 1 AS found FROM past_rows WHERE clipping = ? AND until_run = ? AND record IS NULL',
  );
  const add = db.prepare<[Uint8Array, number, number]>(
    'UPDATE past_rows SET record = ? WHERE clipping = ? AND until_run = ?',
  );
  const read = recordReader(db);
  let run = 0;
  const keepCells = (number: number): void => {
    keep.run({ number, run });
  };
  return {
    begin(runId) {
      run = runId;
    },
    keepCells,
    keepRecord(number) {
      keepCells(number);
      if (lacks.get(number, run) !== undefined) add.run(packedRecord(read(number).record), number, run);
    },
  };
}
