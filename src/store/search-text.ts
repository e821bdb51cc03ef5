import { fold } from '../chinese/fold.ts';

/** Divides and closes the texts of a column, so that nothing is found across two of them. */
const BORDER = '\ue01f';

/** In every document, for a query that only excludes. */
export const EVERYWHERE = BORDER + BORDER;

/** What search does not see: white space, control and zero-width characters. */
const UNSEEN = /[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff\ue01f]/u;

/** A text as search compares it: folded, small letters, without white space; `places[i]` is where unit i stands in the original. */
export interface Seen {
  readonly text: string;
  readonly places: readonly number[];
}

export function seen(original: string): Seen {
  const small = inSmallLetters(fold(original));
  const places: number[] = [];
  let text = '';
  for (let i = 0; i < small.length; i++) {
    const unit = small.charAt(i);
    if (UNSEEN.test(unit)) continue;
    text += unit;
    places.push(i);
  }
  return { text, places };
}

/** `seen(original).text`, where the places do not matter. */
export function seenText(original: string): string {
  return inSmallLetters(fold(original)).replace(/[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff\ue01f]+/gu, '');
}

/** Small letters of the same length: İ would become two units, and then stays. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  let same = '';
  for (const character of text) {
    const one = character.toLowerCase();
    same += one.length === character.length ? one : character;
  }
  return same;
}

/**
 * Every two neighbouring characters as one token, and the last with the border: "社工站" → "社工 工站 站|". A phrase of such
 * tokens is exactly a substring, and a token's beginning a single character; no dictionary decides what can be found.
 */
export function indexTokens(texts: readonly (string | null)[], opening = ''): string {
  let all = opening;
  for (const text of texts) if (text !== null && text !== '') all += seenText(text) + BORDER;
  return pairs(all);
}

/** The tokens of a word of a query, of two characters at least. */
export function pairs(seenWord: string): string {
  let tokens = '';
  let before = '';
  for (const character of seenWord) {
    const one = character < '\u0080' ? asToken(character) : character;
    if (before !== '') tokens += tokens === '' ? before + one : ` ${before}${one}`;
    before = one;
  }
  return tokens;
}

/** The tokenizer takes ASCII letters, digits and everything beyond ASCII; a mark of ASCII stands as a private character. */
export function asToken(character: string): string {
  return /[\x21-\x2f\x3a-\x60\x7b-\x7e]/.test(character)
    ? String.fromCharCode(0xe000 + character.charCodeAt(0))
    : character;
}
