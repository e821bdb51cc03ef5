/** How a captured page is named and described in a bag. */
export interface CaptureForm {
  readonly suffix: 'html' | 'txt' | 'bin';
  /** IANA media type */
  readonly mediaType: 'text/html' | 'text/plain' | 'application/octet-stream';
}

const HTML: CaptureForm = { suffix: 'html', mediaType: 'text/html' };
const TEXT: CaptureForm = { suffix: 'txt', mediaType: 'text/plain' };
const BINARY: CaptureForm = { suffix: 'bin', mediaType: 'application/octet-stream' };

const HEAD_BYTES = 65_536;
const TAG = /<(?:!doctype|html|head|body|meta|title|div|span|table|t[dr]|p|br|a|font)\b[^<>]{0,2000}>/giu;
const TAGS_OF_A_PAGE = 5;
const PROLOG = /^\s{0,2000}(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype\s{1,9}html|html)\b/iu;

/** Told by the bytes alone, whatever their charset: tags are ASCII in all of them. */
export function formOf(bytes: Uint8Array): CaptureForm {
  const head = asciiOf(Buffer.from(bytes.subarray(0, HEAD_BYTES)));
  const tags = head.match(TAG)?.length ?? 0;
  if (PROLOG.test(head) || tags >= TAGS_OF_A_PAGE) return HTML;
  const controls = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/gu)?.length ?? 0;
  return controls > head.length * 0.03 ? BINARY : TEXT;
}

/** Text in which at least the ASCII characters are right. */
function asciiOf(head: Buffer): string {
  const mark = head.toString('hex', 0, 2);
  if (mark === 'fffe') return head.toString('utf16le', 2);
  if (mark === 'feff')
    return head
      .subarray(2, head.length - (head.length % 2))
      .swap16()
      .toString('utf16le');
  return head.toString('latin1').replace(/^\xef\xbb\xbf/u, '');
}
