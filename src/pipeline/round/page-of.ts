import { createHash } from 'node:crypto';
import type { FetchEnd, Fetched } from '../../fetch/fetch.ts';
import type { RawPage } from '../../model/origin.ts';

/** A fetched page as any other: its time is that of the answer, its charset a claim. */
export function pageOf(
  { url, finalUrl, endedAt, exchanges }: Fetched,
  { body, charset }: Extract<FetchEnd, { readonly kind: 'page' }>,
  site?: string,
): RawPage {
  const last = exchanges.at(-1);
  return {
    origin: {
      kind: 'http',
      locator: url,
      sha256: createHash('sha256').update(body).digest('hex'),
      bytes: body.length,
      retrievedAt: `${endedAt.toISOString().slice(0, 19)}Z`,
      retrievedFrom: 'http',
      url: finalUrl,
      ...(last === undefined ? {} : { http: { status: last.status, headers: last.headers } }),
    },
    bytes: body,
    ...(charset === null ? {} : { claimedCharset: charset }),
    ...(site === undefined ? {} : { given: { site } }),
  };
}
