import { Lunar, LunarMonth, LunarYear } from 'lunar-typescript';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/chinese/calendar.ts';
import { lunarDay, lunarMonth, solarTerm } from '../../src/chinese/calendar-lunar.ts';
import { SOLAR_TERMS } from '../../src/chinese/calendar-lunar-table.ts';

function iso(day: { year: number; month: number; day: number } | undefined): string | undefined {
  return day === undefined ? undefined : isoDay(day.year, day.month, day.day);
}

describe('the lunar calendar', () => {
  it('agrees with lunar-typescript on the first and last day of every month from 1900 to 2100', () => {
    for (let year = 1900; year <= 2100; year++) {
      for (const month of LunarYear.fromYear(year).getMonthsInYear()) {
        const number = Math.abs(month.getMonth());
        const leap = month.getMonth() < 0;
        const days = month.getDayCount();
        expect(lunarMonth(year, number, leap)?.days, `${year} ${month.getMonth()}`).toBe(days);
        for (const day of [1, days]) {
          const theirs = Lunar.fromYmd(year, month.getMonth(), day).getSolar().toYmd();
          expect(iso(lunarDay(year, number, day, leap)), `${year} ${month.getMonth()} ${day}`).toBe(theirs);
        }
      }
    }
  });

  it('agrees with it on every solar term that is kept', () => {
    for (let year = 1901; year <= 2099; year++) {
      const table = Lunar.fromYmd(year, 6, 1).getJieQiTable();
      for (const { name } of SOLAR_TERMS) {
        const theirs = table[name === '冬至' ? 'DONG_ZHI' : name];
        expect(iso(solarTerm(year, name)), `${year} ${name}`).toBe(theirs?.toYmd());
      }
    }
  });

  it.each([
    [2017, 8, 15, '2017-10-04'],
    [2018, 1, 1, '2018-02-16'],
    [2018, 12, 30, '2019-02-04'],
    [2017, 12, 30, '2018-02-15'],
    [2019, 12, 8, '2020-01-02'],
  ])('%i年%i月%i日 is %s', (year, month, day, solar) => {
    expect(iso(lunarDay(year, month, day))).toBe(solar);
  });

  it('knows no month that the year does not have', () => {
    expect(LunarMonth.fromYm(2018, -4)).toBeNull();
    expect(lunarMonth(2018, 4, true)).toBeUndefined();
    expect(lunarDay(2017, 1, 30)).toBeUndefined();
    expect(lunarDay(1899, 1, 1)).toBeUndefined();
    expect(lunarDay(2101, 1, 1)).toBeUndefined();
    expect(lunarMonth(2018, 13)).toBeUndefined();
    expect(solarTerm(2018, '小满')).toBeUndefined();
    expect(solarTerm(1800, '清明')).toBeUndefined();
  });
});
