import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { asError } from '../arrivals.ts';
import { inflate } from '../inflate.ts';
import type { OpenFile } from '../open-file.ts';

/** One member of a gzip file (RFC 1952); a WARC file has one for each record. */
export type Member =
  | { readonly kind: 'whole'; readonly content: Buffer; readonly stop: number }
  /** The file ends in it. */
  | { readonly kind: 'cut'; readonly content: Buffer }
  | { readonly kind: 'damaged'; readonly message: string; readonly data: number }
  /** More than the bound; `data` is where its deflate stream begins. */
  | { readonly kind: 'large'; readonly data: number }
  | { readonly kind: 'none' };

/** The member that begins there, read whole unless it holds more than `bound` bytes. */
export function memberAt(file: OpenFile, at: number, bound: number): Member {
  const data = dataAt(file.bytes(at, MOST_HEADER), at);
  if (data === undefined) return { kind: 'none' };
  for (let length = FIRST_INPUT; ; length *= 4) {
    const input = file.bytes(data, length);
    const isAll = data + input.length >= file.size;
    try {
      const inflated = inflate(input, bound, isAll);
      if (inflated === undefined) return { kind: 'large', data };
      if (inflated.isWhole) return checked(file, data, inflated.content, data + inflated.read);
      if (isAll) return { kind: 'cut', content: inflated.content };
    } catch (error) {
      return { kind: 'damaged', message: asError(error).message, data };
    }
  }
}

const FIRST_INPUT = 256 * 1024;
const MOST_HEADER = 64 * 1024;

/** CRC-32 and length follow. Where the file ends before them, the content has at least come to its own end. */
function checked(file: OpenFile, data: number, content: Buffer, end: number): Member {
  const tail = file.bytes(end, 8);
  if (tail.length === 8 && (tail.readUInt32LE(0) !== crc32(content) || tail.readUInt32LE(4) !== content.length)) {
    return { kind: 'damaged', message: 'its checksum is wrong', data };
  }
  return { kind: 'whole', content, stop: end + tail.length };
}

/** Where the deflate stream of a member begins; `undefined` where none does. */
export function dataAt(head: Buffer, at: number): number | undefined {
  const flags = head[3] ?? 0xff;
  if (head[0] !== 0x1f || head[1] !== 0x8b || head[2] !== 8 || flags > 0x1f) return undefined;
  let stop = 10;
  if ((flags & EXTRA) !== 0) stop += 2 + (head.length > 11 ? head.readUInt16LE(10) : 0);
  for (const flag of [NAME, COMMENT]) {
    if ((flags & flag) === 0) continue;
    const end = head.indexOf(0, stop);
    if (end < 0) return undefined;
    stop = end + 1;
  }
  return at + stop + ((flags & HEADER_CRC) === 0 ? 0 : 2);
}

const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;

/** How a member ended that was read piece by piece. */
export interface Ending {
  readonly stop: number;
  readonly problem: string | null;
  /** The content came to its own end. */
  readonly isEnded: boolean;
}

/** The content of a large or a damaged member as it comes, with flat memory; what can't be read ends it. */
export async function* piecesOf(file: OpenFile, data: number): AsyncGenerator<Buffer, Ending> {
  const engine = createInflateRaw();
  const source = Readable.from(inputs(file, data));
  let sum = 0;
  let length = 0;
  try {
    for await (const piece of source.pipe(engine)) {
      const bytes = Buffer.from(piece);
      sum = crc32(bytes, sum);
      length += bytes.length;
      yield bytes;
    }
  } catch (error) {
    return { stop: file.size, problem: asError(error).message, isEnded: false };
  } finally {
    source.destroy();
  }
  const stop = data + engine.bytesWritten;
  const tail = file.bytes(stop, 8);
  const isRight = tail.length === 8 && tail.readUInt32LE(0) === sum && tail.readUInt32LE(4) === length % 2 ** 32;
  return { stop: stop + tail.length, problem: isRight ? null : 'its checksum is wrong', isEnded: true };
}

function* inputs(file: OpenFile, data: number): Generator<Buffer, void> {
  for (let at = data; at < file.size; at += INPUT) yield file.bytes(at, INPUT);
}

const INPUT = 64 * 1024;

/** Where the next member begins whose content is a WARC record. */
export function nextMember(file: OpenFile, from: number): number | undefined {
  for (let at = from; at < file.size; ) {
    const bytes = file.bytes(at, SCANNED);
    const found = bytes.indexOf(MAGIC);
    if (found < 0) {
      if (bytes.length < SCANNED) return undefined;
      at += bytes.length - MAGIC.length + 1;
      continue;
    }
    at += found;
    if (beginsRecord(file, at)) return at;
    at += 1;
  }
  return undefined;
}

const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);
const SCANNED = 256 * 1024;

function beginsRecord(file: OpenFile, at: number): boolean {
  const data = dataAt(file.bytes(at, MOST_HEADER), at);
  if (data === undefined) return false;
  try {
    return inflate(file.bytes(data, 512), 1024 * 1024)?.content.toString('latin1', 0, 5) === 'WARC/';
  } catch {
    // No deflate stream: the three bytes stood there by chance.
    return false;
  }
}
