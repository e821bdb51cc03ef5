import { textAfter, textBefore } from '../numbers.ts';
import type { DatePattern } from '../phrase.ts';

/** 近日, 日前 */
export const recently: DatePattern = {
  name: 'recently',
  example: '近日',
  assumes: 'from seven days before publication to publication',
  first: '近日',
  second: '日前',
  pattern: /(?:近日(?![本元照点心])|日前)/uy,
  grade: 'era',
  alone: ({ text, start, stop }) =>
    !/[附接靠临最邻\d一二三四五六七八九十今昨明次即当同生末节本往周翌终]$/u.test(textBefore(text, start, 1)) &&
    !/^[往来]/u.test(textAfter(text, stop, 1)),
  read: () => ({ recent: true }),
};

/** 同期, 去年同期 */
export const samePeriod: DatePattern = {
  name: 'same-period',
  example: '去年同期',
  assumes: 'the nearest span before it in the sentence, a year earlier where 去年 or 上年 says so',
  first: '同的',
  second: '同期',
  pattern: /的?同期(?!声|群)/uy,
  grade: 'third',
  follows: ['year'],
  // 历史同期, 1961年以来同期最高: any year's
  alone: ({ text, start }) => !/(?:合|不|以来|历史|常年|往年|历年|多年)$/u.test(textBefore(text, start, 2)),
  read: () => ({ echo: true }),
};
