import type { Fetched } from '../../fetch/fetch.ts';
import type { FetchFact, Purpose } from '../../store/store.ts';

/** What is kept of a request. */
export function factOf(fetched: Fetched, site: string, purpose: Purpose): FetchFact {
  const { url, finalUrl, tls, startedAt, endedAt, tries, exchanges, end } = fetched;
  return {
    site,
    purpose,
    url,
    finalUrl,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    tries,
    tls,
    result: end.kind,
    code: end.kind === 'failed' ? end.code : null,
    status: end.kind === 'unchanged' ? 304 : end.status,
    message: end.kind === 'failed' ? end.message : null,
    retryAt: end.kind === 'failed' ? end.retryAt : null,
    bytes: end.kind === 'page' ? end.body.length : null,
    mediaType: end.kind === 'page' ? end.mediaType : null,
    etag: end.kind === 'page' ? end.etag : null,
    lastModified: end.kind === 'page' ? end.lastModified : null,
    exchanges: exchanges.map(({ url: asked, sent, status, headers }) => ({ url: asked, sent, status, headers })),
  };
}
