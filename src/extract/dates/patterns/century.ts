import { CHINESE_DIGITS, numberIn, textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Parts } from '../phrase.ts';

/** First and last year within the decade. */
const DECADE_PARTS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^(?:初|前期)/u, [0, 3]],
  [/^中后期/u, [4, 9]],
  [/^中/u, [4, 6]],
  [/^(?:末|后期)/u, [7, 9]],
];
/** First and last year within the century. */
const CENTURY_PARTS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^(?:初|前期)/u, [0, 19]],
  [/^上半叶/u, [0, 49]],
  [/^下半叶/u, [50, 99]],
  [/^中/u, [40, 59]],
  [/^(?:末|后期)/u, [80, 99]],
];

function part(
  word: string | undefined,
  rows: readonly (readonly [RegExp, readonly [number, number]])[],
  whole: readonly [number, number],
): readonly [number, number] {
  return rows.find(([pattern]) => word !== undefined && pattern.test(word))?.[1] ?? whole;
}

const PART = '初期?|前期|中后期|中期|中叶|中|末期?|后期|上半叶|下半叶';

/** 上世纪90年代初, 20世纪八十年代, 21世纪, 本世纪初, 本世纪头20年 */
export const century: DatePattern = {
  name: 'century',
  example: '上世纪90年代初',
  assumes: 'the 20th century is 1900–1999; 年代初 years 0–3, 中 4–6, 末 7–9; 世纪初 its first twenty years',
  first: `上本这新公0123456789${CHINESE_DIGITS}`,
  second: `元个世0123456789${CHINESE_DIGITS}`,
  pattern: new RegExp(
    `(?:公元)?(?:(?<word>上个?|本|这个|新)|(?<n>\\d{1,2}|[${CHINESE_DIGITS}]{1,3}))世纪(?:的?(?:(?<decade>\\d0|[一二三四五六七八九]十|〇〇|零零)|(?<pair>[一二三四五六七八九]{2})十)年代)?(?:(?<part>${PART})|的?[头前](?<years>\\d{1,2}|[${CHINESE_DIGITS}]{1,3})年)?`,
    'uy',
  ),
  grade: 'era',
  alone: ({ text, start, stop, groups }) =>
    !/[个半近]$/u.test(textBefore(text, start, 1)) &&
    (groups.decade !== undefined ||
      groups.pair !== undefined ||
      groups.part !== undefined ||
      groups.years !== undefined ||
      (groups.word !== '新' &&
        !/^(?:出版|经济|大道|网|报|[酒饭]店|广场|不动产|福克斯|城|集团|公司|教育|人才|公园|中心|大厦|末|版|金融|商|新闻|海上|丝绸|科技|学校|英语)/u.test(
          textAfter(text, stop, 3),
        ))),
  read: ({ groups }): Parts | undefined => {
    const decade = groups.decade === undefined ? undefined : (numberIn(groups.decade, 0, 90) ?? 0);
    if (decade !== undefined && decade % 10 !== 0) return undefined;
    const pair = groups.pair;
    const [from, to] =
      pair !== undefined
        ? decadesOf(pair)
        : decade === undefined
          ? part(groups.part, CENTURY_PARTS, [0, (numberIn(groups.years, 1, 99) ?? 100) - 1])
          : part(groups.part, DECADE_PARTS, [0, 9]);
    const of = [(decade ?? 0) + from, (decade ?? 0) + to] as const;
    const word = groups.word;
    if (word !== undefined) return { century: { shift: word.startsWith('上') ? -1 : 0, of } };
    const n = numberIn(groups.n, 1, 22);
    return n === undefined ? undefined : { years: [(n - 1) * 100 + of[0], (n - 1) * 100 + of[1]] };
  },
};

/** 五六十年代: years 50 to 69. */
function decadesOf(pair: string): readonly [number, number] {
  const first = numberIn(pair.charAt(0), 1, 9) ?? 0;
  const last = numberIn(pair.charAt(1), 1, 9) ?? 0;
  return [first * 10, last * 10 + 9];
}

/** 80年代, 九十年代末, 1990年代 */
export const decade: DatePattern = {
  name: 'decade',
  example: '九十年代末',
  assumes: 'a decade without its century is one of the twentieth',
  first: `0123456789${CHINESE_DIGITS}`,
  second: '890十二三四五六七八九',
  pattern: new RegExp(
    `(?:(?<full>(?:1[89]|20)\\d0)|(?<decade>[2-9]0|[二三四五六七八九]十)|(?<pair>[二三四五六七八九]{2})十)年代(?<part>${PART})?`,
    'uy',
  ),
  grade: 'era',
  alone: ({ text, start }) => !/[\d个近]$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => {
    if (groups.pair !== undefined) {
      const [from, to] = decadesOf(groups.pair);
      return { years: [1900 + from, 1900 + to] };
    }
    const first = numberIn(groups.full, 1800, 2090) ?? numberIn(groups.decade, 20, 90);
    if (first === undefined) return undefined;
    const base = first < 100 ? 1900 + first : first;
    const [from, to] = part(groups.part, DECADE_PARTS, [0, 9]);
    return { years: [base + from, base + to] };
  },
};
