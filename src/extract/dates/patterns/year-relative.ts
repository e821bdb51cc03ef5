import { textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Parts } from '../phrase.ts';

const SHIFTS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  旧年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  下年: 1,
  来年: 1,
  后年: 2,
};

/** 去年, 今年, 明(108)年, 本年度 */
export const yearRelative: DatePattern = {
  name: 'year-relative',
  example: '去年10月',
  first: '大前去旧今本明下来后',
  second: '(前年',
  pattern:
    /(?<word>[去今明]\(\d{2,4}\)年|大?前年|去年|旧年|今年|本年|明年|下年(?!级)|来年|后年)(?:度(?![假过量]))?(?![级轻华龄])/uy,
  grade: 'year',
  // 旗下年轻品牌, 日本年初, 目前年产, 未来年均
  alone: ({ text, start, stop, groups }) =>
    !(
      /^[前后来下本旧]年/u.test(groups.word ?? '') &&
      /[以之此日月年最一往历近目先提生未原旗天县乡辖属名成资基根样剧版今陈]$/u.test(textBefore(text, start, 1))
    ) && !/^(?:有余|纪|[均产薪终限])/u.test(textAfter(text, stop, 2)),
  read: ({ groups }) => {
    const shift = SHIFTS[(groups.word ?? '').replace(/\(\d+\)/u, '')];
    return shift === undefined ? undefined : { year: { shift, from: 'anchor' } };
  },
};

/** 今明两年, 去今两年 */
export const yearsTogether: DatePattern = {
  name: 'years-together',
  example: '今明两年',
  first: '今去',
  second: '明今',
  pattern: /(?<pair>今明后三|今明两|今明二|去今两|去今二)年/uy,
  grade: 'year',
  read: ({ groups }) => {
    const pair = groups.pair ?? '';
    return { yearShifts: pair.startsWith('去') ? [-1, 0] : [0, pair.endsWith('三') ? 2 : 1] };
  },
};

const FROM_TEXT: Readonly<Record<string, number>> = {
  同年: 0,
  当年: 0,
  次年: 1,
  翌年: 1,
  转年: 1,
  第二年: 1,
  上年: -1,
  上一年: -1,
};

/** 那年春节, 那一年的9月: only with a part of the year behind it, and only where the text has named the year. */
export const thatYear: DatePattern = {
  name: 'that-year',
  example: '1990年，…那年春节',
  assumes: 'the nearest date before it in the text; without one it is not placed',
  first: '那',
  second: '一年',
  pattern: /那一?年/uy,
  grade: 'year',
  alone: false,
  read: () => ({ year: { shift: 0, from: 'told' } }),
};

/** 同年, 当年, 次年; 上年, 上一年度 */
export const yearOfTheText: DatePattern = {
  name: 'year-of-the-text',
  example: '同年9月',
  assumes: 'the nearest date before it in the text, else the day of reading',
  first: '同当次翌转第上',
  second: '年二一',
  pattern: /(?<word>同年|当年|次年|翌年|转年|第二年|上一?年)(?:度(?![假过量]))?(?!级|纪|龄|轻|货)/uy,
  grade: 'year',
  alone: ({ text, start, stop, groups }) =>
    !/[想每以一早逐相适史网线世身天海桌纸]$/u.test(textBefore(text, start, 1)) &&
    !(groups.word === '当年' && /^(?:的[老战同那]|[他她我勇])/u.test(textAfter(text, stop, 2))),
  read: ({ groups }): Parts | undefined => {
    const shift = FROM_TEXT[groups.word ?? ''];
    return shift === undefined ? undefined : { year: { shift, from: shift < 0 ? 'sentence' : 'text' } };
  },
};
