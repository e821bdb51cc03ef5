import { type Header, headerOf } from './exchange.ts';

/**
 * Whether an answer is a wall before the site and none of its pages, told by its head; what stands in the page is told when it
 * is read. Such an answer is kept out of the archive and never got round.
 */
export function isChallenge(status: number, headers: readonly Header[]): boolean {
  const has = (name: string, pattern: RegExp) => pattern.test(headerOf(headers, name) ?? '');
  return (
    has('cf-mitigated', /challenge/iu) ||
    // A JavaScript riddle that sets a cookie (Jiasule, 521; Aliyun, acw_sc__v2).
    (status === 521 && has('set-cookie', /__jsl/u)) ||
    has('set-cookie', /^acw_sc__v[23]=/u) ||
    (has('x-iinfo', /./u) && status === 403)
  );
}
