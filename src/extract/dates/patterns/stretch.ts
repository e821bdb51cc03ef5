import { COUNT, countIn, numberIn, textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Parts } from '../phrase.ts';
import { UNITS } from './ago.ts';

const UNIT = '年|个多?月|个?星期|周|天|日';
const AMOUNT = `(?:(?<count>${COUNT})|(?<half>半))(?<more>[多余])? ?(?<unit>${UNIT})(?:多|(?<plus>半))?`;

function amount(
  groups: Readonly<Record<string, string | undefined>>,
): { readonly unit: 'year' | 'month' | 'week' | 'day'; readonly count: number } | undefined {
  const unit = UNITS[(groups.unit ?? '').replace('多', '')];
  if (unit === undefined || unit === 'hour' || unit === 'minute' || unit === 'quarter') return undefined;
  if (groups.half !== undefined)
    return unit === 'year' ? { unit: 'month', count: 6 } : unit === 'month' ? { unit: 'day', count: 15 } : undefined;
  // 近两三年: the longer of the two holds both
  const count = countIn(groups.count, 1, 300)?.[1];
  if (count !== undefined && groups.plus !== undefined && unit === 'year')
    return { unit: 'month', count: count * 12 + 6 };
  return count === undefined ? undefined : { unit, count };
}

/** 近6年, 过去十年, 过去的三个月, 最近两周, 这十年来 */
export const past: DatePattern = {
  name: 'past-stretch',
  example: '过去十年',
  assumes: 'runs to publication; from a year named before it in the text where that is as long ago',
  first: '近过最这',
  second: '去近 一二三四五六七八九十两百廿卅半0123456789',
  pattern: new RegExp(
    `(?:近|过去的?这?|最近的?这?|这)(?!一天) ?${AMOUNT}(?:以来|来(?![的]?[源自到临回])|间(?!隔))?`,
    'uy',
  ),
  grade: 'era',
  alone: ({ text, start, stop, groups }) => {
    const words = text.slice(start, stop);
    const before = textBefore(text, start, 2);
    if (/^(?:的?时间|之久|光景|工龄|历史|有余|的?寿命|之[内后前]|[内前后]|高龄|树龄)/u.test(textAfter(text, stop, 3)))
      return false;
    if (/^近/u.test(words) && /(?:[附接远靠临邻亲贴最有达了长高将用时]|历经)$/u.test(before)) return false;
    if (groups.unit === '日' && !/^近/u.test(words)) return false;
    return !/^这/u.test(words) || /来$/u.test(words) || /[十\d]/u.test(words);
  },
  read: ({ groups }) => {
    const found = amount(groups);
    return found === undefined ? undefined : { stretch: { ...found, sign: -1, from: 'published' } };
  },
};

/** 3年来, 十一年来, 三个多月以来; 8日以来 is since the 8th */
export const eversince: DatePattern = {
  name: 'ever-since',
  example: '3年来',
  assumes: 'runs to publication; from a year named before it in the text where that is as long ago',
  first: '0123456789一二三四五六七八九十两百廿卅半',
  second: '一二三四五六七八九十两百廿卅多余 年个星周天日0123456789',
  pattern: new RegExp(`${AMOUNT}(?:以来|来(?!自|到|源|临|回|访|华|说))`, 'uy'),
  grade: 'era',
  alone: ({ text, start, stop, groups }) =>
    !/[第后\d.千万几数多每月年]$/u.test(textBefore(text, start, 1)) &&
    !(groups.unit === '日' && text.slice(start, stop).endsWith('以来') && !/[续连]$/u.test(textBefore(text, start, 1))),
  read: ({ groups }) => {
    const found = amount(groups);
    return found === undefined ? undefined : { stretch: { ...found, sign: -1, from: 'published' } };
  },
};

/** Days that people count from, with the act that set them. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  改革开放: '1978-12-18', // 十一届三中全会
  新中国成立: '1949-10-01',
  建国: '1949-10-01',
  香港回归: '1997-07-01',
  澳门回归: '1999-12-20',
  入世: '2001-12-11',
  深圳特区成立: '1980-08-26', // 广东省经济特区条例
  深圳经济特区成立: '1980-08-26',
};

/** 改革开放30多年来, 新中国成立70年来 */
export const sinceBeginning: DatePattern = {
  name: 'since-beginning',
  example: '改革开放30多年来',
  first: '改新建香澳入深',
  second: '革中国港门世圳',
  pattern: new RegExp(
    `(?<event>${Object.keys(BEGINNINGS).join('|')})(?:以来)?(?:的?这)?近?(?<count>${COUNT})[多余]?年(?:以来|来|间)`,
    'uy',
  ),
  grade: 'era',
  read: ({ groups }): Parts | undefined => {
    const since = BEGINNINGS[groups.event ?? ''];
    const count = numberIn(groups.count, 1, 300);
    if (since === undefined || count === undefined) return undefined;
    return { stretch: { unit: 'year', count, sign: -1, from: 'published', since } };
  },
};

/** 未来五年, 今后三年, 未来的十年 */
export const future: DatePattern = {
  name: 'future-stretch',
  example: '未来五年',
  assumes: 'runs from publication',
  first: '未今接下',
  second: '来后下一',
  pattern: new RegExp(`(?:未来的?|今后的?|接下来的?|下一个)${AMOUNT}`, 'uy'),
  grade: 'era',
  read: ({ groups }) => {
    const found = amount(groups);
    return found === undefined ? undefined : { stretch: { ...found, sign: 1, from: 'published' } };
  },
};

/** 此前一周, 此后三天 */
export const besideTheText: DatePattern = {
  name: 'stretch-of-the-text',
  example: '此前一周',
  assumes: 'counted from the nearest earlier day in the text, else from the day of reading',
  first: '此',
  second: '前后',
  pattern: new RegExp(`此(?<side>[前后])的?${AMOUNT}`, 'uy'),
  grade: 'era',
  read: ({ groups }) => {
    const found = amount(groups);
    return found === undefined
      ? undefined
      : { stretch: { ...found, sign: groups.side === '前' ? -1 : 1, from: 'text' } };
  },
};

/** 前两天, 上两周, 上2个月 */
export const lastFew: DatePattern = {
  name: 'last-few',
  example: '上两周',
  assumes: 'that many days, weeks or months before today',
  first: '前上',
  pattern: /(?:前(?=[^年月季]{1,4}[天周日])|上)(?<count>[二两三四2-9])(?<unit>天|日|周|个星期|个月|年)(?![级后前])/uy,
  grade: 'era',
  alone: ({ text, start }) => /(?:^|[,，。;；:：!?“”在于(\s])$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => {
    const found = amount(groups);
    return found === undefined ? undefined : { stretch: { ...found, sign: -1, from: 'published', complete: true } };
  },
};
