import { FetchProblem } from './problem.ts';

/**
 * Where a `Location` header leads. Old servers write Chinese there as raw GBK or UTF-8 bytes: they are percent-encoded as they
 * are, for the server knows its own.
 * @param location the header's bytes as latin1
 * @throws FetchProblem `redirect` for what is no http or https address
 */
export function redirectTarget(location: string, base: URL): URL {
  const encoded = location
    .trim()
    .replace(/[^!-~]/gu, (byte) => `%${(byte.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`);
  if (encoded === '' || !URL.canParse(encoded, base.href))
    throw new FetchProblem('redirect', `leads nowhere: "${encoded}"`);
  const target = new URL(encoded, base);
  if (target.protocol !== 'http:' && target.protocol !== 'https:')
    throw new FetchProblem('redirect', `leads to ${target.protocol.slice(0, 20)} addresses, which are not followed`);
  // A fragment is kept by the one who asks; credentials of a redirect are never sent.
  target.hash = '';
  target.username = '';
  target.password = '';
  return target;
}
