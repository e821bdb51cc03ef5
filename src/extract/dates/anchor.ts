import { type CalendarDay, dayNumber, isDay, monthLength } from '../../chinese/calendar.ts';
import type { DateFinding } from '../../model/finding.ts';

/** The day that unstated parts are read against, as far as it is known. */
export interface Anchor {
  /** "2018-12-18", "2018-12", "2018" */
  readonly text: string;
  readonly from: NonNullable<DateFinding['anchorFrom']>;
  readonly year: number;
  readonly month: number | null;
  readonly day: CalendarDay | null;
  /** Minutes since midnight, where the time of day is known. */
  readonly minutes: number | null;
  /** The last day that it can be. */
  readonly last: CalendarDay;
}

/** Reads "2018", "2018-12", "2018-12-18", "2018-12-18T10:19(:30)"; `undefined` for anything else. */
export function readAnchor(text: string | null, from: Anchor['from']): Anchor | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::.*)?)?)?)?$/u.exec(text ?? '');
  if (match === null) return undefined;
  const [, y = '', m, d, hour, minute] = match;
  const year = Number(y);
  const month = m === undefined ? null : Number(m);
  if (month !== null && !isDay(year, month, 1)) return undefined;
  if (month === null || d === undefined) {
    const at = month ?? 12;
    return {
      text: match[0],
      from,
      year,
      month,
      day: null,
      minutes: null,
      last: { year, month: at, day: monthLength(year, at) },
    };
  }
  const day = { year, month, day: Number(d) };
  if (!isDay(year, month, day.day)) return undefined;
  const minutes = hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
  return { text: match[0].slice(0, 10), from, year, month, day, minutes, last: day };
}

export function anchorOn(day: CalendarDay, text: string, from: Anchor['from']): Anchor {
  return { text, from, year: day.year, month: day.month, day, minutes: null, last: day };
}

/** True where `a` lies after `b`. */
export function isAfter(a: CalendarDay, b: CalendarDay): boolean {
  return dayNumber(a) > dayNumber(b);
}
