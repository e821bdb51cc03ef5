import type { Festival } from '../../chinese/calendar-festivals.ts';

/** A part of a date: stated, or counted from the day of reading (去年) or from a date before it in the text (同年). */
export type Slot = { readonly at: number } | Shift;
export interface Shift {
  readonly shift: number;
  /** `sentence`: a date before it in its sentence, else the day of reading (上年); `told`: a date before it or none (那年). */
  readonly from: 'anchor' | 'text' | 'sentence' | 'told';
}

export interface Clock {
  /** 0–24, with 下午 and 晚 already added where `half` says so. */
  readonly hour: number;
  readonly minute: number;
  readonly half: 'am' | 'pm' | null;
  /** 七八点: the later hour. */
  readonly to?: number;
}

export type Unit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute';

/** What a phrase says, not yet placed. Absent parts are simply not there. */
export interface Parts {
  /** A fixed run of years: 上世纪90年代, "十三五". */
  readonly years?: readonly [number, number];
  /** The same, counted from the anchor's century: 上世纪 is -1; `of` is the run within it. */
  readonly century?: { readonly shift: number; readonly of: readonly [number, number] };
  readonly year?: Slot;
  /** True where months and days before it follow the lunar calendar (光绪三年). */
  readonly lunarEra?: true;
  /** Months of the year, inclusive: 上半年 is [1, 6]; a winter ends in 14, February of the next year. */
  readonly months?: readonly [number, number];
  readonly month?: Slot;
  /** Days of the month, inclusive; 31 stands for its end. */
  readonly days?: readonly [number, number];
  readonly day?: Slot;
  /** Days counted together: 明后两天 is [1, 2]. */
  readonly dayShifts?: readonly [number, number];
  readonly yearShifts?: readonly [number, number];
  /** Weeks from this one; `weekday` 1–7, or [6, 7] for 周末. */
  readonly week?: number;
  readonly weekday?: readonly [number, number];
  /** 第100天 of a year, -1 for its last. */
  readonly yearDay?: number;
  /** 第一个星期一 of a month; -1 is the last. Without `weekday` the n-th week. */
  readonly nth?: number;
  readonly festival?: Festival;
  /** 黄金周: seven days. */
  readonly goldenWeek?: true;
  readonly lunar?: { readonly month: number; readonly leap: boolean; readonly day: number | null };
  /** 初七 at the end of a range: of the lunar month at its beginning. */
  readonly lunarDay?: number;
  readonly clock?: Clock;
  /** 今晚, 当晚: hours are counted from noon. */
  readonly evening?: true;
  /** Quarters from this one: 上季度 is -1. */
  readonly quarterShift?: number;
  readonly ago?: {
    readonly unit: Unit;
    readonly low: number;
    readonly high: number;
    readonly sign: 1 | -1;
    /** 毕业两年后: counted from an event, not from a day. */
    readonly fromEvent?: true;
  };
  readonly stretch?: {
    readonly unit: Unit;
    readonly count: number;
    readonly sign: 1 | -1;
    /** 此前一周: from the nearest day in the text, not from publication. */
    readonly from: 'published' | 'text';
    /** 前两天: without today. */
    readonly complete?: true;
    /** 改革开放30多年来 */
    readonly since?: string;
  };
  /** 同期 */
  readonly echo?: true;
  /** 近日, 日前 */
  readonly recent?: true;
}

/** From coarse to fine; a phrase is built of parts of falling grade. */
export type Grade = 'era' | 'year' | 'season' | 'month' | 'third' | 'day' | 'clock';

/** Where a pattern matched: all on the folded text. */
export interface Match {
  readonly text: string;
  readonly start: number;
  readonly stop: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly taiwan: boolean;
  /** What the phrase says so far. */
  readonly before: Parts | undefined;
}

/** One kind of phrase: a name, how to find it, how to read it. */
export interface DatePattern {
  readonly name: string;
  readonly example: string;
  /** What is taken for granted, for `jianbao rules list`. */
  readonly assumes?: string;
  /** The characters that it may begin with. */
  readonly first: string;
  /** The characters that may stand behind the first, where the expression says which. Absent: any. */
  readonly second?: string;
  /** Sticky, on folded text, of bounded length. */
  readonly pattern: RegExp;
  readonly grade: Grade;
  /** The grades it may stand directly after; none: only at the head. */
  readonly follows?: readonly Grade[];
  /** Whether it can stand alone here. Absent: always; false: never. */
  readonly alone?: false | ((match: Match) => boolean);
  /** `undefined`: not one of ours. */
  readonly read: (match: Match) => Parts | undefined;
}

/** A time expression in the text, not yet placed. */
export interface Phrase {
  readonly start: number;
  readonly stop: number;
  readonly parts: Parts;
  /** The end of a range: 28日至30日. */
  readonly until?: Parts;
  readonly rules: readonly string[];
}
