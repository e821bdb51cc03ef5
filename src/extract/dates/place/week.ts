import { addDays, type CalendarDay, mondayOf, weekday } from '../../../chinese/calendar.ts';
import type { Parts } from '../phrase.ts';
import { type Placed, type Scene, type Story, spanOf } from '../story.ts';

/** 上周, 本周五, 下下周末; 周五 alone is the last one past, after 将 the next one. */
export function placeWeek({ week, weekday: days }: Parts, story: Story, scene: Scene): Placed | undefined {
  const read = story.anchor?.day;
  if (read === undefined || read === null) return undefined;
  if (week === undefined)
    return days === undefined ? undefined : spanOf(...bare(days[0], read, scene), 'day', story.anchor);
  const monday = addDays(mondayOf(read), week * 7);
  const [from, to] = days ?? [1, 7];
  return spanOf(addDays(monday, from - 1), addDays(monday, to - 1), 'span', story.anchor);
}

function bare(wanted: number, read: CalendarDay, { planned }: Scene): readonly [CalendarDay, CalendarDay] {
  const today = weekday(read);
  const day = addDays(read, planned ? (wanted - today + 7) % 7 : -((today - wanted + 7) % 7));
  return [day, day];
}
