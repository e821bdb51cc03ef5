import type { Database } from 'better-sqlite3';
import { indexedTexts, type SearchCells } from './search-index.ts';
import { withTemporary } from './with-temporary.ts';

/**
 * Clippings for which the index does not hold exactly the pairs that their texts give, each in its place. All are added up on either side first,
 * inside SQLite (100,000 articles in half a minute); only where the sums differ, the index is read pair by pair.
 */
export function wronglyIndexed(db: Database): readonly number[] {
  return withTemporary(
    db,
    "CREATE VIRTUAL TABLE temp.index_pairs USING fts5vocab ('main', 'search_index', 'instance')",
    () => {
      const expected = new Map<number, number>();
      let all = 0n;
      for (const { number, cells } of indexedTexts(db)) {
        const sum = sumOf(number, cells);
        expected.set(number, Number(sum % MODULUS));
        all += sum;
      }
      if (all === sumInIndex(db)) return [];
      const found = sumsInIndex(db);
      return [...expected].flatMap(([number, sum]) => ((found.get(number) ?? 0) === sum ? [] : [number]));
    },
  );
}

/** A prime below 2^32: the sum over 2^31 pairs still is an integer of SQLite. */
const MODULUS = 4294967291n;
const COLUMNS = ['title', 'more', 'body'] as const;

/** One pair, by its two characters, its place and its clipping; every product stays below 2^53. */
const PAIR = `((unicode(term) * 65599 + coalesce(unicode(substr(term, 2)), 0)) % 1000003 + 1)
  * ((offset * 3 + CASE col WHEN 'title' THEN 0 WHEN 'more' THEN 1 ELSE 2 END) % 99991 + 1) * (doc % 1009 + 1) % ${MODULUS}`;

function sumInIndex(db: Database): bigint {
  const sum = db.prepare<[], { sum: bigint }>(`SELECT coalesce(sum(${PAIR}), 0) AS sum FROM temp.index_pairs`);
  return sum.safeIntegers().get()?.sum ?? -1n;
}

function sumsInIndex(db: Database): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  const pairs = db.prepare<[], { doc: number; pair: number }>(`SELECT doc, ${PAIR} AS pair FROM temp.index_pairs`);
  for (const { doc, pair } of pairs.iterate()) sums.set(doc, ((sums.get(doc) ?? 0) + pair) % Number(MODULUS));
  return sums;
}

/** The same as PAIR, over the tokens that the texts of a clipping give. */
function sumOf(number: number, cells: SearchCells): bigint {
  let sum = 0;
  for (const column of COLUMNS.keys()) {
    const tokens = (cells[column] ?? '').split(' ');
    for (const [offset, token] of tokens.entries()) {
      if (token === '') continue;
      const first = token.codePointAt(0) ?? 0;
      const second = token.codePointAt(first > 0xffff ? 2 : 1) ?? 0;
      const pair = ((first * 65599 + second) % 1000003) + 1;
      sum += (pair * (((offset * 3 + column) % 99991) + 1) * ((number % 1009) + 1)) % Number(MODULUS);
    }
  }
  return BigInt(sum);
}
