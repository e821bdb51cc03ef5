import { CHINESE_DIGITS, numberIn, textBefore } from '../numbers.ts';
import type { DatePattern } from '../phrase.ts';

/** First and last years of the five-year plans (国民经济和社会发展五年计划), by number. */
const FIRST_PLANS: Readonly<Record<string, readonly [number, number]>> = {
  一五: [1953, 1957],
  二五: [1958, 1962],
  三五: [1966, 1970],
  四五: [1971, 1975],
  五五: [1976, 1980],
  六五: [1981, 1985],
  七五: [1986, 1990],
  八五: [1991, 1995],
  九五: [1996, 2000],
  十五: [2001, 2005],
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
};

const PERIOD = '(?:规划|计划)?(?:期间|时期)';

/** "十三五"期间, 十二五时期, “十四五”末; the plan itself ("九五"计划) is no date */
export const plan: DatePattern = {
  name: 'plan',
  example: '"十三五"期间',
  first: '“"一二三四五六七八九十',
  second: '十一二三四五六七八九',
  pattern: new RegExp(
    `(?<open>[“"])?(?<plan>十[一二三四五]五|[一二三四五六七八九十]五)(?<close>[”"])?(?:(?<period>${PERIOD})|(?<edge>[初末](?![^,，。、;；时]))|(?=以来|[和与及、]“十[一二三四五]五”${PERIOD}))`,
    'uy',
  ),
  grade: 'era',
  alone: ({ text, start, groups }) =>
    (groups.open !== undefined) === (groups.close !== undefined) &&
    (groups.open !== undefined ||
      ((groups.plan ?? '').length === 3 && !/[百千万\d一二三四五六七八九]$/u.test(textBefore(text, start, 1)))),
  read: ({ groups }) => {
    const years = FIRST_PLANS[groups.plan ?? ''];
    if (years === undefined) return undefined;
    if (groups.edge === '初') return { years: [years[0], years[0]] };
    return { years: groups.edge === '末' ? [years[1], years[1]] : years };
  },
};

/** 第十四个五年规划期间 */
export const planInFull: DatePattern = {
  name: 'plan-in-full',
  example: '第十四个五年规划期间',
  first: '第',
  second: `0123456789${CHINESE_DIGITS}`,
  pattern: new RegExp(`第(?<n>\\d{1,2}|[${CHINESE_DIGITS}]{1,2})个五年${PERIOD}`, 'uy'),
  grade: 'era',
  read: ({ groups }) => {
    const n = numberIn(groups.n, 1, 15);
    const years = n === undefined ? undefined : Object.values(FIRST_PLANS)[n - 1];
    return years === undefined ? undefined : { years };
  },
};
