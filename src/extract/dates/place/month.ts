import { addMonths, type CalendarDay, isDay } from '../../../chinese/calendar.ts';
import type { Anchor } from '../anchor.ts';
import type { Parts, Shift } from '../phrase.ts';
import { anchorAt, type Placed, type Scene, type Story, type Told } from '../story.ts';
import { unstatedYear, yearOf } from './year.ts';

export interface Month {
  readonly year: number;
  readonly month: number;
  readonly anchor: Anchor | undefined;
  readonly supplied: Placed['supplied'];
}

/** The month of a phrase: stated, 上月, 当月, or that of the paragraph for a bare day. */
export function monthOf(parts: Parts, story: Story, scene: Scene): Month | undefined {
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
      : yearOf(parts.year, story, scene);
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
