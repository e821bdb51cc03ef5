import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { FetchProblem } from './problem.ts';

/** What we say we can read. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br';

/**
 * Takes off what `Content-Encoding` put on, the last first.
 * @param maxBytes of the result
 * @throws FetchProblem `too-large` beyond the bound, `cut` where the end is missing, `malformed` for what can't be read
 */
export function decoded(body: Uint8Array, codings: string, maxBytes: number): Uint8Array {
  const names = codings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > MOST_CODINGS)
    throw new FetchProblem('malformed', `${names.length} content codings, one over another`);
  return names.reduceRight((bytes, name) => takenOff(name, bytes, maxBytes), body);
}

const MOST_CODINGS = 3;

function takenOff(name: string, bytes: Uint8Array, maxOutputLength: number): Uint8Array {
  const read = READERS[name];
  if (read === undefined) throw new FetchProblem('malformed', `content coding "${name.slice(0, 40)}" is not known`);
  // Servers say "gzip" of an empty body.
  if (bytes.length === 0) return bytes;
  try {
    return read(bytes, { maxOutputLength });
  } catch (error) {
    throw codingProblem(error, name, maxOutputLength);
  }
}

type Read = (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

const READERS: Readonly<Record<string, Read>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  // Half of the servers that say "deflate" send it without the zlib frame.
  deflate: (bytes, options) => (((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync : inflateRawSync)(bytes, options),
};

function codingProblem(error: unknown, name: string, bound: number): FetchProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') return new FetchProblem('too-large', `unpacks to more than ${bound} bytes`);
  // Brotli's name for an end that is missing is that of zlib.
  if (code === 'Z_BUF_ERROR') return new FetchProblem('cut', `${name} ends before its end`);
  return new FetchProblem(
    'malformed',
    `${name} can't be read: ${error instanceof Error ? error.message : String(error)}`,
  );
}
