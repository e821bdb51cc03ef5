import { type Attempt, type Shape, unplaced, wordsOf } from './shape.ts';

/** The characters that stand for countries in front of their organs. */
const COUNTRIES = '美英法德日俄韩朝印以伊泰越澳加巴埃意西波土';

/** 俄|外交部, 美|国会 */
export function countryLetter({ reading, head, headStart }: Attempt): Shape | undefined {
  const start = headStart - 1;
  const letter = reading.folded[start];
  if (!head.flags.includes('A') || head.word === '军') return undefined;
  if (letter === undefined || !COUNTRIES.includes(letter)) return undefined;
  const before = reading.folded[start - 1];
  const open = before === undefined || !/[\p{Script=Han}A-Za-z]/u.test(before);
  const border = reading.words.to(start, ({ entry }) => entry.border) !== undefined;
  return open || border ? unplaced(start, 'country-letter') : undefined;
}

/** 美国驻华大使馆, 英国驻广州总领事馆 */
export function embassy({ reading, walk: { tokens }, head }: Attempt): Shape | undefined {
  if (!head.flags.includes('N')) return undefined;
  const at = tokens.findLastIndex((token) => wordsOf([token], reading) === '驻');
  const of = tokens[at - 1];
  return (of?.kind !== 'place' && of?.kind !== 'body') || tokens.length - at > 4
    ? undefined
    : unplaced(of.start, 'embassy');
}
