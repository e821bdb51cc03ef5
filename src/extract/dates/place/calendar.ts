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
import { anchorAt, type Placed, type Scene, type Story, spanOf, type Told } from '../story.ts';
import { unstatedYear, yearOf } from './year.ts';

interface Month {
  readonly year: number;
  readonly month: number;
  readonly anchor: Anchor | undefined;
  readonly supplied: Placed['supplied'];
}

/** Years, parts of a year, months, parts of a month, days. */
export function placeCalendar(parts: Parts, story: Story, scene: Scene): Placed | undefined {
  if (parts.quarterShift !== undefined) return placeQuarter(parts.quarterShift, parts.months, story);
  if (parts.day !== undefined && 'shift' in parts.day) {
    return parts.year === undefined ? placeShiftedDay(parts.day, story) : placeSameDay(parts.year, parts.day, story);
  }
  if (parts.months !== undefined) return placeMonths(parts.months, parts, story, scene);
  const needsMonth = parts.month !== undefined || parts.day !== undefined || parts.days !== undefined;
  if (!needsMonth) return placeYear(parts, story);
  const month = monthOf(parts, story, scene);
  return month === undefined ? undefined : withinMonth(parts, month);
}

function placeYear(parts: Parts, story: Story): Placed | undefined {
  const chosen = parts.year === undefined ? undefined : yearOf(parts.year, story);
  if (chosen === undefined) return undefined;
  const { year, anchor } = chosen;
  if (parts.nth !== undefined) return weekOfYear(year, parts.nth, anchor);
  return spanOf({ year, month: 1, day: 1 }, { year, month: 12, day: 31 }, 'year', anchor);
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
  const chosen =
    parts.year === undefined
      ? unstatedYear(start, story, scene, { recurring: false, exactDay: false })
      : yearOf(parts.year, story);
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
function placeSameDay(slot: Slot, day: Shift, story: Story): Placed | undefined {
  const year = yearOf(slot, story)?.year;
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

function monthOf(parts: Parts, story: Story, scene: Scene): Month | undefined {
  const { month, day } = parts;
  if (month === undefined) return day !== undefined && 'at' in day ? bareDayMonth(day.at, story, scene) : undefined;
  if ('shift' in month) return shiftedMonth(month, parts, story, scene);
  if (parts.lunarEra === true) return undefined;
  const wanted = (year: number): CalendarDay | undefined => {
    const at = day !== undefined && 'at' in day ? day.at : 1;
    return isDay(year, month.at, at) ? { year, month: month.at, day: at } : undefined;
  };
  const chosen =
    parts.year === undefined
      ? unstatedYear(wanted, story, scene, { recurring: false, exactDay: day !== undefined })
      : yearOf(parts.year, story);
  if (chosen === undefined) return undefined;
  return { year: chosen.year, month: month.at, anchor: chosen.anchor, supplied: chosen.supplied ? ['year'] : [] };
}

/** 上月, 当月; 月底 takes the month of the paragraph. */
function shiftedMonth(slot: Shift, parts: Parts, story: Story, scene: Scene): Month | undefined {
  const bare = parts.days !== undefined && slot.from === 'text';
  const told = slot.from === 'anchor' ? undefined : bare ? story.monthInLine(scene) : story.nearestMonth();
  const base = told === undefined ? monthOfReading(story) : { year: told.to.year, month: told.to.month };
  if (base === undefined) return undefined;
  const { year, month } = addMonths({ ...base, day: 1 }, slot.shift);
  return { year, month, anchor: told === undefined ? story.anchor : anchorAt(told, told.to), supplied: [] };
}

function monthOfReading({ anchor }: Story): { readonly year: number; readonly month: number } | undefined {
  return anchor === undefined || anchor.month === null ? undefined : { year: anchor.year, month: anchor.month };
}

/** 成立于2008年6月。19日…: a mere month of another year is not the one that a bare day goes on in. */
function recounted(told: Told | undefined, { anchor }: Story): Told | undefined {
  const aside = told?.grain === 'month' && told.dated && anchor !== undefined && told.to.year < anchor.year;
  return aside ? undefined : told;
}

/** 19日: in the month of the paragraph; else the last one past, after 将 the next one. */
function bareDayMonth(day: number, story: Story, scene: Scene): Month | undefined {
  const supplied = ['year', 'month'] as const;
  const told = recounted(story.monthInLine(scene), story);
  if (told !== undefined)
    return { year: told.to.year, month: told.to.month, anchor: anchorAt(told, told.to), supplied };
  const { anchor } = story;
  if (anchor === undefined || anchor.day === null) return undefined;
  const step = scene.planned ? 1 : -1;
  const reached = scene.planned ? day >= anchor.day.day : day <= anchor.day.day;
  for (let months = reached ? 0 : step; Math.abs(months) <= 2; months += step) {
    const { year, month } = addMonths({ ...anchor.day, day: 1 }, months);
    if (isDay(year, month, day)) return { year, month, anchor, supplied };
  }
  return undefined;
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
