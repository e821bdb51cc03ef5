import { fold } from '../chinese/fold.ts';

/** Letters and digits only, folded, lower case: what two prints of one title share. */
export function bare(text: string): string {
  const folded = fold(text).toLowerCase();
  let letters = '';
  let from = 0;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (isSurrogate(code)) return folded.replace(/[^\p{L}\p{N}]/gu, '');
    if (isLetter(code)) continue;
    letters += folded.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? folded : letters + folded.slice(from);
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** What is known of each character: 0 not asked yet, 1 letter or digit, 2 neither. */
const KINDS = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  if (KINDS[code] === 0) KINDS[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 2;
  return KINDS[code] === 1;
}

/** Share of the character pairs of `part` that also stand in `whole`, 0–1. Both bare. */
export function overlap(part: string, whole: ReadonlySet<string>): number {
  if (part.length < 2) return 0;
  let hits = 0;
  for (let i = 0; i + 2 <= part.length; i++) if (whole.has(part.slice(i, i + 2))) hits++;
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

export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}
