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

const MARKUP = /<(?:!doctype\s{1,9}html|html|head|body|meta|title|table|frameset|div|p|br|a|img|font|span)[\s/>]/i;

function textKind(text: string, name: string): SkipReason | undefined {
  if (/^<svg[\s>]/i.test(text)) return 'image';
  if (
    /^(?:from: |mime-version: |return-path: |subject: |date: |snapshot-content-location: )/i.test(text) &&
    /^content-type: multipart\/related/im.test(text)
  )
    return 'archive';
  if (/^<\?xml\s/i.test(text) && !MARKUP.test(text)) return /<svg[\s>]/i.test(text) ? 'image' : 'xml';
  if (/^<(?:rss|feed|rdf:rdf|urlset|sitemapindex|opml|plist)[\s>]/i.test(text)) return 'xml';
  if (
    /^(?:\{\s{0,200}(?:"[^"\n]{0,200}"\s{0,9}:|\})|\[\s{0,200}(?:\{\s{0,200}"|"[^"\n]{0,500}"\s{0,9},\s{0,9}"|\[\s{0,9}["\d-]|-?\d[\d.]{0,20}\s{0,9},))/.test(
      text,
    )
  )
    return 'json';
  return text.startsWith('<') || MARKUP.test(text.slice(0, 512)) ? undefined : codeKind(text, name);
}

/** Control characters, as text never has them; UTF-16 has, and is left to decoding. */
function looksBinary(head: Buffer): boolean {
  const controls = head.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)).length;
  return controls > head.length * 0.04 && !mayBeUtf16(head);
}

/** Every other byte of Chinese text in UTF-16 is 00 or a row of ideographs or of punctuation. */
function mayBeUtf16(head: Buffer): boolean {
  const rows = [0, 0];
  head.forEach((byte, at) => {
    const isRow = byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f);
    if (isRow) rows[at % 2] = (rows[at % 2] ?? 0) + 1;
  });
  return Math.max(...rows) > 0.9 * (head.length / 2);
}
