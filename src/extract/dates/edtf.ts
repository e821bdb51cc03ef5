import { type CalendarDay, isoDay, monthLength } from '../../chinese/calendar.ts';
import type { Ends } from './bounds.ts';

/**
 * The interval in EDTF, level 0 or 1 (ISO 8601-2:2019): "2018-12", "199X", "2018-01/2018-06", "../2019". Null for clock
 * times: EDTF writes them with seconds only and not in intervals.
 */
export function edtfOf({ from, to, fromMinutes, toMinutes }: Ends): string | null {
  if (fromMinutes !== null || toMinutes !== null) return null;
  if (from === null) return to === null ? null : `../${closing(to)}`;
  if (to === null) return `${opening(from)}/..`;
  return whole(from, to) ?? interval(from, to);
}

/** One date of level 0 or 1 that is exactly the interval. */
function whole(from: CalendarDay, to: CalendarDay): string | undefined {
  if (from.year === to.year && from.month === to.month && from.day === to.day) return day(from);
  if (!startsMonth(from) || !endsMonth(to)) return undefined;
  if (from.year === to.year && from.month === to.month) return month(from);
  if (from.month !== 1 || to.month !== 12) return undefined;
  if (from.year === to.year) return year(from);
  if (from.year % 10 === 0 && to.year === from.year + 9) return `${year(from).slice(0, 3)}X`;
  return from.year % 100 === 0 && to.year === from.year + 99 ? `${year(from).slice(0, 2)}XX` : undefined;
}

function interval(from: CalendarDay, to: CalendarDay): string {
  if (!startsMonth(from) || !endsMonth(to)) return `${day(from)}/${day(to)}`;
  if (from.month === 1 && to.month === 12) return `${year(from)}/${year(to)}`;
  return `${month(from)}/${month(to)}`;
}

function opening(from: CalendarDay): string {
  if (!startsMonth(from)) return day(from);
  return from.month === 1 ? year(from) : month(from);
}

function closing(to: CalendarDay): string {
  if (!endsMonth(to)) return day(to);
  return to.month === 12 ? year(to) : month(to);
}

function startsMonth(at: CalendarDay): boolean {
  return at.day === 1;
}
function endsMonth(at: CalendarDay): boolean {
  return at.day === monthLength(at.year, at.month);
}
function year(at: CalendarDay): string {
  return isoDay(at.year, 1, 1).slice(0, 4);
}
function month(at: CalendarDay): string {
  return isoDay(at.year, at.month, 1).slice(0, 7);
}
function day(at: CalendarDay): string {
  return isoDay(at.year, at.month, at.day);
}
