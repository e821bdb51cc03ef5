import { addDays, type CalendarDay } from '../../../chinese/calendar.ts';
import { type Festival, festivalDay } from '../../../chinese/calendar-festivals.ts';
import { lunarDay, lunarMonth } from '../../../chinese/calendar-lunar.ts';
import type { Parts } from '../phrase.ts';
import { type Placed, type Scene, type Story, spanOf } from '../story.ts';
import { unstatedYear, yearOf } from './year.ts';

/** 春节, 去年中秋; 国庆黄金周 is seven days. */
export function placeFestival(festival: Festival, parts: Parts, story: Story, scene: Scene): Placed | undefined {
  const inYear = (year: number): CalendarDay | undefined => festivalDay(festival, year);
  const chosen =
    parts.year === undefined
      ? unstatedYear(inYear, story, scene, { recurring: true, exactDay: true })
      : yearOf(parts.year, story, scene);
  const day = chosen === undefined ? undefined : inYear(chosen.year);
  if (chosen === undefined || day === undefined) return undefined;
  const last = parts.goldenWeek === true ? addDays(day, 6) : day;
  return spanOf(day, last, 'span', chosen.anchor, chosen.supplied ? ['year'] : []);
}

/**
 * 农历八月十五, 正月, 腊月廿三. With a year stated (去年腊月) the lunar year of that number; without one the day that falls
 * into the year of reading, or nearer to it.
 */
export function placeLunar(
  lunar: NonNullable<Parts['lunar']>,
  parts: Parts,
  story: Story,
  scene: Scene,
): Placed | undefined {
  const stated = parts.year === undefined ? undefined : yearOf(parts.year, story, scene);
  if (parts.year !== undefined && stated === undefined) return undefined;
  if (stated !== undefined) return spanIn(stated.year, lunar, stated.anchor, []);
  const lunarYear = (year: number): number | undefined =>
    [year, year - 1].find((candidate) => spanIn(candidate, lunar, undefined, [])?.from.year === year);
  const inYear = (year: number): CalendarDay | undefined => {
    const found = lunarYear(year);
    return found === undefined ? undefined : spanIn(found, lunar, undefined, [])?.from;
  };
  const chosen = unstatedYear(inYear, story, scene, { recurring: true, exactDay: true });
  const year = chosen === undefined ? undefined : lunarYear(chosen.year);
  return chosen === undefined || year === undefined ? undefined : spanIn(year, lunar, chosen.anchor, ['year']);
}

function spanIn(
  year: number,
  { month, leap, day }: NonNullable<Parts['lunar']>,
  anchor: Placed['anchor'],
  supplied: Placed['supplied'],
): Placed | undefined {
  if (day !== null) {
    const at = lunarDay(year, month, day, leap);
    return at === undefined ? undefined : spanOf(at, at, 'day', anchor, supplied);
  }
  const whole = lunarMonth(year, month, leap);
  if (whole === undefined) return undefined;
  return spanOf(whole.first, addDays(whole.first, whole.days - 1), 'span', anchor, supplied);
}
