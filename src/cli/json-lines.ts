import { TextDecoder } from 'node:util';

const LINE_FEED = 0x0a;
/** No text of an article comes near it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A line as text, or why it is none. */
export type Line =
  | { readonly text: string }
  | { readonly code: 'bad-encoding' | 'too-large'; readonly message: string };

/**
 * The lines of a stream, divided by line feeds alone (JSON may hold other line separators), empty ones left out. Reads on
 * only when the last line was taken.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line, void> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const data of stream) {
    const chunk = typeof data === 'string' ? Buffer.from(data) : data;
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      size += at - from;
      pieces.push(chunk.subarray(from, at));
      yield* lineOf(pieces, size);
      pieces = [];
      size = 0;
      from = at + 1;
    }
    size += chunk.length - from;
    // Of a line that is too long, no more is kept.
    if (size <= MOST_BYTES) pieces.push(chunk.subarray(from));
  }
  yield* lineOf(pieces, size);
}

function* lineOf(pieces: readonly Uint8Array[], size: number): Iterable<Line> {
  if (size > MOST_BYTES) {
    yield { code: 'too-large', message: `${size} bytes on one line` };
    return;
  }
  const bytes = Buffer.concat(pieces);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() !== '') yield { text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    yield { code: 'bad-encoding', message: 'not UTF-8' };
  }
}
