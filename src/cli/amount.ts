import type { Clipping } from '../model/clipping.ts';

/** ≥ 15000, 3–5, 0.5 */
export function amountOf({ bound, value, low, high }: Clipping['figures'][number]): string {
  switch (bound) {
    case 'exact':
      return String(value ?? '?');
    case 'about':
      return `≈ ${value ?? '?'}`;
    case 'at_least':
      return `≥ ${low ?? '?'}`;
    case 'more_than':
      return `> ${low ?? '?'}`;
    case 'at_most':
      return `≤ ${high ?? '?'}`;
    case 'less_than':
      return `< ${high ?? '?'}`;
    case 'range':
      return `${low ?? '?'}–${high ?? '?'}`;
  }
}
