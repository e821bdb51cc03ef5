/** 1.96: the two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;

export interface Precision {
  readonly right: number;
  readonly judged: number;
  /** Share of the right ones, 0 to 1. */
  readonly precision: number;
  /** Its 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * The share of right ones with Wilson's score interval (E. B. Wilson, Probable inference, the law of succession, and statistical
 * inference, JASA 22, 1927, 209–212), which holds for small numbers and shares near 1 too.
 */
export function precisionOf(right: number, judged: number): Precision {
  return { right, judged, ...wilson(right / judged, judged) };
}

function wilson(share: number, n: number): Omit<Precision, 'right' | 'judged'> {
  const middle = (share + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return { precision: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
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
  return { right, judged: judged.length, ...wilson(share, sum ** 2 / squares) };
}
