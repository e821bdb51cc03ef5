import type { SkipReason } from '../model/codes.ts';
import { codeKind } from './code-text.ts';
import { MAGIC } from './magic.ts';

/** Bytes that `notAPage` wants to see. */
export const HEAD_BYTES = 4096;

/** Why these first bytes of a file are no page; `undefined` where they may be one. The name only settles what the bytes leave open. */
export function notAPage(head: Buffer, name: string): SkipReason | undefined {
  const magic = MAGIC.find(({ at, bytes, and }) => {
    return head.subarray(at, at + bytes.length).equals(bytes) && (and === undefined || and(head));
  });
  if (magic) return magic.reason;
  const text = head
    .toString('latin1', 0, HEAD_BYTES)
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart();
  return looksBinary(head) ? 'binary' : textKind(text, name);
}

interface TextKind {
  readonly reason: SkipReason;
  readonly begins: RegExp;
  readonly and?: RegExp;
  readonly not?: RegExp;
}

/** How texts begin that are no pages. XHTML begins as XML does, and news in a dump may begin with a bracket. */
const TEXT_KINDS: readonly TextKind[] = [
  {
    reason: 'archive',
    begins: /^(?:from|mime-version|return-path|subject|date|snapshot-content-location): /i,
    and: /^content-type: multipart\/related/im,
  },
  { reason: 'image', begins: /^<svg[\s>]/i },
  { reason: 'image', begins: /^<\?xml\s/i, and: /<svg[\s>]/i, not: /<(?:!doctype\s{1,9}html|html)[\s>]/i },
  { reason: 'xml', begins: /^<\?xml\s/i, not: /<(?:!doctype\s{1,9}html|html)[\s>]/i },
  { reason: 'xml', begins: /^<(?:rss|feed|rdf:rdf|urlset|sitemapindex|opml|plist)[\s>]/i },
  { reason: 'json', begins: /^\{\s{0,200}(?:"[^"\n]{0,200}"\s{0,9}:|\})/ },
  { reason: 'json', begins: /^\[\s{0,200}(?:\{\s{0,200}"|\[\s{0,9}"|"[^"\n]{0,500}"\s{0,9},\s{0,9}")/ },
];

function textKind(text: string, name: string): SkipReason | undefined {
  const kind = TEXT_KINDS.find(({ begins, and, not }) => {
    return begins.test(text) && (and === undefined || and.test(text)) && !not?.test(text);
  });
  return kind?.reason ?? (text.startsWith('<') ? undefined : codeKind(text, name));
}

/** Control characters, as text never has them; NULs only where they are half of it, since damaged text has some. */
function looksBinary(head: Buffer): boolean {
  let nuls = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) nuls += 1;
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls += 1;
  }
  return (controls > head.length * 0.03 || nuls > head.length / 2) && !mayBeUtf16(head);
}

/** Every other byte of Chinese text in UTF-16 is 00 or a row of ideographs or of punctuation. */
function mayBeUtf16(head: Buffer): boolean {
  if (head.length > 1 && /^(?:fffe|feff)/.test(head.toString('hex', 0, 2))) return true;
  const rows = [0, 0];
  head.forEach((byte, at) => {
    const isRow = byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f);
    if (isRow) rows[at % 2] = (rows[at % 2] ?? 0) + 1;
  });
  return Math.max(...rows) > 0.9 * (head.length / 2);
}
