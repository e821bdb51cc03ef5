import type { Bound, FigureKind } from '../../model/finding.ts';

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

/** A kind of phrase: how it is called, an example, and how it is read where a numeral begins at `at`. */
export interface FigurePattern {
  readonly name: string;
  readonly example: string;
  /** What it takes for granted. */
  readonly assumes?: string;
  /** `floor`: where the figure before ended; nothing may begin before it. `undefined`: not one of ours. */
  readonly read: (text: string, at: number, floor: number) => Reading | undefined;
}
