import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { PageProblem } from '../../model/problem.ts';
import { type HttpMessage, header } from './http-message.ts';

/** A body without the codings of its way. */
export interface Payload {
  readonly bytes: Buffer;
  /** It ends before its chunks, its length or its compression say. */
  readonly isCut: boolean;
}

/**
 * Chunks joined, compression undone, at most `bound` bytes. Many tools keep bodies undone but headers as they were: a body
 * that does not look as its header says is taken as it stands. Throws `PageProblem`: `too-large`, `unreadable`.
 */
export function payloadOf({ headers, body }: HttpMessage, bound: number): Payload {
  const chunked = /\bchunked\b/i.test(header(headers, 'transfer-encoding') ?? '') ? joined(body) : undefined;
  const announced = Number(header(headers, 'content-length') ?? NaN);
  let payload = chunked ?? { bytes: body, isCut: body.length < announced };
  const codings = (header(headers, 'content-encoding') ?? '').toLowerCase().split(/[\s,]{1,9}/);
  for (const coding of codings.reverse()) {
    const { bytes, isCut } = payload;
    const undone = undo(coding, bytes, bound);
    if (undone !== undefined) payload = { bytes: undone.bytes, isCut: isCut || undone.isCut };
    // Its length is that of the body as it was sent.
    else if (coding !== '' && coding !== 'identity' && chunked === undefined) payload = { bytes, isCut: false };
  }
  if (payload.bytes.length > bound) throw new PageProblem('too-large', `more than ${bound} bytes`);
  return payload;
}

/** The content of chunks; `undefined` where the body has none. */
export function joined(body: Buffer): Payload | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const size = /^([0-9a-f]{1,8})[ \t]{0,16}(?:;[^\r\n]{0,200})?\r?\n/i.exec(body.toString('latin1', at, at + 256));
    if (size?.[1] === undefined) return at === 0 ? undefined : { bytes: Buffer.concat(chunks), isCut: true };
    const length = Number.parseInt(size[1], 16);
    if (length === 0) return { bytes: Buffer.concat(chunks), isCut: false };
    const start = at + size[0].length;
    chunks.push(body.subarray(start, start + length));
    if (start + length > body.length) return { bytes: Buffer.concat(chunks), isCut: true };
    at = start + length;
    at += body[at] === 0x0d ? 2 : 1;
  }
}

type Decompress = (
  bytes: Buffer,
  options: { readonly maxOutputLength: number; readonly finishFlush: number },
) => Buffer;

interface Coding {
  readonly names: readonly string[];
  readonly looksSo: (bytes: Buffer) => boolean;
  readonly decompress: Decompress;
  readonly strict: number;
  readonly tolerant: number;
}

const ZLIB = { strict: constants.Z_FINISH, tolerant: constants.Z_SYNC_FLUSH };

const CODINGS: readonly Coding[] = [
  {
    names: ['gzip', 'x-gzip'],
    looksSo: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b,
    decompress: (bytes, options) => gunzipSync(bytes, options),
    ...ZLIB,
  },
  {
    names: ['deflate'],
    looksSo: (bytes) => ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.length > 1 && bytes.readUInt16BE(0) % 31 === 0,
    decompress: (bytes, options) => inflateSync(bytes, options),
    ...ZLIB,
  },
  {
    // What many servers send for "deflate". Text never begins so.
    names: ['deflate'],
    looksSo: (bytes) => !/^\s{0,20}[<{[\w]/.test(bytes.toString('latin1', 0, 32)),
    decompress: (bytes, options) => inflateRawSync(bytes, options),
    ...ZLIB,
  },
  {
    names: ['br'],
    looksSo: (bytes) => !/^\s{0,20}<[!a-z]/i.test(bytes.toString('latin1', 0, 32)),
    decompress: (bytes, options) => brotliDecompressSync(bytes, options),
    strict: constants.BROTLI_OPERATION_FINISH,
    tolerant: constants.BROTLI_OPERATION_FLUSH,
  },
];

/** `undefined` where the bytes are not so coded. */
function undo(coding: string, bytes: Buffer, bound: number): Payload | undefined {
  if (coding === '' || coding === 'identity' || bytes.length === 0) return undefined;
  const rows = CODINGS.filter(({ names }) => names.includes(coding));
  if (rows.length === 0) {
    if (/^\s{0,20}<[!a-z]/i.test(bytes.toString('latin1', 0, 64))) return undefined;
    throw new PageProblem('unreadable', `no way to undo Content-Encoding: ${coding.slice(0, 40)}`);
  }
  const row = rows.find(({ looksSo }) => looksSo(bytes));
  if (row === undefined) return undefined;
  const strict = attempt(row, bytes, bound, row.strict);
  if (Buffer.isBuffer(strict)) return { bytes: strict, isCut: false };
  const tolerant = attempt(row, bytes, bound, row.tolerant);
  if (Buffer.isBuffer(tolerant) && tolerant.length > 0) return { bytes: tolerant, isCut: true };
  throw new PageProblem('unreadable', `Content-Encoding ${coding}: ${strict.message}`);
}

function attempt({ decompress }: Coding, bytes: Buffer, bound: number, finishFlush: number): Buffer | Error {
  try {
    return decompress(bytes, { maxOutputLength: bound, finishFlush });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new PageProblem('too-large', `more than ${bound} bytes when decompressed`);
    return error;
  }
}
