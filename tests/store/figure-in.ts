import type { Clipping } from '../../src/model/clipping.ts';
import { spanIn } from './clipping-of.ts';

export type Figure = Clipping['figures'][number];

/** A figure of which nothing is said but its number. */
export const BARE_FIGURE = {
  currency: null,
  counted: null,
  direction: null,
  compared_with: null,
  status: null,
  part_of: null,
  date: null,
  agency: null,
  row_label: null,
  column_label: null,
  low: null,
  high: null,
} as const;

/** So many 个 in a body, by its words. */
export function figureIn(body: string, text: string, value: number, rule = 'x'): Figure {
  return {
    ...BARE_FIGURE,
    ...spanIn(body, text),
    number: value,
    value,
    bound: 'exact',
    unit: '个',
    kind: 'count',
    rule,
  };
}
