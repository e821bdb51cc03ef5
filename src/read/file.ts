import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Arrival } from '../model/arrival.ts';
import type { Given, Origin } from '../model/origin.ts';
import { asError, refused, skipped, unreadable } from './arrivals.ts';
import { HEAD_BYTES, notAPage } from './content.ts';
import { locatorOf, type Path } from './path.ts';

/**
 * One file as a page, or why it is none. What is told by the first bytes or by the size is not read further.
 * Synchronous, which for small files is twenty times as fast.
 */
export function readFileAt(path: Path, maxBytes: number, given: Given | undefined): Arrival {
  const locator = locatorOf(path);
  try {
    const file = openSync(path, 'r');
    try {
      return readOpen(file, locator, maxBytes, given);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return unreadable(locator, asError(error));
  }
}

function readOpen(file: number, locator: string, maxBytes: number, given: Given | undefined): Arrival {
  const { size } = fstatSync(file);
  const first = fill(file, Buffer.allocUnsafeSlow(Math.min(Math.max(size, HEAD_BYTES), FIRST_BYTES)));
  const reason = notAPage(first.subarray(0, HEAD_BYTES), locator);
  if (reason) return skipped(locator, reason);
  if (size > maxBytes) return tooLarge(locator, size, maxBytes);
  return pageOf('file', locator, first.length < size ? readOn(file, first, size) : first, given);
}

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
): Promise<Arrival> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > maxBytes) return tooLarge(locator, size, maxBytes);
  }
  const bytes = Buffer.concat(chunks);
  const reason = notAPage(bytes.subarray(0, HEAD_BYTES), locator);
  return reason ? skipped(locator, reason) : pageOf(kind, locator, bytes, given);
}

function tooLarge(locator: string, size: number, maxBytes: number): Arrival {
  return refused(locator, 'too-large', `${size} bytes or more, over the bound of ${maxBytes}`, size);
}

export function pageOf(kind: Origin['kind'], locator: string, bytes: Uint8Array, given: Given | undefined): Arrival {
  const origin: Origin = {
    kind,
    locator,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    retrievedAt: given?.retrievedAt ?? null,
    retrievedFrom: given?.retrievedAt === undefined ? null : 'given',
  };
  return { kind: 'page', page: given ? { origin, bytes, given } : { origin, bytes } };
}
