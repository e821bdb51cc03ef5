import type { Origin, RawPage } from '../model/origin.ts';
import type { KeptPage } from '../store/store.ts';
import { givenOf } from './flat-given.ts';

/** A page of the archive as it once came, to be read again. */
export function rawPageOf({ capture, bytes, claimedCharset, accepted }: KeptPage): RawPage {
  const { kind, locator, sha256, retrieved_at, given } = capture;
  const from = (['given', 'http', 'warc'] as const).find((one) => one === capture.retrieved_from) ?? null;
  // A mark in the page is read from the page again.
  const time = { retrievedAt: from && retrieved_at, retrievedFrom: from } satisfies Partial<Origin>;
  return {
    origin: { kind, locator, sha256: sha256 ?? '', bytes: capture.bytes, ...time },
    bytes,
    ...(given === null ? {} : { given: givenOf(given) }),
    ...(claimedCharset === null ? {} : { claimedCharset }),
    ...(accepted ? { accepted } : {}),
  };
}
