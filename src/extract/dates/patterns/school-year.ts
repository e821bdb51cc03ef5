import { textBefore } from '../numbers.ts';
import type { DatePattern } from '../phrase.ts';

/** 2018-2019学年, 2018/2019学年度, 2018至2019学年, 2018学年 */
export const schoolYear: DatePattern = {
  name: 'school-year',
  example: '2018-2019学年',
  assumes: 'a school year of the mainland: from 1 September to 31 August',
  first: '12',
  second: '90',
  pattern: /(?<from>(?:19|20)\d{2})(?:年? ?(?:[-—~/至到]|——) ?(?<to>(?:19|20)\d{2})年?)?学年(?:度(?![假过量]))?/uy,
  grade: 'year',
  alone: ({ text, start }) => !/[\d.-]$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => {
    const from = Number(groups.from);
    const years = groups.to === undefined ? 1 : Number(groups.to) - from;
    return years > 0 && years < 10 ? { year: { at: from }, months: [9, 8 + years * 12] } : undefined;
  },
};
