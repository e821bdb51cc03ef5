import { ERAS } from '../eras.ts';
import { CHINESE_DIGITS, numberIn } from '../numbers.ts';
import type { DatePattern } from '../phrase.ts';

const NAMES = [...ERAS.keys()];

/** 康熙三年, 光绪二十四年, 平成元年 */
export const yearOfAnEra: DatePattern = {
  name: 'year-era',
  example: '光绪二十四年',
  assumes:
    'the Western year in which most of the reign year falls; months behind it are lunar, and placed from 1900 on',
  first: [...new Set(NAMES.map((name) => name.charAt(0)))].join(''),
  second: [...new Set(NAMES.map((name) => name.charAt(1)))].join(''),
  pattern: new RegExp(`(?<era>${NAMES.join('|')})(?<year>元|\\d{1,2}|[${CHINESE_DIGITS}]{1,3})年`, 'uy'),
  grade: 'year',
  read: ({ groups }) => {
    const era = ERAS.get(groups.era ?? '');
    const year = numberIn(groups.year, 1, 64);
    if (era === undefined || year === undefined) return undefined;
    const at = era.first + year - 1;
    return era.lunar ? { year: { at }, lunarEra: true } : { year: { at } };
  },
};
