import {
  addDays,
  addMonths,
  type CalendarDay,
  isDay,
  mondayOf,
  monthLength,
  nthWeekday,
} from '../../../chinese/calendar.ts';
import type { Anchor } from '../anchor.ts';
import type { Parts, Shift, Slot } from '../phrase.ts';
import { anchorAt, type Placed, type Scene, type Story, spanOf } from '../story.ts';
import { type Month, monthOf } from './month.ts';
import { unstatedYear, yearOf } from './year.ts';

/** Years, parts of a year, months, parts of a month, days. */
export function placeCalendar(parts: Parts, story: Story, scene: Scene): Placed | undefined {
  if (parts.quarterShift !== undefined) return placeQuarter(parts.quarterShift, parts.months, story);
  if (parts.day !== undefined && 'shift' in parts.day) {
    return parts.year === undefined
      ? placeShiftedDay(parts.day, story)
      : placeSameDay(parts.year, parts.day, story, scene);
  }
  if (parts.months !== undefined) return placeMonths(parts.months, parts, story, scene);
  const needsMonth = parts.month !== undefined || parts.day !== undefined || parts.days !== undefined;
  if (!needsMonth) return placeYear(parts, story, scene);
  const month = monthOf(parts, story, scene);
  return month === undefined ? undefined : withinMonth(parts, month);
}

function placeYear(parts: Parts, story: Story, scene: Scene): Placed | undefined {
  const chosen = parts.year === undefined ? undefined : yearOf(parts.year, story, scene);
  if (chosen === undefined) return undefined;
  const { year, anchor } = chosen;
  if (parts.nth !== undefined) return weekOfYear(year, parts.nth, anchor);
  if (parts.yearDay !== undefined) return dayOfYear(year, parts.yearDay, anchor);
  return spanOf({ year, month: 1, day: 1 }, { year, month: 12, day: 31 }, 'year', anchor);
}

function dayOfYear(year: number, n: number, anchor: Anchor | undefined): Placed | undefined {
  const day = n < 0 ? { year, month: 12, day: 31 } : addDays({ year, month: 1, day: 1 }, n - 1);
  return day.year === year ? spanOf(day, day, 'day', anchor) : undefined;
}

/** The n-th week as ISO 8601 counts: week 1 holds 4 January. */
function weekOfYear(year: number, nth: number, anchor: Anchor | undefined): Placed {
  const monday = addDays(mondayOf({ year, month: 1, day: 4 }), (nth - 1) * 7);
  return spanOf(monday, addDays(monday, 6), 'span', anchor);
}

function placeMonths(
  [first, last]: readonly [number, number],
  parts: Parts,
  story: Story,
  scene: Scene,
): Placed | undefined {
  const start = (year: number): CalendarDay => ({ year, month: first, day: 1 });
  // 前11个月, read in January, is of the year before: what is summed up from New Year is known at its end
  const known = (year: number): CalendarDay => (first === 1 ? { year, month: last, day: 28 } : start(year));
  const chosen =
    parts.year === undefined
      ? unstatedYear(known, story, scene, { recurring: false, exactDay: false })
      : yearOf(parts.year, story, scene);
  if (chosen === undefined) return undefined;
  const to = addDays(addMonths(start(chosen.year), last - first + 1), -1);
  return spanOf(
    start(chosen.year),
    to,
    first === last ? 'month' : 'span',
    chosen.anchor,
    chosen.supplied ? ['year'] : [],
  );
}

/** 上季度, 本季度末: `edge` is the month within the quarter. */
function placeQuarter(shift: number, edge: Parts['months'], { anchor }: Story): Placed | undefined {
  if (anchor === undefined || anchor.month === null) return undefined;
  const first = addMonths({ year: anchor.year, month: Math.floor((anchor.month - 1) / 3) * 3 + 1, day: 1 }, shift * 3);
  const [from, to] = edge ?? [1, 3];
  return spanOf(addMonths(first, from - 1), addDays(addMonths(first, to), -1), from === to ? 'month' : 'span', anchor);
}

/** 去年今日 */
function placeSameDay(slot: Slot, day: Shift, story: Story, scene: Scene): Placed | undefined {
  const year = yearOf(slot, story, scene)?.year;
  const read = story.anchor?.day;
  if (year === undefined || read === undefined || read === null) return undefined;
  const on = addDays(addMonths(read, (year - read.year) * 12), day.shift);
  return spanOf(on, on, 'day', story.anchor);
}

/** 昨日, 当日 */
function placeShiftedDay(slot: Shift, story: Story): Placed | undefined {
  const told = slot.from === 'text' ? story.nearestDay() : undefined;
  if (told !== undefined) {
    const day = addDays(told.to, slot.shift);
    return spanOf(day, day, 'day', anchorAt(told, told.to));
  }
  const read = story.anchor?.day;
  if (read === undefined || read === null) return undefined;
  const day = addDays(read, slot.shift);
  return spanOf(day, day, 'day', story.anchor);
}

function withinMonth(parts: Parts, { year, month, anchor, supplied }: Month): Placed | undefined {
  const length = monthLength(year, month);
  const on = (from: number, to: number, grain: Placed['grain']): Placed =>
    spanOf({ year, month, day: from }, { year, month, day: to }, grain, anchor, supplied);
  if (parts.day !== undefined && 'at' in parts.day) {
    return isDay(year, month, parts.day.at) ? on(parts.day.at, parts.day.at, 'day') : undefined;
  }
  if (parts.nth !== undefined) return nthOfMonth(parts, parts.nth, { year, month, anchor, supplied });
  if (parts.days === undefined) return on(1, length, 'month');
  const [from, to] = parts.days;
  return on(from < 0 ? length + from + 1 : Math.min(from, length), Math.min(to, length), 'month');
}

function nthOfMonth(parts: Parts, nth: number, { year, month, anchor, supplied }: Month): Placed | undefined {
  const day = nthWeekday(year, month, nth, parts.weekday?.[0] ?? 1);
  if (day === undefined) return undefined;
  return spanOf(day, parts.weekday === undefined ? addDays(day, 6) : day, 'span', anchor, supplied);
}
