import { textAfter, textBefore, yearIn } from '../numbers.ts';
import type { DatePattern, Match } from '../phrase.ts';

/** As far back as the begin of a header and the line above it is looked for. */
const REACH = 300;
const BESIDE = '(?:19|20)\\d{2}';
const NEXT = new RegExp(`^\\t${BESIDE}(?:[\\t\\n]|$)`, 'u');
const LAST = new RegExp(`[\\t\\n]${BESIDE}\\t$`, 'u');

/** 2017 and 2018 side by side in the first row of a table. */
export const yearInHeader: DatePattern = {
  name: 'year-in-header',
  example: '地区\t2017\t2018\n',
  assumes: 'two or more such cells side by side head the columns of a table',
  first: '12',
  second: '90',
  pattern: /(?<year>(?:19|20)\d{2})(?=[\t\n]|$)/uy,
  grade: 'year',
  alone: (match) =>
    match.text.charAt(match.start - 1) === '\t' &&
    (NEXT.test(textAfter(match.text, match.stop, 6)) || LAST.test(textBefore(match.text, match.start, 6))) &&
    isFirstRow(match),
  read: ({ groups }) => {
    const year = yearIn(groups.year);
    return year === undefined ? undefined : { year: { at: year } };
  },
};

function isFirstRow({ text, start }: Match): boolean {
  const before = textBefore(text, start, REACH);
  const line = before.lastIndexOf('\n');
  if (line === -1) return start <= REACH;
  const above = before.slice(before.lastIndexOf('\n', line - 1) + 1, line);
  return !above.includes('\t') && !/^\d/u.test(before.slice(line + 1));
}
