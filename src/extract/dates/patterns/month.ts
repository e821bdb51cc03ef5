import { ARABIC_DIGITS, CHINESE_DIGITS, countIn, numberIn, TO, textAfter, textBefore } from '../numbers.ts';
import type { DatePattern } from '../phrase.ts';

const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
/** What makes of 月 another word: 月薪, 8月龄, 五月天, 十月怀胎. */
const NOT_AFTER =
  '薪|党|嫂|饼|刊(?![行发登载])|票|球|亮|经|供|租|均|色|光|华|龄|嘉|大的|大[婴宝]|桂|天(?![气天])|怀胎|街|花|雪|流火|飞霜|里来|有余|之[久内]|内(?!部)|娃|婴|胎|之交|度假';

/** 12月, 十二月份; 1 in 1至9月 and in 5、6月 */
export const monthStated: DatePattern = {
  name: 'month',
  example: '12月',
  assumes: 'the year of the day of reading; the year before or after where that is eight months off',
  first: `${ARABIC_DIGITS}${CHINESE_DIGITS}`,
  second: `一二 月至到—-~、和及与${ARABIC_DIGITS}`,
  pattern: new RegExp(
    `(?:(?<month>${MONTH}) ?月(?!${NOT_AFTER})(?:份(?!额))?|(?<shared>${MONTH})(?= ?(?:${TO}|[、和及与]) ?${MONTH} ?月(?:份|[^\\d]|$)))`,
    'uy',
  ),
  grade: 'month',
  follows: ['year'],
  alone: ({ text, start }) => !/(?:[个近满第每逾历整.\d/:年头—]|过去|最近|[^0-9]-)$/u.test(textBefore(text, start, 2)),
  read: ({ groups }) => {
    const month = numberIn(groups.month ?? groups.shared, 1, 12);
    return month === undefined ? undefined : { month: { at: month } };
  },
};

/** 七八月份, 三四月间, 7、8两月: two months that follow each other. */
export const monthsTogether: DatePattern = {
  name: 'months-together',
  example: '七八月份',
  first: `${ARABIC_DIGITS}一二三四五六七八九十`,
  second: `一二三四五六七八九、和${ARABIC_DIGITS}`,
  pattern: new RegExp(
    `(?:(?<pair>[一二三四五六七八九]{2})月(?:份(?!额)|间|(?=[,，。、;；)]|$))|(?<first>${MONTH})[、和](?<last>${MONTH})[两二]个?月)`,
    'uy',
  ),
  grade: 'season',
  follows: ['year'],
  alone: ({ text, start }) => !/[个近满第每逾历整十.\\d/:年头—]$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => {
    const [from, to] = countIn(groups.pair, 1, 9) ?? [
      numberIn(groups.first, 1, 12) ?? 0,
      numberIn(groups.last, 1, 12) ?? 0,
    ];
    return from > 0 && to === from + 1 ? { months: [from, to] } : undefined;
  },
};

const SHIFTS: readonly (readonly [RegExp, number])[] = [
  [/^上上/u, -2],
  [/^下下/u, 2],
  [/^上/u, -1],
  [/^下/u, 1],
  [/./u, 0],
];

/** 上月, 本月, 下个月 */
export const monthRelative: DatePattern = {
  name: 'month-relative',
  example: '上月底',
  first: '上下本这今',
  second: '上下一个月',
  pattern: /(?<word>上上个?|下下个?|上一?个?|下一?个?|本|这个?|今个)月(?!薪|球|亮|台|嫂)(?:份(?!额))?/uy,
  grade: 'month',
  // 比上月 says against what a rise is measured
  alone: ({ text, start, stop, groups }) =>
    !/[比较以\d日成资基根]$/u.test(textBefore(text, start, 1)) &&
    !(groups.word === '这' && /^来/u.test(textAfter(text, stop, 1))),
  read: ({ groups }) => {
    const shift = SHIFTS.find(([pattern]) => pattern.test(groups.word ?? ''))?.[1];
    return shift === undefined ? undefined : { month: { shift, from: 'anchor' } };
  },
};

/** 当月, 同月, 次月 */
export const monthOfTheText: DatePattern = {
  name: 'month-of-the-text',
  example: '当月15日',
  assumes: 'the nearest day or month before it in the text, else the month of reading',
  first: '当同次翌',
  second: '月',
  pattern: /(?<word>当月|同月|次月|翌月)(?:份(?!额))?/uy,
  grade: 'month',
  alone: ({ text, start }) => !/[每月相]$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => ({ month: { shift: /[次翌]/u.test(groups.word ?? '') ? 1 : 0, from: 'text' } }),
};
