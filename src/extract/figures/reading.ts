import type { Bound, FigureKind } from '../../model/finding.ts';
import type { Tail } from './after.ts';
import type { Amount } from './amount.ts';
import type { Before } from './before.ts';

/** What a pattern makes of the words at one place, before it becomes a finding. */
export interface Reading {
  readonly start: number;
  readonly stop: number;
  readonly number: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly kind: FigureKind;
  /** Why, beyond the pattern's name: "bound from 突破". */
  readonly note?: string;
}

/** Where a numeral may begin, with what every pattern wants to know of it. */
export interface Place {
  /** Folded text. */
  readonly text: string;
  readonly at: number;
  /** Where the figure before ended; nothing may begin before it. */
  readonly floor: number;
  /** The number that begins here. */
  readonly amount: Amount | undefined;
  /** The unit behind it. */
  readonly tail: Tail | undefined;
  /** What stands before it; worked out when first asked for. */
  readonly before: () => Before;
}

/** A kind of phrase: how it is called, an example, and how it is read where a numeral begins at `at`. */
export interface FigurePattern {
  readonly name: string;
  readonly example: string;
  /** What it takes for granted. */
  readonly assumes?: string;
  /** What its words always hold: a text without it need not be searched. Absent: nothing in particular. */
  readonly holds?: string;
  /** The characters that it may begin with. Absent: any numeral. */
  readonly first?: string;
  /** It needs a number, and one of these characters right behind it. Absent: whatever stands there. */
  readonly behind?: string;
  /** `undefined`: not one of ours. */
  readonly read: (place: Place) => Reading | undefined;
}
