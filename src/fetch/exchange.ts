import type { Dispatcher } from 'undici';
import { FetchProblem, fetchProblem } from './problem.ts';

/** A header as it was sent, its bytes as latin1. */
export type Header = readonly [name: string, value: string];

/** A request and what came back, whole. */
export interface Exchange {
  readonly url: string;
  readonly sent: readonly Header[];
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  /** After chunked transfer, before content coding. */
  readonly payload: Uint8Array;
}

export interface Order {
  readonly url: URL;
  readonly headers: readonly Header[];
  readonly maxBytes: number;
  readonly idleMs: number;
  readonly signal: AbortSignal;
}

/**
 * One GET. Raw bytes of headers are kept: undici itself would read them as UTF-8.
 * @throws FetchProblem where no whole answer came
 */
export async function exchange(dispatcher: Dispatcher, order: Order): Promise<Exchange> {
  const { url, headers, signal } = order;
  const startedAt = new Date();
  const answer = await answered(dispatcher, order).catch((error: unknown) => {
    throw signal.aborted ? fetchProblem(signal.reason) : fetchProblem(error);
  });
  return { url: url.href, sent: headers, startedAt, endedAt: new Date(), ...answer };
}

type Answer = Pick<Exchange, 'status' | 'statusText' | 'headers' | 'payload'>;

function answered(dispatcher: Dispatcher, { url, headers, maxBytes, idleMs, signal }: Order): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let head: Omit<Answer, 'payload'> | undefined;
    let stop: (() => void) | undefined;
    const settled = () => {
      if (stop !== undefined) signal.removeEventListener('abort', stop);
    };
    dispatcher.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: Object.fromEntries(headers),
        headersTimeout: idleMs,
        bodyTimeout: idleMs,
      },
      {
        onRequestStart(controller) {
          stop = () => controller.abort(fetchProblem(signal.reason));
          if (signal.aborted) stop();
          else signal.addEventListener('abort', stop, { once: true });
        },
        onResponseStart(controller, status, _, statusText = '') {
          if (status < 200) return;
          head = { status, statusText, headers: headersOf(controller.rawHeaders) };
        },
        onResponseData(controller, chunk) {
          chunks.push(chunk);
          size += chunk.length;
          if (size > maxBytes) controller.abort(new FetchProblem('too-large', `more than ${maxBytes} bytes`));
        },
        onResponseEnd() {
          settled();
          if (head === undefined) reject(new FetchProblem('malformed', 'ended without an answer'));
          else resolve({ ...head, payload: Buffer.concat(chunks) });
        },
        onResponseError(_, error) {
          settled();
          reject(error);
        },
      },
    );
  });
}

function headersOf(raw: Dispatcher.DispatchController['rawHeaders']): readonly Header[] {
  const cells = Array.isArray(raw)
    ? raw.map((cell) => (typeof cell === 'string' ? cell : cell.toString('latin1')))
    : [];
  return cells.flatMap((cell, i) => (i % 2 === 0 ? [[cell, cells[i + 1] ?? ''] as const] : []));
}

/** The value of a header; of several the first. null where there is none. */
export function headerOf(headers: readonly Header[], name: string): string | null {
  return headers.find(([other]) => other.toLowerCase() === name)?.[1].trim() ?? null;
}
