import type { Database } from 'better-sqlite3';
import { conditions } from '../filter.ts';
import { storyOrderOf } from '../story-id.ts';
import { SIGNATURE_BYTES, type Signatures } from './signature.ts';

/** All clippings that take part, from the earliest to the latest. */
export interface Participants {
  readonly numbers: readonly number[];
  readonly ids: readonly string[];
  readonly signatures: Signatures;
}

/** About 400 bytes of memory for each clipping. */
export function readSignatures(db: Database): Participants {
  const { sql, values } = conditions(db);
  const ordered = db
    .prepare<unknown[], { number: number; id: string }>(
      `SELECT c.number, c.id FROM clipping_rows c WHERE ${sql} ORDER BY ${storyOrderOf('c')}`,
    )
    .all(...values);
  const placeOf = new Map(ordered.map(({ number }, place) => [number, place]));
  const texts = ordered.map(({ number }) => `not signed ${number}`);
  const minima = new Uint8Array(SIGNATURE_BYTES * ordered.length);
  const long = new Uint8Array(ordered.length);
  const said = pooled(ordered.length);
  // In the order in which they are stored: a walk through the file from its beginning to its end.
  const signed = db.prepare<[], { clipping: number; text: string; minima: Uint8Array | null; numbers: Uint8Array }>(
    'SELECT clipping, text, minima, numbers FROM signature_rows ORDER BY clipping',
  );
  for (const row of signed.iterate()) {
    const place = placeOf.get(row.clipping);
    if (place === undefined) continue;
    texts[place] = row.text;
    said.put(place, row.numbers);
    if (row.minima === null) continue;
    minima.set(row.minima, place * SIGNATURE_BYTES);
    long[place] = 1;
  }
  return {
    numbers: ordered.map(({ number }) => number),
    ids: ordered.map(({ id }) => id),
    signatures: { texts, minima, isLong: (i) => long[i] === 1, numbersOf: said.of },
  };
}

/** Short rows of bytes, one behind the other: a million small objects would need three times the memory. */
function pooled(count: number) {
  let bytes = new Uint8Array(1 << 16);
  let end = 0;
  const from = new Float64Array(count);
  const length = new Uint16Array(count);
  return {
    put(i: number, row: Uint8Array): void {
      if (end + row.length > bytes.length) {
        const larger = new Uint8Array(2 * bytes.length);
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(row, end);
      from[i] = end;
      length[i] = row.length;
      end += row.length;
    },
    of(i: number): Uint8Array {
      const start = from[i] ?? 0;
      return bytes.subarray(start, start + (length[i] ?? 0));
    },
  };
}
