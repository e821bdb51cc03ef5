import { fold } from '../chinese/fold.ts';

/** Letters and digits only, folded, lower case: what two prints of one title share. */
export function bare(text: string): string {
  const folded = fold(text);
  let letters = '';
  let from = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (isCommon(code) || KINDS[code] === LETTER) continue;
    const kind = kindOf(code);
    if (kind === LETTER) continue;
    if (kind === RARE) return folded.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    letters += folded.slice(from, i);
    if (kind === CAPITAL) letters += folded.charAt(i).toLowerCase();
    from = i + 1;
  }
  return from === 0 ? folded : letters + folded.slice(from);
}

/** The Chinese characters that all others are few beside. */
const isCommon = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;

/** What is known of each UTF-16 unit; 0 where it was not asked for yet. */
const KINDS = new Uint8Array(0x10000);
const LETTER = 1;
const NEITHER = 2;
/** A to Z. */
const CAPITAL = 3;
/** Half a character, or a capital of other scripts: the whole text is asked in the language's own way. */
const RARE = 4;

function kindOf(code: number): number {
  const known = KINDS[code] ?? 0;
  if (known > 0) return known;
  const unit = String.fromCharCode(code);
  const kind = /[A-Z]/.test(unit)
    ? CAPITAL
    : /[\ud800-\udfff]/.test(unit) || unit.toLowerCase() !== unit
      ? RARE
      : /[\p{L}\p{N}]/u.test(unit)
        ? LETTER
        : NEITHER;
  KINDS[code] = kind;
  return kind;
}

/** Share of the character pairs of `part` that also stand in `whole`, 0–1. Both bare. */
export function overlap(part: string, whole: Pairs): number {
  if (part.length < 2) return 0;
  let hits = 0;
  for (let i = 1; i < part.length; i++) if (whole.has(part.charCodeAt(i - 1), part.charCodeAt(i))) hits++;
  return hits / (part.length - 1);
}

/** Share of the eight-character runs of `part` that stand in `whole`: near 1 only where it is a copy. Both bare. */
export function copied(part: string, whole: string): number {
  const size = 8;
  if (part.length < size) return 0;
  let hits = 0;
  for (let i = 0; i + size <= part.length; i++) if (whole.includes(part.slice(i, i + size))) hits++;
  return hits / (part.length - size + 1);
}

/** The pairs of neighbouring characters of a text. */
export interface Pairs {
  has(first: number, second: number): boolean;
}

/** An open hash of pairs of UTF-16 units, each one number: texts are paired for every title that is weighed. */
export function pairsOf(text: string): Pairs {
  const mask = 2 ** Math.ceil(Math.log2(text.length * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1);
  const slotOf = (pair: number): number => {
    let slot = mixed(pair);
    while (slots[slot & mask] !== 0 && slots[slot & mask] !== pair) slot++;
    return slot & mask;
  };
  for (let i = 1; i < text.length; i++) {
    const pair = pairOf(text.charCodeAt(i - 1), text.charCodeAt(i));
    slots[slotOf(pair)] = pair;
  }
  return {
    has: (first, second) => {
      const pair = pairOf(first, second);
      return slots[slotOf(pair)] === pair;
    },
  };
}

/** The last steps of MurmurHash3 (Austin Appleby, public domain): texts with one kind of pairs spread as well as others. */
function mixed(pair: number): number {
  const once = Math.imul(pair ^ (pair >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** Never 0 for text that has letters and digits only. */
const pairOf = (first: number, second: number): number => (first << 16) | second;
