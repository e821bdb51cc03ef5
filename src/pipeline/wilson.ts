/** Two-sided quantiles of the normal distribution. */
export const Z_95 = 1.959963984540054;
export const Z_99 = 2.5758293035489004;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share, 0 to 1, seen in `n` draws (E. B. Wilson, Probable inference, the law of succession, and
 * statistical inference, JASA 22, 1927, 209–212), which holds for small numbers and shares near 1 too.
 */
export function wilson(share: number, n: number, z: number): Interval {
  const scale = 1 + z ** 2 / n;
  const middle = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
