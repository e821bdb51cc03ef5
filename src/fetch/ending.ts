import { isChallenge } from './challenge.ts';
import { decoded } from './content-coding.ts';
import { type Exchange, headerOf } from './exchange.ts';
import type { FetchEnd } from './outcome.ts';
import type { FetchProblem } from './problem.ts';

/**
 * What an answer that leads nowhere else means.
 * @throws FetchProblem where the body is not whole or not readable
 */
export function endOf(
  { status, statusText, headers, payload }: Exchange,
  conditional: boolean,
  maxBytes: number,
): FetchEnd {
  if (status === 304 && conditional) return { kind: 'unchanged' };
  if (isChallenge(status, headers)) return failed('blocked', status, `${status}, a challenge instead of the page`);
  if (status === 404 || status === 410) return failed('gone', status, `${status} ${statusText}`.trim());
  if (status === 206) return failed('cut', status, '206, a part that was not asked for');
  if (status < 200 || status >= 300 || status === 204 || status === 205)
    return failed('status', status, `${status} ${statusText}`.trim());
  const type = headerOf(headers, 'content-type') ?? '';
  return {
    kind: 'page',
    status,
    body: decoded(payload, headerOf(headers, 'content-encoding') ?? '', maxBytes),
    mediaType: /^[\w.+-]{1,60}\/[\w.+-]{1,80}/u.exec(type)?.[0].toLowerCase() ?? null,
    charset: /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/iu.exec(type)?.[1] ?? null,
    etag: headerOf(headers, 'etag'),
    lastModified: headerOf(headers, 'last-modified'),
  };
}

export function failed(code: FetchProblem['code'], status: number | null, message: string): FetchEnd {
  return { kind: 'failed', code, status, message, retryAt: null };
}
