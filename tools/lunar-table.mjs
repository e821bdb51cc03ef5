// Writes src/chinese/calendar-lunar-table.ts from lunar-typescript (a development dependency).
import { writeFileSync } from 'node:fs';
import { Lunar, LunarYear, Solar } from 'lunar-typescript';

const FIRST = 1900;
const LAST = 2100;
const TERMS = '立春 惊蛰 春分 清明 谷雨 立夏 芒种 夏至 立秋 处暑 秋分 霜降 立冬 冬至'.split(' ');
const DAY_MS = 86_400_000;

const years = [];
const terms = new Map(TERMS.map((name) => [name, []]));
for (let year = FIRST; year <= LAST; year++) {
  const months = LunarYear.fromYear(year).getMonthsInYear();
  const first = Solar.fromJulianDay(months[0].getFirstJulianDay());
  const days = Math.round((Date.UTC(year, first.getMonth() - 1, first.getDay()) - Date.UTC(year, 0, 20)) / DAY_MS);
  const long = months.reduce((bits, month, i) => bits | (month.getDayCount() === 30 ? 1 << i : 0), 0);
  const leap = LunarYear.fromYear(year).getLeapMonth();
  years.push(((days << 17) | (leap << 13) | long).toString(16).padStart(6, '0'));
  const table = Lunar.fromYmd(year, 6, 1).getJieQiTable();
  for (const name of TERMS) {
    const at = name === '冬至' ? table.DONG_ZHI : table[name];
    if (at.getYear() !== year) throw new Error(`${name} ${year}`);
    terms.get(name).push(at);
  }
}

const wrap = (text) =>
  text
    .match(/.{1,100}/g)
    .map((line) => `  '${line}'`)
    .join(' +\n');
const termRows = TERMS.map((name) => {
  const found = terms.get(name);
  const base = Math.min(...found.map((at) => at.getDay()));
  const digits = found.map((at) => at.getDay() - base).join('');
  return `  {\n    name: '${name}',\n    month: ${found[0].getMonth()},\n    base: ${base},\n    days:\n${wrap(digits).replaceAll(/^/gm, '    ')},\n  },`;
});

writeFileSync(
  new URL('../src/chinese/calendar-lunar-table.ts', import.meta.url),
  `/** The first year of the tables; they end with ${LAST}. */
export const FIRST_LUNAR_YEAR = ${FIRST};

/**
 * Six hexadecimal digits a lunar year: its first day in days after 20 January (from bit 17), the month that is followed by
 * its leap month, 0 for none (from bit 13), and from bit 0 upward a bit a month, set where it has 30 days. As computed by
 * the npm package lunar-typescript 1.8.6 (MIT); written by \`tools/lunar-table.mjs\`.
 */
export const LUNAR_YEARS =
${wrap(years.join(''))};

/** Solar terms: a digit a year, which added to \`base\` gives the day of the month. Same source. */
export const SOLAR_TERMS: readonly {
  readonly name: string;
  readonly month: number;
  readonly base: number;
  readonly days: string;
}[] = [
${termRows.join('\n')}
];
`,
);
