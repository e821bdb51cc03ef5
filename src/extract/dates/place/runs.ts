import { addDays, monthLength } from '../../../chinese/calendar.ts';
import type { Parts } from '../phrase.ts';
import { type Placed, type Story, spanOf } from '../story.ts';

/** "十三五"期间, 20世纪80年代 */
export function placeYears([first, last]: readonly [number, number], anchor?: Placed['anchor']): Placed {
  return spanOf(
    { year: Math.max(first, 1), month: 1, day: 1 },
    { year: last, month: 12, day: monthLength(last, 12) },
    first === last ? 'year' : 'span',
    anchor,
  );
}

/** 上世纪90年代, 本世纪初 */
export function placeCentury({ shift, of }: NonNullable<Parts['century']>, { anchor }: Story): Placed | undefined {
  if (anchor === undefined) return undefined;
  const first = (Math.floor(anchor.year / 100) + shift) * 100;
  return placeYears([first + of[0], first + of[1]], anchor);
}

/** 今明两年 */
export function placeYearsTogether([from, to]: readonly [number, number], { anchor }: Story): Placed | undefined {
  return anchor === undefined ? undefined : placeYears([anchor.year + from, anchor.year + to], anchor);
}

/** 明后两天 */
export function placeDaysTogether([from, to]: readonly [number, number], { anchor }: Story): Placed | undefined {
  if (anchor === undefined || anchor.day === null) return undefined;
  return spanOf(addDays(anchor.day, from), addDays(anchor.day, to), 'span', anchor);
}
