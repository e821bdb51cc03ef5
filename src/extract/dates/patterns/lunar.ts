import { CHINESE_DIGITS, numberIn, textAfter, textBefore } from '../numbers.ts';
import type { DatePattern } from '../phrase.ts';

const MONTH = '正|冬|腊|1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]';
const DAY = `初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|[12]\\d|30|[1-9]`;

function monthOf(text: string | undefined): number | undefined {
  if (text === '正') return 1;
  if (text === '冬') return 11;
  return text === '腊' ? 12 : numberIn(text, 1, 12);
}

function dayOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  return numberIn(text.replace('初', ''), 1, 30);
}

/** 农历八月十五, 正月初一, 腊月廿三, 闰四月, 三月初三, 八月十五 */
export const lunar: DatePattern = {
  name: 'lunar',
  example: '农历八月十五',
  assumes: 'the lunar day that falls into the year of the day of reading (or the year stated); before 1900 not placed',
  first: `农阴旧夏正冬腊闰大年${CHINESE_DIGITS}123456789`,
  second: '历正冬腊十一二三四五六七八九大年月初0123456789',
  pattern: new RegExp(
    `(?<label>(?:农|阴|旧|夏)历 ?)?(?<leap>闰)?(?:(?<month>${MONTH})月|(?<newyear>大?年)(?=初))(?:(?<day>${DAY})(?!个|[一二三四五六七八九十百千万〇零\\d.]|多|余|几|大)日?)?`,
    'uy',
  ),
  grade: 'day',
  follows: ['year'],
  alone: ({ text, start, stop, groups }) =>
    !/[个第\d每]$/u.test(textBefore(text, start, 1)) && isLunar(groups, text.slice(start, stop)),
  read: ({ groups, text, start, stop, before }) => {
    const month = groups.newyear === undefined ? monthOf(groups.month) : 1;
    const day = dayOf(groups.day);
    const words = text.slice(start, stop);
    const reign = before?.lunarEra === true;
    if (month === undefined || day === undefined || !(reign || isLunar(groups, words))) return undefined;
    if (!reign && before?.year !== undefined && 'at' in before.year && !/农|阴|旧|夏|正|冬|腊|闰|初|廿/u.test(words))
      return undefined;
    if (/^[日号]/u.test(textAfter(text, stop, 1))) return undefined;
    return { lunar: { month, leap: groups.leap !== undefined, day } };
  },
};

/** Without 农历 or a lunar word only a month and a day in Chinese numerals without 日 are lunar (八月十五). */
function isLunar(groups: Readonly<Record<string, string | undefined>>, words: string): boolean {
  if (groups.label !== undefined || groups.leap !== undefined) return true;
  if (groups.newyear !== undefined) return groups.day !== undefined;
  if (/[正冬腊]/u.test(groups.month ?? '')) return groups.month !== '冬' || groups.day !== undefined;
  const day = groups.day;
  if (day === undefined || /日$/u.test(words)) return /日$/u.test(words) ? /初|廿/u.test(day ?? '') : false;
  return (
    /初|廿/u.test(day) ||
    (/^[一二三十]{2,3}$/u.test(day) && !/[\d]/u.test(groups.month ?? '')) ||
    /^[二三]?十[一二三四五六七八九]?$/u.test(day)
  );
}

/** 初七, 廿三 at the end of a range (正月初一至初七); alone they say too little. */
export const lunarDayAlone: DatePattern = {
  name: 'lunar-day',
  example: '正月初一至初七',
  first: '初廿十二三',
  pattern:
    /(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?)(?![个日号月年\d十百千万])/uy,
  grade: 'day',
  alone: () => false,
  read: ({ groups }) => {
    const day = dayOf(groups.day);
    return day === undefined || day === null ? undefined : { lunarDay: day };
  },
};
