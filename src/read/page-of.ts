import { createHash } from 'node:crypto';
import type { Arrival } from '../model/arrival.ts';
import type { Given, Held, Origin } from '../model/origin.ts';

/** Bytes as a page, with their hash and what the owner says of them. */
export function pageOf(
  kind: Origin['kind'],
  locator: string,
  bytes: Uint8Array,
  given: Given | undefined,
  held?: Held,
): Extract<Arrival, { readonly kind: 'page' }> {
  const origin: Origin = {
    kind,
    locator,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    retrievedAt: given?.retrievedAt ?? null,
    retrievedFrom: given?.retrievedAt === undefined ? null : 'given',
    ...(held === undefined ? {} : { held }),
  };
  return { kind: 'page', page: given ? { origin, bytes, given } : { origin, bytes } };
}
