import { shortHash } from '../clipping-row.ts';
import { mixed, numbersInPlace, storyText } from './story-text.ts';

/** How many minima are kept, and how many of them make a band: 32 bands of 3 find a copy of which half is left in 99 of 100 cases. */
const ROWS = 3;
export const BANDS = 32;
const MINIMA = ROWS * BANDS;
/** Of the part of a signature that is compared as a whole. */
export const SIGNATURE_BYTES = MINIMA + 4 * BANDS;

/** Texts shorter than this, in letters and digits, are linked only where they are the same, title and all. */
const SHORTEST = 60;

/** So many numbers of a text are compared, always those whose surroundings have the smallest hashes. */
const MOST_NUMBERS = 48;
const NUMBER_BYTES = 6;

/** What of a clipping says which others print the same. */
export interface Signature {
  /** Equal for the same text, whatever its layout and script. */
  readonly text: string;
  /** MINIMA bytes, the last of each minimum, then BANDS times 4 bytes; null for a text that is too short. */
  readonly minima: Uint8Array | null;
  /** The numbers with what is around them, 6 bytes each, by their surroundings. */
  readonly numbers: Uint8Array;
}

/** Those of many texts, from the earliest to the latest. */
export interface Signatures {
  readonly texts: readonly string[];
  /** SIGNATURE_BYTES of each; of a text that is too short they mean nothing. */
  readonly minima: Uint8Array;
  isLong(i: number): boolean;
  numbersOf(i: number): Uint8Array;
}

/**
 * MinHash (Broder, 1997) over the sets of three neighbouring characters: the share of equal minima is the share of threes
 * that two texts have in common. SimHash, which adds up the whole text, loses a copy as soon as a menu is left in it.
 */
export function signatureOf({ title, body }: { readonly title: string | null; readonly body: string }): Signature {
  const text = storyText(body);
  if (text.length < SHORTEST) {
    return { text: shortHash([storyText(title ?? ''), text]), minima: null, numbers: new Uint8Array() };
  }
  return { text: shortHash(text), minima: packedMinima(minimaOf(text)), numbers: packedNumbers(text) };
}

const FACTORS = Uint32Array.from({ length: MINIMA }, (_, i) => mixed(i * 2 + 1) | 1);
const SUMMANDS = Uint32Array.from({ length: MINIMA }, (_, i) => mixed(i * 2 + 0x10001));

function minimaOf(text: string): Uint32Array {
  const minima = new Uint32Array(MINIMA).fill(0xffffffff);
  for (let i = 0; i + 2 < text.length; i++) {
    const two = Math.imul(text.charCodeAt(i), 0x9e3779b1) ^ text.charCodeAt(i + 1);
    const three = mixed(Math.imul(two, 0x9e3779b1) ^ text.charCodeAt(i + 2));
    for (let k = 0; k < MINIMA; k++) {
      const hash = (Math.imul(three, FACTORS[k] ?? 1) + (SUMMANDS[k] ?? 0)) >>> 0;
      if (hash < (minima[k] ?? 0)) minima[k] = hash;
    }
  }
  return minima;
}

function packedMinima(minima: Uint32Array): Uint8Array {
  const packed = new Uint8Array(SIGNATURE_BYTES);
  const view = new DataView(packed.buffer);
  for (let k = 0; k < MINIMA; k++) packed[k] = minima[k] ?? 0;
  for (let band = 0; band < BANDS; band++) {
    let key = band;
    for (let row = 0; row < ROWS; row++) key = mixed(Math.imul(key, 31) ^ (minima[band * ROWS + row] ?? 0));
    view.setUint32(MINIMA + 4 * band, key, true);
  }
  return packed;
}

function packedNumbers(text: string): Uint8Array {
  const seen = new Set<string>();
  const numbers = numbersInPlace(text)
    .filter(({ around, value }) => {
      const key = `${around} ${value}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .toSorted((a, b) => a.around - b.around || a.value - b.value)
    .slice(0, MOST_NUMBERS);
  const packed = new Uint8Array(numbers.length * NUMBER_BYTES);
  const view = new DataView(packed.buffer);
  for (const [i, { around, value }] of numbers.entries()) {
    view.setUint32(i * NUMBER_BYTES, around, true);
    view.setUint16(i * NUMBER_BYTES + 4, value, true);
  }
  return packed;
}

/** The share of threes that two texts have in common (Jaccard), estimated from equal bytes; one of 256 is equal by chance. */
export function similarity(minima: Uint8Array, a: number, b: number): number {
  const [one, other] = [a * SIGNATURE_BYTES, b * SIGNATURE_BYTES];
  let equal = 0;
  for (let k = 0; k < MINIMA; k++) if (minima[one + k] === minima[other + k]) equal++;
  return Math.max(0, (equal / MINIMA - 1 / 256) / (1 - 1 / 256));
}

/** What text i of `minima` is filed under in a band. */
export function bandKey(minima: Uint8Array, i: number, band: number): number {
  return around(minima, i * SIGNATURE_BYTES + MINIMA + 4 * band);
}

/**
 * Whether two texts of the same words say other numbers, as a bulletin does each month: in the same surroundings more than one
 * number in seven differs. A misprint in a text of many numbers is no other bulletin.
 */
export function numbersDiffer(a: Uint8Array, b: Uint8Array): boolean {
  const { agreed, different } = comparedNumbers(a, b);
  return different > 0 && different * 6 > agreed;
}

/** Both are sorted by their surroundings: a merge. One of several numbers in the same surroundings is enough to agree. */
export function comparedNumbers(a: Uint8Array, b: Uint8Array): { readonly agreed: number; readonly different: number } {
  let agreed = 0;
  let different = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const place = around(a, i);
    const other = around(b, j);
    if (place < other) i += NUMBER_BYTES;
    else if (other < place) j += NUMBER_BYTES;
    else {
      const ends = [endOf(a, i), endOf(b, j)] as const;
      if (shareNumber(a, i, ends[0], b, j, ends[1])) agreed++;
      else different++;
      [i, j] = ends;
    }
  }
  return { agreed, different };
}

/** Four bytes, the least first. */
function around(bytes: Uint8Array, at: number): number {
  const [a, b] = [(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8), (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8)];
  return (a | (b << 16)) >>> 0;
}

function endOf(numbers: Uint8Array, at: number): number {
  const place = around(numbers, at);
  let end = at + NUMBER_BYTES;
  while (end < numbers.length && around(numbers, end) === place) end += NUMBER_BYTES;
  return end;
}

function shareNumber(a: Uint8Array, from: number, to: number, b: Uint8Array, start: number, stop: number): boolean {
  for (let i = from; i < to; i += NUMBER_BYTES) {
    for (let j = start; j < stop; j += NUMBER_BYTES) {
      if (a[i + 4] === b[j + 4] && a[i + 5] === b[j + 5]) return true;
    }
  }
  return false;
}
