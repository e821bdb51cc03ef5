import { COUNT, numberIn, TO, textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Parts } from '../phrase.ts';

/** 上半年, 下半年 */
export const halfYear: DatePattern = {
  name: 'half-year',
  example: '2017年上半年',
  first: '上下前后',
  second: '个半',
  pattern: /(?<half>[上下前后])(?:个)?半年(?!来)/uy,
  grade: 'season',
  follows: ['year'],
  alone: ({ text, start }) => !/[一每以最这近]$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => ({ months: /[上前]/u.test(groups.half ?? '') ? [1, 6] : [7, 12] }),
};

/** 第三季度, 一季度末, 首季 */
export const quarter: DatePattern = {
  name: 'quarter',
  example: '2022年第三季度',
  first: '第一二三四1234首',
  second: '一二三四1234个季',
  pattern:
    /(?:第?(?<n>[一二三四1-4])|(?<first>首)(?:个)?)季(?:度(?!假)|(?=[,，。、末初至到])|(?<short>(?![节末初])(?=\p{Script=Han})))(?<edge>[初末])?/uy,
  grade: 'season',
  follows: ['year'],
  // 第一季 without 度 is a season of a show, but a quarter in Taiwan
  alone: ({ text, start, stop, taiwan, groups }) =>
    !/[每个前近\d]$/u.test(textBefore(text, start, 1)) &&
    (taiwan || groups.first !== undefined || text.slice(start, stop).includes('度')),
  read: ({ groups, before, text, start }) => {
    const n = numberIn(groups.n ?? groups.first, 1, 4);
    if (n === undefined) return undefined;
    // 今年第三季完成; 第三季 alone may be of a show
    if (groups.short !== undefined && (before?.year === undefined || text.charAt(start) !== '第')) return undefined;
    const [from, to] = [n * 3 - 2, n * 3];
    if (groups.edge === '初') return { months: [from, from] };
    return { months: groups.edge === '末' ? [to, to] : [from, to] };
  },
};

/** 上季度, 本季度, 下个季度末 */
export const quarterRelative: DatePattern = {
  name: 'quarter-relative',
  example: '上季度',
  first: '上下本',
  second: '一个上下季',
  pattern: /(?<word>上一?个?|下一?个?|本|上上个?|下下个?)季度(?<edge>[初末])?/uy,
  grade: 'season',
  read: ({ groups }) => {
    const word = groups.word ?? '';
    const size = (word.match(/[上下]/gu) ?? []).length;
    const quarterShift = word.startsWith('上') ? -size : size;
    if (groups.edge === undefined) return { quarterShift };
    return { quarterShift, months: groups.edge === '初' ? [1, 1] : [3, 3] };
  },
};

/** 前三季度, 前5个月, 首9个月, 前11月 */
export const firstMonths: DatePattern = {
  name: 'first-months',
  example: '今年前5个月',
  first: '前首头',
  second: '一二两三四五六七八九十百廿卅0123456789',
  pattern: new RegExp(
    `[前首头](?:(?<quarters>[一二两三23])个?季度|(?<months>${COUNT})(?<measure>个)?月(?!份|[\\d一二三四五六七八九十]))`,
    'uy',
  ),
  grade: 'season',
  follows: ['year'],
  // 前五月 may also be the month before last
  alone: ({ text, start, groups }) =>
    !/[之以此年\d]$/u.test(textBefore(text, start, 1)) &&
    (groups.quarters !== undefined ||
      ((groups.measure !== undefined || /\d/u.test(groups.months ?? '')) && alone(text, start))),
  read: ({ groups }): Parts | undefined => {
    const quarters = numberIn(groups.quarters, 1, 3);
    const months = quarters === undefined ? numberIn(groups.months, 1, 11) : quarters * 3;
    return months === undefined ? undefined : { months: [1, months] };
  },
};

/** 前两个月 in running text may be the last two; at the head of a clause it is the first two of the year. */
function alone(text: string, start: number): boolean {
  return /(?:^|[,，。、;；:：(（\s])$/u.test(textBefore(text, start, 1));
}

/** 年底, 年初, 2018年末, 去年年底, 岁末 */
export const edgeOfYear: DatePattern = {
  name: 'edge-of-year',
  example: '去年底',
  assumes: '年底 is December, 年初 January, 年中 June',
  first: '年岁底末初中伊新',
  pattern:
    /(?:年(?<bare>[底末初终]|中(?=[,，。、;；前时的至到]|$))|岁(?<age>末)|(?<edge>底(?![部层下薪线稿特气色蕴片盘座细])|末(?![端尾日班位期])|初(?![步中级一二三四五六七八九十次衷夏冬秋春高试审评]))|(?<middle>中(?=[,，。、;；前]|$))|(?<start>伊始))/uy,
  grade: 'season',
  follows: ['year'],
  alone: ({ text, start, groups }) => {
    const bare = groups.bare !== undefined || groups.age !== undefined;
    return bare && !/[每多近往常一历几个半\d]$|年到$/u.test(textBefore(text, start, 2));
  },
  read: ({ groups }) => {
    const edge = groups.bare ?? groups.age ?? groups.edge ?? groups.middle;
    if (groups.start !== undefined || edge === '初') return { months: [1, 1] };
    return { months: edge === '中' ? [6, 6] : [12, 12] };
  },
};

const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  春: [3, 5],
  夏: [6, 8],
  秋: [9, 11],
  冬: [12, 14],
  暑: [7, 8],
};

/** 2018年春季, 去年夏天, 去年暑假 */
export const season: DatePattern = {
  name: 'season',
  example: '去年夏天',
  assumes: 'meteorological seasons: spring is March to May; 暑假 July and August',
  first: '春夏秋冬暑',
  second: '天季,，。、;；)至到假期',
  pattern: /(?:(?<season>[春夏秋冬])(?:[天季](?!运|奥)|(?=[,，。、;；)至到]|$))|(?<holiday>暑)[假期])/uy,
  grade: 'season',
  follows: ['year'],
  alone: false,
  read: ({ groups }) => {
    const months = SEASONS[groups.season ?? groups.holiday ?? ''];
    return months === undefined ? undefined : { months };
  },
};

/** 第8个月, 最后4个月 */
export const nthMonths: DatePattern = {
  name: 'nth-months',
  example: '2021年最后4个月',
  first: '第最的',
  second: '第最 一二三四五六七八九十两百廿卅后0123456789',
  pattern: new RegExp(`的?(?:第 ?(?<nth>${COUNT}) ?个月|最后 ?(?<last>${COUNT}) ?个月)(?!${TO})`, 'uy'),
  grade: 'season',
  follows: ['year'],
  alone: false,
  read: ({ groups, text, stop }) => {
    const nth = numberIn(groups.nth, 1, 12);
    if (nth !== undefined) return { months: [nth, nth] };
    const last = numberIn(groups.last, 1, 12);
    return last === undefined || textAfter(text, stop, 1) === '前' ? undefined : { months: [13 - last, 12] };
  },
};
