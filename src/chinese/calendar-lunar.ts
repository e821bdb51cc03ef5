import { addDays, type CalendarDay } from './calendar.ts';
import { FIRST_LUNAR_YEAR, LUNAR_YEARS, SOLAR_TERMS } from './calendar-lunar-table.ts';

/** A lunar month of a given lunar year, as solar days. */
export interface LunarMonth {
  readonly first: CalendarDay;
  /** 29 or 30. */
  readonly days: number;
}

interface LunarYear {
  readonly first: CalendarDay;
  readonly leap: number;
  readonly lengths: number;
}

function lunarYear(year: number): LunarYear | undefined {
  const at = (year - FIRST_LUNAR_YEAR) * 6;
  if (at < 0 || at >= LUNAR_YEARS.length) return undefined;
  const bits = Number.parseInt(LUNAR_YEARS.slice(at, at + 6), 16);
  const first = addDays({ year, month: 1, day: 20 }, bits >> 17);
  return { first, leap: (bits >> 13) & 15, lengths: bits & 0x1fff };
}

/**
 * The solar days of a lunar month: 正月 is 1, 腊月 12. `undefined` for years outside 1900–2100, and for a leap month that
 * the year doesn't have.
 */
export function lunarMonth(year: number, month: number, leap = false): LunarMonth | undefined {
  const of = lunarYear(year);
  if (of === undefined || month < 1 || month > 12 || (leap && of.leap !== month)) return undefined;
  const index = month - 1 + (leap || (of.leap !== 0 && month > of.leap) ? 1 : 0);
  let before = 0;
  for (let i = 0; i < index; i++) before += lengthAt(of, i);
  return { first: addDays(of.first, before), days: lengthAt(of, index) };
}

function lengthAt({ lengths }: LunarYear, index: number): number {
  return (lengths >> index) & 1 ? 30 : 29;
}

/** The solar day of 农历 month and day; day 30 of a short 腊月 (大年三十) is its last day. */
export function lunarDay(year: number, month: number, day: number, leap = false): CalendarDay | undefined {
  const of = lunarMonth(year, month, leap);
  if (of === undefined || day < 1) return undefined;
  const counted = month === 12 && day === 30 ? of.days : day;
  return counted <= of.days ? addDays(of.first, counted - 1) : undefined;
}

/** The day of a solar term (清明, 冬至); `undefined` outside 1900–2100 and for terms that are not kept. */
export function solarTerm(year: number, name: string): CalendarDay | undefined {
  const term = SOLAR_TERMS.find((row) => row.name === name);
  const digit = term?.days.charAt(year - FIRST_LUNAR_YEAR);
  if (term === undefined || digit === undefined || digit === '') return undefined;
  return { year, month: term.month, day: term.base + Number(digit) };
}
