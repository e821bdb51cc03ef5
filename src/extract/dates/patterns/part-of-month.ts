import { COUNT, numberIn, textBefore } from '../numbers.ts';
import type { DatePattern, Parts } from '../phrase.ts';

const PARTS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/上中旬/u, [1, 20]],
  [/中下旬/u, [11, 31]],
  [/上旬|初/u, [1, 10]],
  [/中旬|中$/u, [11, 20]],
  [/下旬|底|末/u, [21, 31]],
  [/上半/u, [1, 15]],
  [/下半/u, [16, 31]],
];

function daysOf(word: string): Parts | undefined {
  const days = PARTS.find(([pattern]) => pattern.test(word))?.[1];
  return days === undefined ? undefined : { days };
}

/** 11月下旬, 10月底, 本月初, 12月月底 */
export const partOfMonth: DatePattern = {
  name: 'part-of-month',
  example: '11月下旬',
  assumes: '月初 and 上旬 are days 1–10, 中旬 11–20, 下旬 and 月底 21 to the end',
  first: '上中下初底末月',
  pattern:
    /(?<word>上中旬|中下旬|[上中下]旬|上半月|下半月|月?(?:底(?![部层下薪线稿特气色蕴片盘座细])|末(?![端尾日班位期])|初(?![一二三四五六七八九十步中级次衷试审]))|月?中(?=[,，。、;；前]|$))/uy,
  grade: 'third',
  follows: ['month'],
  alone: false,
  read: ({ groups }) => daysOf(groups.word ?? ''),
};

/** 月底, 月初, 下旬 without their month */
export const bareMonthPart: DatePattern = {
  name: 'part-of-month-bare',
  example: '月底',
  assumes: 'the month of the nearest date before it in the paragraph, else that of the day of reading',
  first: '月上中下',
  second: '底末初下中旬半',
  pattern: /(?<word>月[底末初]|中下旬|上中旬|上旬|中旬|下旬|上半月|下半月)/uy,
  grade: 'third',
  alone: ({ text, start }) => !/[每个数年各几多\d]$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => {
    const days = daysOf(groups.word ?? '');
    return days === undefined ? undefined : { month: { shift: 0, from: 'text' }, ...days };
  },
};

/** 上月最后五天, 去年的前10天, 本月前两天 */
export const edgeDays: DatePattern = {
  name: 'edge-days',
  example: '上月最后五天',
  first: '的前最头',
  second: '前头最 后一二三四五六七八九十两百廿卅0123456789',
  pattern: new RegExp(`的?(?:(?<first>[前头]) ?|(?<last>最后) ?)(?<count>${COUNT}) ?[天日]`, 'uy'),
  grade: 'third',
  follows: ['month', 'year'],
  alone: false,
  read: ({ groups, before }) => {
    const count = numberIn(groups.count, 1, 31);
    if (count === undefined) return undefined;
    const month = before?.month === undefined ? { month: { at: groups.last === undefined ? 1 : 12 } } : {};
    return { ...month, days: groups.last === undefined ? [1, count] : [-count, 31] };
  },
};

/** 2025年第一天, 3月最后一天, 2018年第100天 */
export const nthDay: DatePattern = {
  name: 'nth-day',
  example: '2018年第100天',
  first: '的第最头',
  second: '第最头 一二三四五六七八九十两百廿卅后0123456789',
  pattern: new RegExp(`的?(?:第 ?(?<n>${COUNT}) ?|最后一|头一)天`, 'uy'),
  grade: 'day',
  follows: ['month', 'year'],
  alone: false,
  read: ({ groups, text, start, stop, before }) => {
    const last = text.slice(start, stop).includes('最后');
    const n = last ? 1 : (numberIn(groups.n, 1, 366) ?? 1);
    const inMonth = before?.month !== undefined;
    if (inMonth && n > 31) return undefined;
    if (!inMonth) return { yearDay: last ? -1 : n };
    return last ? { days: [-1, 31] } : { day: { at: n } };
  },
};

/** 十月的第一个星期一, 四月最后一个周五, 3月第三周, 2021年的第二周 */
export const nthWeek: DatePattern = {
  name: 'nth-week',
  example: '3月第三周',
  assumes: 'the first week of a month is the one of its first Monday; weeks of the year as ISO 8601 counts them',
  first: '的第最',
  second: '第最 一二三四五12345后',
  pattern:
    /的?(?:第 ?(?<n>[一二三四五1-5]|[1-4]\d|5[0-3])|最后一) ?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])?(?![期年边])/uy,
  grade: 'third',
  follows: ['month', 'year'],
  alone: false,
  read: ({ groups }) => {
    const nth = groups.n === undefined ? -1 : numberIn(groups.n, 1, 53);
    if (nth === undefined) return undefined;
    const day = groups.day;
    if (day === undefined) return nth === -1 ? undefined : { nth };
    const weekday = '一二三四五六日'.indexOf(day.replace('天', '日')) + 1;
    return { nth, weekday: [weekday, weekday] };
  },
};
