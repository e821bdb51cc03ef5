/** A class, an escape, the head of a group, a repeat – or one sign. */
const PIECE =
  /\\[pPu]\{[^{}]{1,60}\}|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<[=!]|<[^<>]{0,60}>|[\s\S]))?|[*+?]\??|\{\d{1,9}(?:,\d{0,9})?\}\??|[\s\S]/gu;

const LONGEST_REPEAT = 400;

/** The alternatives of a group: those that are complete, and the one under way. */
interface Group {
  readonly done: number;
  readonly under: number;
}

/**
 * In how many ways an expression can be tried on a line, at most: ranges of repeats multiplied, alternatives added, times
 * the places to begin at. `(?<source>\S{1,20}) 作者` on 400 characters: 20 × 400. Or the name of what has no bound.
 */
export function waysOf(source: string, line: number): number | string {
  let open: readonly Group[] = [{ done: 0, under: 1 }];
  /** Ways of the last atom, by which a repeat multiplies; null where there is nothing to repeat. */
  let atom: number | null = null;
  for (const [piece] of source.matchAll(PIECE)) {
    const group = open.at(-1) ?? { done: 0, under: 1 };
    const within = open.slice(0, -1);
    if (/^\\[1-9k]/u.test(piece)) return 'a back-reference';
    if (/^\(\?(?:<?[=!])/u.test(piece)) return 'a look-around';
    if (piece.startsWith('(')) {
      open = [...open, { done: 0, under: 1 }];
      atom = null;
    } else if (piece === '|') {
      open = [...within, { done: group.done + group.under, under: 1 }];
      atom = null;
    } else if (piece === ')') {
      const ways = group.done + group.under;
      const outer = within.at(-1) ?? { done: 0, under: 1 };
      open = [...within.slice(0, -1), { done: outer.done, under: outer.under * ways }];
      atom = ways;
    } else if (/^(?:[*+?]|\{\d)/u.test(piece) && atom !== null) {
      const [least, most] = rangeOf(piece);
      if (most > LONGEST_REPEAT && most !== Number.POSITIVE_INFINITY) return `a repeat of over ${LONGEST_REPEAT}`;
      if (most === Number.POSITIVE_INFINITY && atom > 1) return 'a repeated group with a choice in it';
      // Its ways stand in the product already, once.
      const repeated = (Math.min(most, line) - least + 1) * atom ** Math.max(Math.min(most, line) - 1, 0);
      open = [...within, { done: group.done, under: group.under * Math.max(repeated, 1) }];
      atom = null;
    } else atom = 1;
  }
  const [all = { done: 0, under: 1 }] = open;
  const isAnchored = all.done === 0 && source.startsWith('^');
  return (all.done + all.under) * (isAnchored ? 1 : line);
}

/** "*" is 0 and infinity, "{2,5}" 2 and 5. */
function rangeOf(repeat: string): readonly [number, number] {
  if (repeat.startsWith('?')) return [0, 1];
  if (repeat.startsWith('*')) return [0, Number.POSITIVE_INFINITY];
  if (repeat.startsWith('+')) return [1, Number.POSITIVE_INFINITY];
  const [, least = '0', comma, most = ''] = /^\{(\d+)(,?)(\d*)\}/u.exec(repeat) ?? [];
  if (comma === '') return [Number(least), Number(least)];
  return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
}
