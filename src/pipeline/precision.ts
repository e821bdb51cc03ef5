import { wilson, Z_95 } from './wilson.ts';

/** Shares are rounded to four decimals. */
export interface Precision {
  readonly right: number;
  readonly judged: number;
  /** Share of the right ones, 0 to 1. */
  readonly precision: number;
  /** Its 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** The share of right ones with Wilson's interval. */
export function precisionOf(right: number, judged: number): Precision {
  return { right, judged, ...surely(right / judged, judged) };
}

/**
 * The same over strata that were drawn in unequal shares: each one judged stands for `weight` others. The interval is Wilson's at the
 * effective size of the sample, (Σw)² / Σw² (L. Kish, Survey Sampling, 1965).
 */
export function weightedPrecision(judged: readonly { readonly right: boolean; readonly weight: number }[]): Precision {
  const sum = judged.reduce((total, { weight }) => total + weight, 0);
  const squares = judged.reduce((total, { weight }) => total + weight ** 2, 0);
  const share = judged.reduce((total, { right, weight }) => total + (right ? weight : 0), 0) / sum;
  const right = judged.filter((one) => one.right).length;
  return { right, judged: judged.length, ...surely(share, sum ** 2 / squares) };
}

function surely(share: number, n: number): Pick<Precision, 'precision' | 'low' | 'high'> {
  const { low, high } = wilson(share, n, Z_95);
  return { precision: rounded(share), low: rounded(low), high: rounded(high) };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
