import { addDays, addMonths, type CalendarDay, mondayOf, monthLength, parseDay } from '../../../chinese/calendar.ts';
import { type Anchor, isAfter } from '../anchor.ts';
import type { Parts, Slot, Unit } from '../phrase.ts';
import { anchorAt, type Placed, type Scene, type Story, spanOf, type Told } from '../story.ts';
import { yearOf } from './year.ts';

/** 近日, 日前: from seven days before publication to publication. */
export function placeRecent({ published, anchor }: Story): Placed | undefined {
  const read = published ?? anchor;
  if (read === undefined || read.day === null) return undefined;
  return spanOf(addDays(read.day, -7), read.day, 'span', read);
}

/**
 * 两年前 is that calendar year, 三天后 that day; 两年前的今天, 三年前的3月. 三天后 counts from the nearest day in the
 * paragraph, if there is one, and is not placed where it follows an event (毕业两年后).
 */
export function placeAgo(
  { unit, low, high, sign, fromEvent }: NonNullable<Parts['ago']>,
  parts: Parts,
  story: Story,
  scene: Scene,
): Placed | undefined {
  const told = sign === 1 ? (unit === 'year' ? yearBefore(high, story, scene) : story.dayInLine(scene)) : undefined;
  const anchor = told === undefined ? story.anchor : anchorAt(told, told.to);
  if (anchor === undefined || fromEvent === true) return undefined;
  if (unit === 'year') return yearsAway(anchor, sign === 1 ? low : -high, sign === 1 ? high : -low, parts);
  if (anchor.day === null) return undefined;
  // 七八个小时后 is no one minute
  if (unit === 'hour' || unit === 'minute')
    return low === high ? minutesAway(anchor, low * sign * (unit === 'hour' ? 60 : 1)) : undefined;
  const from = calendarUnit(unit, shifted(anchor.day, unit, sign === 1 ? low : -high));
  const to = calendarUnit(unit, shifted(anchor.day, unit, sign === 1 ? high : -low));
  return spanOf(from[0], to[1], unit === 'month' ? 'month' : 'span', anchor);
}

/** 1988年首映，30年后重映: from the year before it in the sentence, if that leads to no later than today. */
function yearBefore(years: number, story: Story, scene: Scene): Told | undefined {
  const told = story.inSentence(scene);
  const past = told?.dated === true && story.anchor !== undefined && told.to.year + years <= story.anchor.year;
  return past ? told : undefined;
}

function yearsAway(anchor: Anchor, first: number, last: number, parts: Parts): Placed | undefined {
  const year = anchor.year + first;
  if (year < 1) return undefined;
  const { day, month } = parts;
  if (day !== undefined && 'shift' in day && anchor.day !== null) {
    const on = addDays(addMonths(anchor.day, first * 12), day.shift);
    return spanOf(on, on, 'day', anchor);
  }
  if (month !== undefined && 'at' in month && (day === undefined || 'at' in day)) {
    const length = monthLength(year, month.at);
    if (day !== undefined && day.at > length) return undefined;
    return spanOf(
      { year, month: month.at, day: day?.at ?? 1 },
      { year, month: month.at, day: day?.at ?? length },
      'month',
      anchor,
    );
  }
  return spanOf(
    { year, month: 1, day: 1 },
    { year: anchor.year + last, month: 12, day: 31 },
    first === last ? 'year' : 'span',
    anchor,
  );
}

function minutesAway(anchor: Anchor, minutes: number): Placed | undefined {
  if (anchor.day === null || anchor.minutes === null) return undefined;
  const at = anchor.minutes + minutes;
  const day = addDays(anchor.day, Math.floor(at / 1440));
  const minute = ((at % 1440) + 1440) % 1440;
  return { ...spanOf(day, day, 'day', anchor), fromMinutes: minute, toMinutes: minute };
}

function calendarUnit(unit: Unit, day: CalendarDay): readonly [CalendarDay, CalendarDay] {
  if (unit === 'day') return [day, day];
  if (unit === 'week') return [mondayOf(day), addDays(mondayOf(day), 6)];
  if (unit === 'quarter') {
    const first = { ...day, month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 };
    return [first, addDays(addMonths(first, 3), -1)];
  }
  return [
    { ...day, day: 1 },
    { ...day, day: monthLength(day.year, day.month) },
  ];
}

function shifted(day: CalendarDay, unit: Unit, count: number): CalendarDay {
  if (unit === 'year') return addMonths(day, count * 12);
  if (unit === 'quarter') return addMonths(day, count * 3);
  if (unit === 'month') {
    // 两个半月: two months and half of a month's days
    const whole = Math.trunc(count);
    return addDays(addMonths(day, whole), Math.round((count - whole) * 30));
  }
  return addDays(day, unit === 'week' ? count * 7 : count);
}

/** 近6年, 3年来, 未来五年, 此前一周. */
export function placeStretch(stretch: NonNullable<Parts['stretch']>, story: Story): Placed | undefined {
  if (stretch.from === 'text') return besideDay(stretch, story);
  const read = story.published ?? story.anchor;
  if (stretch.since !== undefined) {
    const since = parseDay(stretch.since);
    return since === undefined || read === undefined ? undefined : spanOf(since, read.last, 'span', read);
  }
  if (read === undefined) return undefined;
  if (stretch.sign === 1)
    return read.day === null
      ? undefined
      : spanOf(read.day, shifted(read.day, stretch.unit, stretch.count), 'span', read);
  // 2007年开始推进，经过11年来的发展: the text says from when
  const named = stretch.unit === 'year' ? story.inYear(read.year - stretch.count) : undefined;
  if (named !== undefined && !isAfter(addMonths(named.from, stretch.count * 12), read.last))
    return spanOf(named.from, read.last, 'span', read);
  if (read.day === null) return undefined;
  const to = stretch.complete === true ? addDays(read.day, -1) : read.day;
  return spanOf(shifted(read.day, stretch.unit, -stretch.count), to, 'span', read);
}

function besideDay({ unit, count, sign }: NonNullable<Parts['stretch']>, story: Story): Placed | undefined {
  const told = story.nearestDay();
  const day = told === undefined ? story.anchor?.day : sign === 1 ? told.to : told.from;
  if (day === undefined || day === null) return undefined;
  const far = shifted(day, unit, count * sign);
  const anchor = told === undefined ? story.anchor : anchorAt(told, day);
  return sign === 1 ? spanOf(addDays(day, 1), far, 'span', anchor) : spanOf(far, addDays(day, -1), 'span', anchor);
}

/** 同期 is the nearest span in the paragraph; 去年同期 the same span in that year. */
export function placeEcho(slot: Slot | undefined, story: Story, scene: Scene): Placed | undefined {
  const told = story.inLine(scene);
  if (told === undefined) return undefined;
  const base = anchorAt(told, told.to);
  if (slot === undefined) return { ...spanOf(told.from, told.to, told.grain, base) };
  const year = yearOf(slot, story, scene)?.year;
  if (year === undefined) return undefined;
  const months = (year - told.to.year) * 12;
  const to = addMonths(told.to, months);
  const atEnd = told.to.day === monthLength(told.to.year, told.to.month);
  const last = atEnd ? { ...to, day: monthLength(to.year, to.month) } : to;
  return spanOf(addMonths(told.from, months), last, told.grain, base);
}
