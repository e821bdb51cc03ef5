import type { Clipping } from '../model/clipping.ts';

/** What decides between two readings of the same content, and between two revisions: facts of theirs, never which came first. */
export interface Arrived {
  readonly id: string;
  readonly given: string | null;
  readonly origin_retrieved_at: string | null;
  readonly origin_locator: string;
}

/**
 * Negative where `a` is the one to show: what an owner described before what nobody did, then the earliest capture, then by
 * place and id.
 */
export function byRank(a: Arrived, b: Arrived): number {
  return (
    Number(a.given === null) - Number(b.given === null) ||
    compare(instant(a.origin_retrieved_at) ?? Infinity, instant(b.origin_retrieved_at) ?? Infinity) ||
    compare(a.origin_locator, b.origin_locator) ||
    compare(a.id, b.id) ||
    compare(a.given ?? '', b.given ?? '')
  );
}

export interface Revision {
  readonly id: string;
  readonly last_retrieved_at: string | null;
  /** What the page says of its own age, as the machine read it. */
  readonly stated_at: string | null;
}

/**
 * Negative where `a` is the more current: seen last (a page that went back to older words is current in those), then what the
 * page itself says of its age, then the id, so that there is always one. A known time beats an unknown one.
 */
export function byCurrency(a: Revision, b: Revision): number {
  return (
    compare(instant(b.last_retrieved_at) ?? -Infinity, instant(a.last_retrieved_at) ?? -Infinity) ||
    compare(b.stated_at ?? '', a.stated_at ?? '') ||
    compare(b.id, a.id)
  );
}

/** The later of two times as stated. */
export function later(a: string | null, b: string | null): string | null {
  const [one, other] = [instant(a), instant(b)];
  if (one === undefined) return other === undefined ? a : b;
  if (other === undefined || one > other) return a;
  if (one < other) return b;
  return compare(a ?? '', b ?? '') >= 0 ? a : b;
}

/** Milliseconds; a time without a zone is China's. Undefined where there is none, or none that can be read. */
function instant(time: string | null): number | undefined {
  if (time === null) return undefined;
  const zoned = /[zZ]$|[+-]\d{2}:?\d{2}$/.test(time) && time.includes('T');
  const read = Date.parse(zoned ? time : time.includes('T') ? `${time}+08:00` : time);
  return Number.isNaN(read) ? undefined : read;
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What of a clipping its rank is told by. */
export function arrived({ id, given, origin }: Clipping): Arrived {
  return {
    id,
    given: given === null ? null : JSON.stringify(given),
    origin_retrieved_at: origin.retrieved_at,
    origin_locator: origin.locator,
  };
}
