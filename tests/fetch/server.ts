import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type FetchSettings, openFetcher, USUAL_FETCH } from '../../src/fetch/fetch.ts';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  readonly origin: string;
  readonly port: number;
  /** "GET /a.html" with the milliseconds at which each came. */
  readonly asked: readonly {
    readonly path: string;
    readonly at: number;
    readonly headers: IncomingMessage['headers'];
  }[];
  readonly close: () => Promise<void>;
}

/** A site on loopback; what it has no answer for is 404. */
export async function siteOf(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const asked: { path: string; at: number; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, at: performance.now(), headers: request.headers });
    const answer = answers[path.replace(/\?.*/u, '')] ?? answers['*'];
    if (answer === undefined) response.writeHead(404).end('not here');
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const { port } = address;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const page = (text = '<html><body>正文</body></html>', headers = {}): Answer => {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(text);
};

/** Quick, so that tests are. */
export const QUICK: FetchSettings = {
  ...USUAL_FETCH,
  userAgent: 'jianbao/test (+mailto:tests@example.org)',
  allowPrivate: ['127.0.0.1'],
  maxBytes: 200_000,
  deadlineMs: 1_500,
  idleMs: 400,
  delayMs: 0,
  backoffMs: 10,
  patienceMs: 1_500,
};

export async function fetched(url: string, settings: Partial<FetchSettings> = {}, more = {}) {
  const fetcher = openFetcher({ ...QUICK, ...settings });
  try {
    return await fetcher.get({ url, ...more });
  } finally {
    await fetcher.close();
  }
}
