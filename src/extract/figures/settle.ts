import type { Bound } from '../../model/finding.ts';
import type { Amount } from './amount.ts';
import type { Reading } from './reading.ts';

type Size = Pick<Reading, 'number' | 'low' | 'high' | 'bound'>;

/**
 * One bound out of the words before, within and behind a number: the first that says more than 约. `half` is added
 * before the sign: 一吨半. The words of a range (几十) stay a range whatever stands around them.
 */
export function sized(amount: Amount, words: readonly Bound[], half: boolean, negative: boolean): Size {
  if (amount.high === Number.POSITIVE_INFINITY) return single(amount.low, 'at_least');
  if (amount.low < amount.high) return between(amount.low, amount.high);
  const telling = words.find((word) => word !== 'exact' && word !== 'about');
  const bound = telling ?? (words.includes('about') ? 'about' : 'exact');
  const number = half ? amount.low + 0.5 : amount.low;
  return single(negative ? -number : number, bound);
}

export function between(low: number, high: number): Size {
  return { number: null, low, high, bound: 'range' };
}

export function single(number: number, bound: Bound): Size {
  const low = bound === 'more_than' || bound === 'at_least' ? number : null;
  const high = bound === 'less_than' || bound === 'at_most' ? number : null;
  return { number, low, high, bound };
}
