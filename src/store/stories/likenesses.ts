import { BANDS, bandKey, numbersDiffer, type Signatures, similarity } from './signature.ts';
import { mixed } from './story-text.ts';

/** What is like each other; measured on families of copies and of no copies, see docs/stories.md. */
const NEAR = 0.5;

/** In a band so many of one key are all compared with each other; of more, each with as many that say the same numbers. */
const WINDOW = 32;
/** Orders in which the many of one key are put side by side. */
const ORDERS = 3;
/** So many likenesses are kept of each. */
const KEPT = 4;

export interface Likeness {
  /** An earlier one. */
  readonly other: number;
  readonly alike: number;
}

/**
 * The earlier ones that a text is like, the most alike first. Only those that share a band are compared: 32 keys of each text,
 * sorted band by band.
 */
export function likenesses(
  signatures: Signatures,
  takesPart: (i: number) => boolean,
): (i: number) => readonly Likeness[] {
  const { texts, minima, numbersOf, isLong } = signatures;
  const all = texts.map((_, i) => i).filter((i) => isLong(i) && takesPart(i));
  const likes = keptLikenesses(texts.length);
  const compare = (a: number, b: number): void => {
    const [early, late] = a < b ? [a, b] : [b, a];
    if (likes.has(late, early)) return;
    const alike = similarity(minima, early, late);
    if (alike >= NEAR && !numbersDiffer(numbersOf(early), numbersOf(late))) likes.keep(late, early, alike);
  };
  for (let band = 0; band < BANDS; band++) {
    for (const bucket of buckets(all, (i) => bandKey(minima, i, band))) {
      if (bucket.length <= WINDOW) compareNeighbours(bucket, compare);
      else for (let order = 0; order < ORDERS; order++) compareNeighbours(byNumbers(bucket, order, numbersOf), compare);
    }
  }
  return likes.of;
}

const KEY_BITS = 28;
const PLACES = 2 ** (53 - KEY_BITS);

/** Those of one key, two at least. Key and place are sorted as one number, which JavaScript holds exactly below 2^53. */
function* buckets(all: readonly number[], keyOf: (i: number) => number): Generator<readonly number[]> {
  const keyed = Float64Array.from(all, (i, place) => (keyOf(i) >>> (32 - KEY_BITS)) * PLACES + place).sort();
  const keyAt = (at: number): number => Math.floor((keyed[at] ?? -1) / PLACES);
  let start = 0;
  for (let end = 1; end <= keyed.length; end++) {
    if (end < keyed.length && keyAt(end) === keyAt(start)) continue;
    if (end - start > 1) yield Array.from(keyed.subarray(start, end), (one) => all[one % PLACES] ?? 0);
    start = end;
  }
}

function compareNeighbours(row: readonly number[], compare: (a: number, b: number) => void): void {
  for (const [at, i] of row.entries()) {
    for (let before = Math.max(0, at - WINDOW); before < at; before++) compare(row[before] ?? i, i);
  }
}

/** Bulletins of one form fall into one bucket by the thousand; copies of the same one share its numbers, and so stand together here. */
function byNumbers(bucket: readonly number[], order: number, numbersOf: Signatures['numbersOf']): readonly number[] {
  const keyed = bucket.map((i) => ({ i, key: leastNumber(numbersOf(i), order) }));
  return keyed.toSorted((a, b) => a.key - b.key || a.i - b.i).map(({ i }) => i);
}

/** MinHash over the numbers in their places. */
function leastNumber(numbers: Uint8Array, order: number): number {
  const view = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  let least = 0xffffffff;
  for (let at = 0; at + 6 <= numbers.length; at += 6) {
    const one = mixed(view.getUint32(at, true) ^ Math.imul(view.getUint16(at + 4, true) + order, 0x9e3779b1));
    least = Math.min(least, one);
  }
  return least;
}

/** For each the few most alike; of two equally alike the earlier. What is kept does not depend on the order of the asking. */
function keptLikenesses(count: number) {
  const others = new Int32Array(count * KEPT).fill(-1);
  const alikes = new Float64Array(count * KEPT);
  return {
    has: (late: number, early: number): boolean => others.subarray(late * KEPT, (late + 1) * KEPT).includes(early),
    keep(late: number, early: number, alike: number): void {
      let other = early;
      let value = alike;
      for (let at = late * KEPT; at < (late + 1) * KEPT; at++) {
        const there = others[at] ?? -1;
        const held = alikes[at] ?? 0;
        if (there >= 0 && (held > value || (held === value && there < other))) continue;
        others[at] = other;
        alikes[at] = value;
        if (there < 0) return;
        other = there;
        value = held;
      }
    },
    of: (i: number): readonly Likeness[] =>
      Array.from(others.subarray(i * KEPT, (i + 1) * KEPT))
        .map((other, at) => ({ other, alike: alikes[i * KEPT + at] ?? 0 }))
        .filter(({ other }) => other >= 0),
  };
}
