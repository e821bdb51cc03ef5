import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Arrival } from '../model/arrival.ts';
import type { Given } from '../model/origin.ts';
import { asError, refused, skipped, unreadable } from './arrivals.ts';
import { type Container, containerIn } from './container.ts';
import { HEAD_BYTES, notAPage } from './content.ts';
import { pagesOfMhtml } from './mhtml/mhtml.ts';
import { pageOf } from './page-of.ts';
import { locatorOf, type Path } from './path.ts';

/** A file that is read by other means, record by record or file by file. */
export type Packed = Exclude<Container, 'mhtml'>;

/**
 * One file as a page, or why it is none; what an MHTML file holds. What is told by the first bytes or by the size is not
 * read further. Synchronous, which for small files is twenty times as fast.
 */
export function readFileAt(path: Path, maxBytes: number, given: Given | undefined): readonly Arrival[] | Packed {
  const locator = locatorOf(path);
  try {
    const file = openSync(path, 'r');
    try {
      return readOpen(file, locator, maxBytes, given);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return [unreadable(locator, asError(error))];
  }
}

function readOpen(
  file: number,
  locator: string,
  maxBytes: number,
  given: Given | undefined,
): readonly Arrival[] | Packed {
  const { size } = fstatSync(file);
  const first = fill(file, Buffer.allocUnsafeSlow(Math.min(Math.max(size, HEAD_BYTES), FIRST_BYTES)));
  const container = containerIn(first.subarray(0, HEAD_BYTES), locator);
  if (container === 'warc' || container === 'zip') return container;
  const reason = container === undefined ? notAPage(first.subarray(0, HEAD_BYTES), locator) : undefined;
  if (reason !== undefined) return [skipped(locator, reason)];
  const most = container === 'mhtml' ? maxBytes * WITH_PICTURES : maxBytes;
  if (size > most) return [tooLarge(locator, size, most)];
  const whole = first.length < size ? readOn(file, first, size) : first;
  if (container === 'mhtml') return pagesOfMhtml(whole, locator, given, maxBytes);
  return [pageOf('file', locator, whole, given)];
}

/** A page that was saved with its pictures in one file may be so many times as long. */
const WITH_PICTURES = 4;

/** Most pages come with one reading. */
const FIRST_BYTES = 256 * 1024;

function readOn(file: number, first: Buffer, size: number): Buffer {
  const whole = Buffer.allocUnsafeSlow(size);
  first.copy(whole);
  return whole.subarray(0, first.length + fill(file, whole.subarray(first.length)).length);
}

function fill(file: number, buffer: Buffer): Buffer {
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(file, buffer, filled, buffer.length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}

/** A page from a stream: stdin, or a named pipe that was typed (`<(…)` in a shell). */
export async function readStream(
  stream: AsyncIterable<Buffer | string>,
  kind: 'file' | 'stdin',
  locator: string,
  maxBytes: number,
  given: Given | undefined,
): Promise<readonly Arrival[] | Packed> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > maxBytes * WITH_PICTURES) return [tooLarge(locator, size, maxBytes)];
  }
  const bytes = Buffer.concat(chunks);
  const container = containerIn(bytes.subarray(0, HEAD_BYTES), locator);
  const reason = notAPage(bytes.subarray(0, HEAD_BYTES), locator);
  if (container === 'mhtml') return pagesOfMhtml(bytes, locator, given, maxBytes);
  if (container !== undefined) return container;
  if (reason !== undefined) return [skipped(locator, reason)];
  return [size > maxBytes ? tooLarge(locator, size, maxBytes) : pageOf(kind, locator, bytes, given)];
}

function tooLarge(locator: string, size: number, maxBytes: number): Arrival {
  return refused(locator, 'too-large', `${size} bytes or more, over the bound of ${maxBytes}`, size);
}
