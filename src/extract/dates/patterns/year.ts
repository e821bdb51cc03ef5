import { ARABIC_DIGITS, CHINESE_DIGITS, countIn, numberIn, TO, textAfter, textBefore, yearIn } from '../numbers.ts';
import type { DatePattern, Match } from '../phrase.ts';

const DIGITS = '[〇零○一二三四五六七八九]';
const AHEAD = `(?=(?:${TO} ?|[、和及与或,])\\d{4} ?年)`;
const AFTER_YEAR = '年(?:度(?![假过量])|份|(?!级|期|均|薪|龄|轻|检|报))';

/** 2018年, 二〇一八年, 两千零四年, 2017年度; 2008 in 2008—2012年 */
export const yearStated: DatePattern = {
  name: 'year',
  example: '2018年',
  first: `公${ARABIC_DIGITS}${CHINESE_DIGITS}`,
  second: `元〇零○一二三四五六七八九千${ARABIC_DIGITS}`,
  pattern: new RegExp(
    `(?:公元)?(?:(?<year>\\d{4}|${DIGITS}{4}|[一二两]千零?[${CHINESE_DIGITS}]{1,3}) ?${AFTER_YEAR}|(?<shared>\\d{4}) ?${AHEAD})`,
    'uy',
  ),
  grade: 'year',
  alone: ({ text, start, stop }) =>
    !/^(?:的?(?:历史|文明|古)|来|以上)/u.test(textAfter(text, stop, 3)) &&
    !/(?:公元前|前|近|超|逾|过|约)$/u.test(textBefore(text, start, 3)),
  read: ({ groups }) => stated(yearIn(groups.year ?? groups.shared)),
};

/** 98年底, 九七年七月, 15年3月 */
export const yearOfTwoDigits: DatePattern = {
  name: 'year-two-digits',
  example: '98年底',
  assumes: 'the century that puts the year at most ten years after publication',
  first: `'${ARABIC_DIGITS}${CHINESE_DIGITS}`,
  second: `〇零○一二三四五六七八九${ARABIC_DIGITS}`,
  pattern: new RegExp(
    `'?(?<year>\\d{2}|${DIGITS}{2})年(?!级|期|均|薪|龄|轻|代|来|前|后|内|间|以|的|多|半|制|历)`,
    'uy',
  ),
  grade: 'year',
  alone: aloneTwoDigits,
  read: ({ groups, taiwan }) => {
    if (taiwan) return undefined;
    const year = numberIn(groups.year, 0, 99);
    return year === undefined ? undefined : { year: { at: year } };
  },
};

/** A bare 24年 is rather a duration: only what can hardly be one stands alone (九七年, 98年). */
function aloneTwoDigits({ text, start, stop, groups }: Match): boolean {
  const year = groups.year;
  if (year === undefined || !/^(?:[5-9]\d|0\d|\D\D)/u.test(year)) return false;
  // 二三年, 三五年 are lengths; 三三年, 一九年 can be none
  if (/^[一二三四]/u.test(year) && countIn(year, 1, 99) !== undefined) return false;
  if (!/(?:^|[,，。、;；:：!?“”()\s于在自从至到与和是])$/u.test(textBefore(text, start, 1))) return false;
  return /^(?:$|[,，。、;；:：)）“”\s]|[至到与和起])/u.test(textAfter(text, stop, 1)) || /\D/u.test(year);
}

/** 从2016到2018: years without 年, between 从 and what can't be their unit. */
export const yearsFromTo: DatePattern = {
  name: 'years-from-to',
  example: '从2016到2018',
  first: '12',
  second: '90',
  pattern: /(?<from>(?:19|20)\d{2})(?:到|至)(?<to>(?:19|20)\d{2})(?=$|[,。、;)\s]|的(?!价)|这|期间|之?间)/uy,
  grade: 'year',
  alone: ({ text, start }) => /[自从]$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => {
    const [from, to] = [Number(groups.from), Number(groups.to)];
    return from < to ? { years: [from, to] } : undefined;
  },
};

/** 民国三十八年; on a page from Taiwan also 107年 */
export const yearOfTheRepublic: DatePattern = {
  name: 'year-republic',
  example: '民国三十八年',
  assumes: 'on a page from Taiwan a year of two or three digits is 民國',
  first: `中民${ARABIC_DIGITS}${CHINESE_DIGITS}`,
  second: `华国一二三四五六七八九十百零〇 年${ARABIC_DIGITS}`,
  pattern:
    /(?<republic>(?:中华)?民国 ?)?(?<year>元|\d{1,3}|[一二三四五六七八九十百零〇]{1,5}) ?年(?:度(?![假过量]))?/uy,
  grade: 'year',
  alone: ({ text, start, groups }) =>
    groups.republic !== undefined || !/[近过历经约达了有满共续整长第每逾]$/u.test(textBefore(text, start, 1)),
  read: ({ groups, taiwan, text, stop }) => {
    const year = numberIn(groups.year, groups.republic === undefined ? 10 : 1, 200);
    if (year === undefined) return undefined;
    if (groups.republic === undefined && (!taiwan || isDuration(year, textAfter(text, stop - 1, 5)))) return undefined;
    return { year: { at: year + 1911 } };
  },
};

function stated(year: number | undefined) {
  return year === undefined ? undefined : { year: { at: year } };
}

/** 15年来, 十年间, but 105年間; 12年清出六千袋, but 38年10月. `after` begins with 年 or 年度's last character. */
function isDuration(years: number, after: string): boolean {
  if (years < OLDEST_BARE) return !/^(?:度|年(?:[\d一二三四五六七八九十]{1,2}月|[底初末]))/u.test(after);
  return /^.[级期代来前后内以的多半]/u.test(after);
}

/** Smaller numbers than this without 民國 and without a month are lengths: 七十年 is 1981. */
const OLDEST_BARE = 70;
