import type { Arrival } from '../model/arrival.ts';
import type { RefusalCode, SkipReason } from '../model/codes.ts';
import type { Origin } from '../model/origin.ts';

export type Unread = Exclude<Arrival, { readonly kind: 'page' }>;

export function skipped(locator: string, reason: SkipReason): Unread {
  return { kind: 'skipped', locator, reason };
}

/** A file without its bytes: `sha256` is then empty. */
export function refused(locator: string, code: RefusalCode, message: string, bytes = 0): Unread {
  const origin: Origin = { kind: 'file', locator, sha256: '', bytes, retrievedAt: null, retrievedFrom: null };
  return { kind: 'refused', origin, bytes: null, code, message };
}

export function unreadable(locator: string, error: Error): Unread {
  return refused(locator, 'unreadable', cause(error));
}

/** "EACCES: permission denied", without the call and the path: the locator names that anyway. */
export function cause(error: Error): string {
  return error.message.replace(/, \w{1,20}(?: '.*)?$/s, '');
}

/** For `.catch`: what failed, as a value. */
export function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
