import { type Header, headerOf } from './exchange.ts';

/** Answers that may be another one soon. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

export function isPassingStatus(status: number): boolean {
  return PASSING.has(status);
}

/** Milliseconds to wait before the try after `tries` of them; half more or less by chance, so that many do not come at once. */
export function backoff(tries: number, firstMs: number, chance: () => number = Math.random): number {
  return firstMs * 2 ** (tries - 1) * (0.5 + chance());
}

/** Milliseconds that `Retry-After` asks for, in seconds or as a date; undefined where it says neither. */
export function retryAfterMs(headers: readonly Header[], now: number): number | undefined {
  const asked = headerOf(headers, 'retry-after');
  if (asked === null) return undefined;
  if (/^\d{1,9}$/u.test(asked)) return Number(asked) * 1000;
  const date = /[a-z]{3}/iu.test(asked) ? Date.parse(asked) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
