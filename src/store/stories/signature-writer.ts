import type { Database } from 'better-sqlite3';
import { searchWay } from '../search-index.ts';
import { type Signature, signatureOf } from './signature.ts';
import { textHash } from './story-text.ts';

/** Raised whenever the same text may give another signature; characters that are folded otherwise say so themselves. */
const WAY = 'threes-1';

let way: number | undefined;

/** How signatures are made today, as a number. */
export function signatureWay(): number {
  way ??= textHash(`${WAY} ${searchWay()}`);
  return way;
}

type Cells = [clipping: number, way: number, text: string, minima: Uint8Array | null, numbers: Uint8Array];

/** Writes the signature of a clipping, which takes part when stories are linked the next time. */
export function signatureWriter(db: Database): (number: number, clipping: Parameters<typeof signatureOf>[0]) => void {
  const put = db.prepare<Cells>(
    'INSERT OR REPLACE INTO signature_rows (clipping, way, text, minima, numbers) VALUES (?, ?, ?, ?, ?)',
  );
  const mark = db.prepare<[number]>('INSERT OR IGNORE INTO unlinked_rows (clipping) VALUES (?)');
  return (number, clipping) => {
    const { text, minima, numbers }: Signature = signatureOf(clipping);
    put.run(number, signatureWay(), text, minima, numbers);
    mark.run(number);
  };
}

const BATCH = 500;

/** Signs the clippings that have no signature of today, in batches of a transaction each; how many there were. */
export function signMissing(db: Database): number {
  const missing = db.prepare<[number, number], { number: number; title: string | null; body: string }>(
    `SELECT c.number, c.title, c.body FROM clipping_rows c
     WHERE c.number > ? AND NOT EXISTS (SELECT 1 FROM signature_rows s WHERE s.clipping = c.number AND s.way = ?)
     ORDER BY c.number LIMIT ${BATCH}`,
  );
  const sign = signatureWriter(db);
  let signed = 0;
  let last = 0;
  const signBatch = db.transaction((): number => {
    const batch = missing.all(last, signatureWay());
    for (const { number, ...clipping } of batch) {
      sign(number, clipping);
      last = number;
    }
    return batch.length;
  });
  for (let count = signBatch.immediate(); count > 0; count = signBatch.immediate()) signed += count;
  return signed;
}
