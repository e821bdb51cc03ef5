import { isDay } from '../../../chinese/calendar.ts';
import { ARABIC_DIGITS, textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Match, Parts } from '../phrase.ts';

/** Not inside a longer number, version, address or code. */
function standsFree({ text, start, stop }: Match): boolean {
  return (
    !/[\d./A-Za-z-]$/u.test(textBefore(text, start, 1)) &&
    !/^(?:\d|[./]\d|-\d{1,3}(?!\d)|[A-Za-z]|号文)/u.test(textAfter(text, stop, 5))
  );
}

function dayParts(year: number, month: number, day: number): Parts | undefined {
  return isDay(year, month, day) ? { year: { at: year }, month: { at: month }, day: { at: day } } : undefined;
}

/** 2018-12-18, 2018/12/18, 2018.12.18 */
export const numericDay: DatePattern = {
  name: 'numeric-day',
  example: '2018-12-18',
  first: '12',
  second: '8901',
  pattern: /(?<year>(?:1[89]|2[01])\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})日?(?:T(?=\d{2}:))?/uy,
  grade: 'day',
  alone: (match) =>
    !/[\d./A-Za-z-]$/u.test(textBefore(match.text, match.start, 1)) &&
    !/^(?:\d|[./]\d|[A-Z])/u.test(textAfter(match.text, match.stop, 2)),
  read: ({ groups }) => dayParts(Number(groups.year), Number(groups.month), Number(groups.day)),
};

/** 2018 12 18, nothing else beside it: a row of numbers (2017 11 12 13) is none. */
export const numericDaySpaced: DatePattern = {
  name: 'numeric-day-spaced',
  example: '2018 12 18',
  first: '12',
  second: '90',
  pattern:
    /(?<year>(?:19|20)\d{2}) (?<month>0?[1-9]|1[0-2]) (?<day>[12]\d|3[01]|0?[1-9])(?=$|[\s,。;)](?! ?\d{1,3}(?!\d|:)))/uy,
  grade: 'day',
  alone: ({ text, start }) => /(?:^|[\n:(,。;])$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => dayParts(Number(groups.year), Number(groups.month), Number(groups.day)),
};

/** 05/05/89, 23/12/98: two digits above 31 can only be the year; no day is guessed where 03/04 could be either. */
export const numericShortYear: DatePattern = {
  name: 'numeric-short-year',
  example: '23/12/98',
  assumes: 'read only where no other reading is left',
  first: ARABIC_DIGITS,
  second: ARABIC_DIGITS,
  pattern: /(?<a>0[1-9]|[12]\d|3[01])\/(?<b>0[1-9]|[12]\d|3[01])\/(?<year>3[2-9]|[4-9]\d)/uy,
  grade: 'day',
  alone: (match) => standsFree(match),
  read: ({ groups }) => {
    const [a, b, year] = [Number(groups.a), Number(groups.b), Number(groups.year)];
    const [month, day] = a > 12 ? [b, a] : [a, b];
    const certain = a === b || a > 12 || b > 12;
    return certain && isDay(2000, month, day)
      ? { year: { at: year }, month: { at: month }, day: { at: day } }
      : undefined;
  },
};

/** 09-01 in a line or brackets of its own, or before a clock time. */
export const numericMonthDayAlone: DatePattern = {
  name: 'numeric-month-day-alone',
  example: '(09-01)',
  assumes: 'the month first, both of two digits and one of them below ten',
  first: '01',
  second: ARABIC_DIGITS,
  pattern: /(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?=$|[\n)\]]| \d{1,2}:\d{2})/uy,
  grade: 'day',
  alone: ({ text, start, stop }) =>
    /(?:^|[\n([])$/u.test(textBefore(text, start, 1)) && /^0|-0/u.test(text.slice(start, stop)),
  read: ({ groups }) => {
    const [month, day] = [Number(groups.month), Number(groups.day)];
    return isDay(2000, month, day) ? { month: { at: month }, day: { at: day } } : undefined;
  },
};

/** 13.5.2015, 3/7/2017: the day first */
export const numericDayFirst: DatePattern = {
  name: 'numeric-day-first',
  example: '13.5.2015',
  assumes: 'the day before the month; the month first only where that can’t be',
  first: ARABIC_DIGITS,
  pattern: /(?<a>\d{1,2})(?<mark>[-/.])(?<b>\d{1,2})\k<mark>(?<year>(?:19|20)\d{2})/uy,
  grade: 'day',
  alone: (match) =>
    !/[\d./A-Za-z-]$/u.test(textBefore(match.text, match.start, 1)) &&
    !/^(?:\d|[./]\d|[A-Za-z])/u.test(textAfter(match.text, match.stop, 2)),
  read: ({ groups }) => {
    const [a, b, year] = [Number(groups.a), Number(groups.b), Number(groups.year)];
    return dayParts(year, b, a) ?? dayParts(year, a, b);
  },
};

/** 2018-12, 2018/12; 2008.09—2012.06 */
export const numericMonth: DatePattern = {
  name: 'numeric-month',
  example: '2018-12',
  first: '12',
  second: '90',
  pattern:
    /(?<year>(?:19|20)\d{2})(?:[-/]|(?<dot>\.))(?<month>0[1-9]|1[0-2])(?!\d|[./:%]\d|-\d{1,3}(?!\d)|学年|赛季|年)/uy,
  grade: 'month',
  // 2012.03 may be a price
  alone: (match) =>
    standsFree(match) && (match.groups.dot === undefined || /^[-—~至到)]/u.test(textAfter(match.text, match.stop, 1))),
  read: ({ groups }) => ({ year: { at: Number(groups.year) }, month: { at: Number(groups.month) } }),
};

/** 20181218 */
export const compactDay: DatePattern = {
  name: 'compact-day',
  example: '20181218',
  first: '12',
  second: '90',
  pattern: /(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])/uy,
  grade: 'day',
  alone: (match) =>
    standsFree(match) &&
    !/(?:[号码编第期〔([_#]|QQ) ?$/u.test(textBefore(match.text, match.start, 3)) &&
    !/^(?:[号期元人次个万亿%米_名户家吨)\]])/u.test(textAfter(match.text, match.stop, 1)),
  read: ({ groups }) => dayParts(Number(groups.year), Number(groups.month), Number(groups.day)),
};

/** 12/20起, 3/5日 */
export const numericMonthDay: DatePattern = {
  name: 'numeric-month-day',
  example: '12/20起',
  assumes: 'the month first; only before 起, 至, 止, 前 and 日, elsewhere it may be a fraction',
  first: ARABIC_DIGITS,
  second: `/${ARABIC_DIGITS}`,
  pattern: /(?<month>\d{1,2})\/(?<day>\d{1,2})(?:[日号]|(?=起[^诉草]|至|止|前[,，。]| \d{1,2}:\d{2}|\)))/uy,
  grade: 'day',
  // 今日(1/10); in other brackets it may be a fraction
  alone: ({ text, start, stop }) =>
    !/[\d./A-Za-z-]$/u.test(textBefore(text, start, 1)) &&
    (!textAfter(text, stop, 1).startsWith(')') || /[日天昨今明晚]\($/u.test(textBefore(text, start, 2))),
  read: ({ groups }) => {
    const [month, day] = [Number(groups.month), Number(groups.day)];
    return isDay(2000, month, day) ? { month: { at: month }, day: { at: day } } : undefined;
  },
};
