import { type CalendarDay, dayNumber } from '../../chinese/calendar.ts';
import type { DateFinding } from '../../model/finding.ts';
import type { Anchor } from './anchor.ts';

/** A time expression on the calendar. */
export interface Placed {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** Minutes since midnight of a clock time, else null. */
  readonly fromMinutes: number | null;
  readonly toMinutes: number | null;
  /** `days` and `months` are ranges of them; `span` is all else. */
  readonly grain: 'year' | 'month' | 'day' | 'days' | 'months' | 'span';
  /** What it was read against, where that was needed. */
  readonly anchor: Anchor | undefined;
  readonly supplied: DateFinding['supplied'];
}

/** A date of the text, as later ones look back to it. */
export interface Told extends Placed {
  /** -1 for the dateline: what the text is read against is not a date that a bare day goes on from. */
  readonly line: number;
  readonly sentence: number;
  /** Printed with its own year. */
  readonly dated: boolean;
  /** 上年: another 上年 in the sentence means the same year, not the one before it. */
  readonly looksBack?: boolean;
  /** Stands at the head of its sentence: 2017年，… */
  readonly heads: boolean;
}

/** Where a phrase stands. */
export interface Scene {
  readonly line: number;
  readonly sentence: number;
  /** After 将, 预计, 拟: what is still to come. */
  readonly planned: boolean;
}

/** What a text has told so far: the dates that 当日, 同年, a bare day or 去年同期 look back to. One a field. */
export class Story {
  readonly anchor: Anchor | undefined;
  readonly published: Anchor | undefined;
  /** The nearest day; the nearest day or month; the nearest of any kind. */
  private day: Told | undefined;
  private month: Told | undefined;
  private any: Told | undefined;
  /** The nearest that 同年 and 次年 can mean. */
  private year: Told | undefined;
  private readonly byYear = new Map<number, Told>();

  constructor(anchor: Anchor | undefined, published: Anchor | undefined) {
    this.anchor = anchor;
    this.published = published;
  }

  tell(told: Told): void {
    this.any = told;
    if (told.looksBack !== true && this.hasOneYear(told)) this.year = told;
    if (told.grain === 'day') this.day = told;
    if (told.grain !== 'year' && told.grain !== 'span') {
      this.month = told;
    }
    if (told.dated && (told.grain === 'day' || told.grain === 'month' || told.grain === 'year'))
      this.byYear.set(told.from.year, told);
  }

  /** This story with one date more, for the second end of a range. */
  with(told: Told): Story {
    const story = new Story(this.anchor, this.published);
    story.day = this.day;
    story.month = this.month;
    story.year = this.year;
    story.tell(told);
    return story;
  }

  nearestDay(): Told | undefined {
    return this.day;
  }
  nearestMonth(): Told | undefined {
    return this.month;
  }
  nearestYear(): Told | undefined {
    return this.year;
  }

  /** Not 十年来, nor 2016年12月2日起至2020年6月1日 where that is still to end. */
  private hasOneYear({ from, to, grain }: Told): boolean {
    if (from.year === to.year) return true;
    return grain !== 'span' && (this.published === undefined || to.year <= this.published.year);
  }
  /** The nearest day or month in the same paragraph. */
  monthInLine({ line }: Scene): Told | undefined {
    return this.month?.line === line ? this.month : undefined;
  }
  /** The nearest day, where it is the nearest month of the paragraph too. */
  dayInLine(scene: Scene): Told | undefined {
    const told = this.monthInLine(scene);
    return told?.grain === 'day' ? told : undefined;
  }
  /** The nearest date in the same sentence. */
  inSentence({ sentence }: Scene): Told | undefined {
    return this.any?.sentence === sentence ? this.any : undefined;
  }
  /** The nearest date in the same paragraph. */
  inLine({ line }: Scene): Told | undefined {
    return this.any?.line === line ? this.any : undefined;
  }
  /** The nearest date of that year, printed with its year. */
  inYear(year: number): Told | undefined {
    return this.byYear.get(year);
  }
}

/** A date as something that later ones can be read against. */
export function anchorAt(told: Told, day: CalendarDay): Anchor {
  const text = dayText(told.grain, day);
  return { text, from: 'text', year: day.year, month: day.month, day, minutes: null, last: day };
}

function dayText(grain: Placed['grain'], { year, month, day }: CalendarDay): string {
  const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  if (grain === 'year') return y;
  return grain === 'month' || grain === 'months' ? `${y}-${m}` : `${y}-${m}-${d}`;
}

export function spanOf(
  from: CalendarDay,
  to: CalendarDay,
  grain: Placed['grain'],
  anchor?: Anchor,
  supplied: Placed['supplied'] = [],
): Placed {
  const isDay = dayNumber(from) === dayNumber(to);
  return { from, to, fromMinutes: null, toMinutes: null, grain: isDay ? 'day' : grain, anchor, supplied };
}
