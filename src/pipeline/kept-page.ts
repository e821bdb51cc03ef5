import type { Origin, RawPage } from '../model/origin.ts';
import type { KeptPage } from '../store/store.ts';
import { givenOf } from './flat-given.ts';

/** A page of the archive as it once came, to be read again. */
export function rawPageOf({ capture, bytes, claimedCharset, accepted, further }: KeptPage): RawPage {
  const { kind, locator, sha256, retrieved_at, given, url, http_status, http_headers, is_cut } = capture;
  // A mark in the page is read from the page again; that of an MHTML file stood around it.
  const sources = ['given', 'http', 'warc', ...(kind === 'mhtml' ? (['mark'] as const) : [])] as const;
  const from = sources.find((one) => one === capture.retrieved_from) ?? null;
  const time = { retrievedAt: from && retrieved_at, retrievedFrom: from } satisfies Partial<Origin>;
  return {
    origin: {
      kind,
      locator,
      sha256: sha256 ?? '',
      bytes: capture.bytes,
      ...time,
      ...(url === null ? {} : { url }),
      ...(http_status === null ? {} : { http: { status: http_status, headers: http_headers ?? [] } }),
      ...(is_cut ? { isCut: true as const } : {}),
    },
    bytes,
    ...(given === null ? {} : { given: givenOf(given) }),
    ...(claimedCharset === null ? {} : { claimedCharset }),
    ...(accepted ? { accepted } : {}),
    ...(further.length > 0 ? { further: further.map(rawPageOf) } : {}),
  };
}
