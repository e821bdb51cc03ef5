import { notAPage } from './content.ts';
import { inflate } from './inflate.ts';
import { dataAt } from './warc/gzip-member.ts';

/** A file that holds pages. */
export type Container = 'warc' | 'zip' | 'mhtml';

/**
 * Which one it is, by its first bytes; `undefined` for all others. A name says so too, where the
 * bytes are no page: the first record may be damaged, and an MHTML file may have one part only.
 */
export function containerIn(head: Buffer, name: string): Container | undefined {
  const sign = head.toString('latin1', 0, 5);
  if (sign === 'WARC/' || beginsWarc(head) || (/\.warc(?:\.gz)?$/i.test(name) && !MARKUP.test(head.toString('latin1'))))
    return 'warc';
  if (isPlainZip(head, sign) || (/\.zip$/i.test(name) && (head.length === 0 || notAPage(head, '') !== undefined)))
    return 'zip';
  const text = head.toString('latin1').trimStart();
  const isMessage = MESSAGE.test(text) && (MULTIPART.test(text) || /\.mht(?:ml)?$/i.test(name));
  return isMessage ? 'mhtml' : undefined;
}

/** Whatever its name, a page is one. */
const MARKUP = /^\s{0,200}<[!a-z]/i;

const MESSAGE =
  /^(?:From .{0,200}\r?\n)?(?:from|mime-version|return-path|subject|date|content-[a-z-]{2,40}|snapshot-content-location):\s/i;
const MULTIPART = /^content-type:\s{0,9}multipart\/related/im;

/** Office files and e-books are ZIPs too; those are no folders of pages. */
function isPlainZip(head: Buffer, sign: string): boolean {
  return (sign.startsWith('PK\x03\x04') || sign.startsWith('PK\x05\x06')) && notAPage(head, '') === 'archive';
}

function beginsWarc(head: Buffer): boolean {
  const data = dataAt(head, 0);
  if (data === undefined) return false;
  try {
    return inflate(head.subarray(data, data + 512), 1024 * 1024)?.content.toString('latin1', 0, 5) === 'WARC/';
  } catch {
    // Another file with the signature of gzip.
    return false;
  }
}
