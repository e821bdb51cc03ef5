import { addDays, addMonths, dayNumber } from '../../../chinese/calendar.ts';
import { isAfter } from '../anchor.ts';
import type { Clock, Parts } from '../phrase.ts';
import { anchorAt, type Placed, type Scene, type Story, spanOf } from '../story.ts';
import { placeCalendar } from './calendar.ts';
import { placeAgo, placeEcho, placeRecent, placeStretch } from './counted.ts';
import { placeFestival, placeLunar } from './festive.ts';
import { placeCentury, placeDaysTogether, placeYears, placeYearsTogether } from './runs.ts';
import { placeWeek } from './week.ts';
import { FAR_DAYS } from './year.ts';

/** Puts a phrase on the calendar; `undefined` where the words name a time that can't be placed. */
export function place(parts: Parts, story: Story, scene: Scene): Placed | undefined {
  const { clock } = parts;
  if (clock === undefined) return placeDate(parts, story, scene);
  const date = hasDate(parts) ? placeDate(parts, story, scene) : placeClockless(story);
  return date === undefined ? undefined : atTime(date, parts.evening === true ? afterNoon(clock) : clock);
}

function hasDate({ clock: _, ...date }: Parts): boolean {
  return Object.keys(date).length > 0;
}

function placeDate(parts: Parts, story: Story, scene: Scene): Placed | undefined {
  if (parts.recent === true) return placeRecent(story);
  if (parts.stretch !== undefined) return placeStretch(parts.stretch, story);
  if (parts.echo === true) return placeEcho(parts.year, story, scene);
  if (parts.years !== undefined) return placeYears(parts.years);
  if (parts.century !== undefined) return placeCentury(parts.century, story);
  if (parts.yearShifts !== undefined) return placeYearsTogether(parts.yearShifts, story);
  if (parts.dayShifts !== undefined) return placeDaysTogether(parts.dayShifts, story);
  if (parts.ago !== undefined) return placeAgo(parts.ago, parts, story, scene);
  if (parts.week !== undefined || (parts.weekday !== undefined && parts.nth === undefined)) {
    return placeWeek(parts, story, scene);
  }
  if (parts.festival !== undefined) return placeFestival(parts.festival, parts, story, scene);
  if (parts.lunar !== undefined) return placeLunar(parts.lunar, parts, story, scene);
  return placeCalendar(parts, story, scene);
}

/** A clock time alone takes the day of the nearest date before it. */
function placeClockless(story: Story): Placed | undefined {
  const told = story.nearestDay();
  const supplied = ['year', 'month', 'day'] as const;
  if (told !== undefined) return spanOf(told.to, told.to, 'day', anchorAt(told, told.to), supplied);
  const day = story.anchor?.day;
  return day === undefined || day === null ? undefined : spanOf(day, day, 'day', story.anchor, supplied);
}

/** 今晚8时 */
function afterNoon(clock: Clock): Clock {
  return clock.half === null && clock.hour >= 4 && clock.hour < 12
    ? { ...clock, hour: clock.hour + 12, half: 'pm', ...(clock.to === undefined ? {} : { to: clock.to + 12 }) }
    : clock;
}

/** 24时 is the day itself. */
function atTime(date: Placed, { hour, minute, to }: Clock): Placed {
  if (hour === 24) return date;
  const minutes = hour * 60 + minute;
  const last = to === undefined || to >= 24 ? minutes : to * 60;
  return { ...date, to: date.from, fromMinutes: minutes, toMinutes: last };
}

/** From the start of A to the end of B; B in the next month or year where it would lie before A. */
export function placeRange(from: Parts, until: Parts, story: Story, scene: Scene): Placed | undefined {
  const first = place(from, story, scene);
  if (first === undefined) return undefined;
  const inside = story.with({ ...first, line: scene.line, sentence: scene.sentence, dated: true, heads: false });
  const last = place(until, inside, scene);
  if (last === undefined) return undefined;
  const to = notBefore(first, last, until, from);
  if (to === undefined || isAfter(first.from, to)) return undefined;
  const months = sumsUp(from, until, first, to, scene) ? -12 : 0;
  return {
    from: addMonths(first.from, months),
    to: addMonths(to, months),
    fromMinutes: first.fromMinutes,
    toMinutes: last.toMinutes,
    grain: last.grain === 'day' ? 'days' : last.grain === 'month' ? 'months' : 'span',
    anchor: first.anchor ?? last.anchor,
    supplied: first.supplied,
  };
}

/** 1-11月, read in January: of the year before. */
function sumsUp(from: Parts, until: Parts, first: Placed, to: Placed['to'], { planned }: Scene): boolean {
  const read = first.anchor?.day;
  const months =
    from.year === undefined && until.year === undefined && from.day === undefined && until.day === undefined;
  if (planned || !months || first.grain !== 'month' || first.anchor?.from === 'text') return false;
  return first.from.month === 1 && read !== undefined && read !== null && dayNumber(to) - dayNumber(read) > FAR_DAYS;
}

function notBefore(first: Placed, last: Placed, until: Parts, from: Parts) {
  const early = dayNumber(last.to) - dayNumber(first.from);
  if (early > 0) return last.to;
  if (early === 0) return overnight(first, last) ? addDays(last.to, 1) : last.to;
  if (until.year !== undefined && 'at' in until.year && until.year !== from.year) return undefined;
  const bareDay = until.day !== undefined && (until.month === undefined || until.month === from.month);
  const later = addMonths(last.to, bareDay ? 1 : 12);
  // a month's end stays its end
  return last.grain === 'month' ? addDays(addMonths({ ...last.from, day: 1 }, 13), -1) : later;
}

/** 22时至6时 */
function overnight(first: Placed, last: Placed): boolean {
  return first.fromMinutes !== null && last.toMinutes !== null && last.toMinutes < first.fromMinutes;
}
