import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  easter,
  isDay,
  isoDay,
  mondayOf,
  monthLength,
  nthWeekday,
  orthodoxEaster,
  parseDay,
  weekday,
} from '../../src/chinese/calendar.ts';

function day(text: string) {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}
function iso({ year, month, day: of }: { year: number; month: number; day: number }): string {
  return isoDay(year, month, of);
}

describe('days', () => {
  it.each([
    [2019, 2, 28],
    [2020, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2018, 4, 30],
    [2018, 12, 31],
  ])('%i-%i has %i days', (year, month, length) => {
    expect(monthLength(year, month)).toBe(length);
    expect(isDay(year, month, length)).toBe(true);
    expect(isDay(year, month, length + 1)).toBe(false);
  });

  it.each(['2018-02-30', '2018-13-01', '2018-1-1', '2018', 'x'])('%s is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it('numbers them from 1970, before the year 100 too', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayNumber(day('2018-12-18'))).toBe(17883);
    expect(iso(dayOfNumber(dayNumber(day('0099-12-31')) + 1))).toBe('0100-01-01');
  });

  it.each([
    ['2018-12-31', 1, '2019-01-01'],
    ['2020-03-01', -1, '2020-02-29'],
    ['2018-12-18', -365, '2017-12-18'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(iso(addDays(day(from), count))).toBe(to);
  });

  it.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2018-12-18', 1, '2019-01-18'],
    ['2018-01-15', -1, '2017-12-15'],
    ['2020-02-29', -12, '2019-02-28'],
    ['2018-05-12', -120, '2008-05-12'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(iso(addMonths(day(from), count))).toBe(to);
  });
});

describe('weeks', () => {
  it.each([
    ['2018-12-18', 2, '2018-12-17'],
    ['2018-12-16', 7, '2018-12-10'],
    ['1949-10-01', 6, '1949-09-26'],
  ])('%s is weekday %i of the week of %s', (text, of, monday) => {
    expect(weekday(day(text))).toBe(of);
    expect(iso(mondayOf(day(text)))).toBe(monday);
  });

  it('finds the n-th and the last weekday of a month', () => {
    expect(nthWeekday(2018, 5, 2, 7)).toEqual(day('2018-05-13'));
    expect(nthWeekday(2019, 4, -1, 1)).toEqual(day('2019-04-29'));
    expect(nthWeekday(2018, 2, 5, 1)).toBeUndefined();
  });

  it.each([
    [2018, '2018-04-01'],
    [2019, '2019-04-21'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
  ])('Easter %i is %s', (year, text) => {
    expect(easter(year)).toEqual(day(text));
  });

  it.each([
    [1918, '1918-05-05'],
    [2016, '2016-05-01'],
    [2019, '2019-04-28'],
    [2025, '2025-04-20'],
  ])('finds Easter Sunday of the Eastern churches in %i', (year, text) => {
    expect(orthodoxEaster(year)).toEqual(day(text));
  });
});
