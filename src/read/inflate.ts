import { constants, inflateRawSync } from 'node:zlib';

/** What came out of a deflate stream, and how far it went. */
export interface Inflated {
  readonly content: Buffer;
  /** Bytes of the input that belong to it. */
  readonly read: number;
  /** False where the input ends before the stream does. */
  readonly isWhole: boolean;
}

/**
 * One raw deflate stream at the start of `input`, whatever follows it. Partial where the input is too short; whether it is
 * whole where both end together is asked only if `isAll` there is, else more input will tell.
 * `undefined` where it gives more than `bound` bytes. Throws where the input is no deflate stream, or a broken one.
 */
export function inflate(input: Buffer, bound: number, isAll = true): Inflated | undefined {
  const tolerant = attempt(input, bound, constants.Z_SYNC_FLUSH);
  if (tolerant === undefined || tolerant instanceof Error) return undefined;
  if (tolerant.read < input.length) return { ...tolerant, isWhole: true };
  if (!isAll) return { ...tolerant, isWhole: false };
  // Only the strict reading tells.
  return { ...tolerant, isWhole: !(attempt(input, bound, constants.Z_FINISH) instanceof Error) };
}

type Read = Pick<Inflated, 'content' | 'read'>;

function attempt(input: Buffer, bound: number, finishFlush: number): Read | Error | undefined {
  try {
    return told(inflateRawSync(input, { info: true, finishFlush, maxOutputLength: bound, chunkSize: CHUNK }));
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'ERR_BUFFER_TOO_LARGE') return undefined;
      if (error.code === 'Z_BUF_ERROR') return error;
    }
    throw error;
  }
}

const CHUNK = 64 * 1024;

/** With `info` it gives an object, which its type does not know. */
function told(result: unknown): Read {
  if (typeof result === 'object' && result !== null && 'buffer' in result && 'engine' in result) {
    const { buffer, engine } = result;
    if (Buffer.isBuffer(buffer) && typeof engine === 'object' && engine !== null && 'bytesWritten' in engine) {
      const { bytesWritten } = engine;
      if (typeof bytesWritten === 'number') return { content: buffer, read: bytesWritten };
    }
  }
  throw new Error('zlib does not say how much it has read');
}
