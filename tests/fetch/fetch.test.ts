import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { fetched, page, QUICK, type Site, siteOf } from './server.ts';

const TEXT = '<html><body><p>华江水位昨晚退回警戒线以下。</p></body></html>';
const BOMB = gzipSync(Buffer.alloc(20_000_000));
let tries = 0;
let site: Site;

beforeAll(async () => {
  site = await siteOf({
    '/page': page(TEXT, { etag: '"one"', 'last-modified': 'Tue, 18 Dec 2018 02:19:00 GMT' }),
    '/gzip': coded(gzipSync(TEXT), 'gzip'),
    '/deflate': coded(deflateSync(TEXT), 'deflate'),
    '/deflate-raw': coded(deflateRawSync(TEXT), 'deflate'),
    '/br': coded(brotliCompressSync(TEXT), 'br'),
    '/twice': coded(brotliCompressSync(gzipSync(TEXT)), 'gzip, br'),
    '/empty-gzip': coded(Buffer.alloc(0), 'gzip'),
    '/unknown-coding': coded(Buffer.from(TEXT), 'zstd2'),
    '/not-gzip': coded(Buffer.from(TEXT), 'gzip'),
    '/cut-gzip': coded(gzipSync(TEXT).subarray(0, 30), 'gzip'),
    '/bomb': coded(BOMB, 'gzip'),
    '/big': (_, response) => response.writeHead(200).end(Buffer.alloc(300_000)),
    '/cut': (_, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write(TEXT, () => response.destroy());
    },
    '/cut-chunk': (_, response) => {
      response.writeHead(200);
      response.write(TEXT, () => response.destroy());
    },
    '/reset': (request) => request.socket.resetAndDestroy(),
    '/not-http': (request) => request.socket.end('hello\r\n\r\n'),
    '/silent': () => {},
    '/drip': (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    },
    '/same': (request, response) => {
      const known = request.headers['if-none-match'] === '"one"';
      response.writeHead(known ? 304 : 200).end(known ? undefined : TEXT);
    },
    '/gone': (_, response) => response.writeHead(410).end(),
    '/forbidden': (_, response) => response.writeHead(403).end(),
    '/empty': (_, response) => response.writeHead(204).end(),
    '/part': (_, response) => response.writeHead(206).end(TEXT),
    '/challenge': (_, response) => response.writeHead(403, { 'cf-mitigated': 'challenge' }).end('Just a moment...'),
    '/riddle': (_, response) => response.writeHead(521, { 'set-cookie': '__jsl_clearance_s=1' }).end('<script>'),
    '/failing': (_, response) => response.writeHead(500).end(),
    '/second-time': (_, response) => {
      tries++;
      if (tries < 2) response.writeHead(503, { 'retry-after': '1' }).end();
      else response.writeHead(200).end(TEXT);
    },
    '/later': (_, response) => response.writeHead(503, { 'retry-after': '86400' }).end(),
    '/to-page': to('/page'),
    '/to-gbk': raw(Buffer.concat([Buffer.from('/'), Buffer.from([0xcb, 0xae]), Buffer.from('.html?q= x')])),
    '/%CB%AE.html': page(TEXT),
    '/circle': to('/circle-2'),
    '/circle-2': to('/circle'),
    '/long': (request, response) => {
      const step = Number(new URLSearchParams(request.url?.split('?')[1]).get('n') ?? 0);
      response.writeHead(302, { location: `/long?n=${step + 1}` }).end();
    },
    '/nowhere': (_, response) => response.writeHead(302).end(),
    '/to-file': to('file:///etc/passwd'),
    '/to-script': to('javascript:alert(1)'),
    '/to-decimal': to('http://2130706434/'),
    '/to-hex': to('http://0x7f.0.0.2/'),
    '/to-mapped': to('http://[::ffff:127.0.0.2]/'),
    '/to-metadata': to('http://169.254.169.254/latest'),
    '/to-loopback-6': to('http://[::1]:1/'),
    '/to-embedded': to('http://[64:ff9b::7f00:1]/'),
  });
});
afterAll(() => site.close());

function coded(bytes: Uint8Array, coding: string) {
  return (_: unknown, response: ServerResponse) =>
    response.writeHead(200, { 'content-encoding': coding, 'content-length': bytes.length }).end(bytes);
}

function to(location: string) {
  return (_: unknown, response: ServerResponse) => response.writeHead(302, { location }).end();
}

/** Node would not send such bytes. */
function raw(location: Buffer) {
  return ({ socket }: IncomingMessage) =>
    socket.end(
      Buffer.concat([
        Buffer.from('HTTP/1.1 301 Moved\r\nConnection: close\r\nContent-Length: 0\r\nLocation: '),
        location,
        Buffer.from('\r\n\r\n'),
      ]),
    );
}

describe('a page comes', () => {
  test.each(['page', 'gzip', 'deflate', 'deflate-raw', 'br', 'twice', 'to-page', 'to-gbk', 'second-time'])(
    '%s',
    async (name) => {
      const { end } = await fetched(`${site.origin}/${name}`);
      expect(end.kind === 'page' ? new TextDecoder().decode(end.body) : end).toBe(TEXT);
    },
  );

  test('with what the server says of it', async () => {
    const { end } = await fetched(`${site.origin}/page`);
    expect(end).toMatchObject({
      mediaType: 'text/html',
      charset: 'utf-8',
      etag: '"one"',
      lastModified: 'Tue, 18 Dec 2018 02:19:00 GMT',
    });
  });

  test('empty where a coding is named for nothing', async () => {
    const { end } = await fetched(`${site.origin}/empty-gzip`);
    expect(end.kind === 'page' && end.body.length).toBe(0);
  });

  test('raw bytes of a Location are asked for as they are', async () => {
    const { finalUrl, exchanges } = await fetched(`${site.origin}/to-gbk`);
    expect(finalUrl).toBe(`${site.origin}/%CB%AE.html?q=%20x`);
    expect(exchanges.map(({ status }) => status)).toEqual([301, 200]);
  });

  test('not again where nothing changed', async () => {
    expect((await fetched(`${site.origin}/same`, {}, { etag: '"one"' })).end).toEqual({ kind: 'unchanged' });
    expect((await fetched(`${site.origin}/same`, {}, { etag: '"two"' })).end.kind).toBe('page');
  });
});

describe('no page comes', () => {
  test.each([
    ['bomb', 'too-large', /unpacks to more than 200000 bytes/u, 1],
    ['big', 'too-large', /more than 200000 bytes/u, 1],
    ['cut', 'cut', /./u, 3],
    ['cut-chunk', 'cut', /./u, 3],
    ['cut-gzip', 'cut', /gzip ends before its end/u, 3],
    ['reset', 'cut', /./u, 3],
    ['not-http', 'malformed', /HTTP/u, 1],
    ['not-gzip', 'malformed', /gzip can't be read/u, 1],
    ['unknown-coding', 'malformed', /"zstd2" is not known/u, 1],
    ['silent', 'timeout', /./u, 3],
    ['drip', 'timeout', /not done within 1500 ms/u, 3],
    ['missing', 'gone', /404/u, 1],
    ['gone', 'gone', /410/u, 1],
    ['forbidden', 'status', /403/u, 1],
    ['empty', 'status', /204/u, 1],
    ['part', 'cut', /206/u, 1],
    ['challenge', 'blocked', /challenge/u, 1],
    ['riddle', 'blocked', /challenge/u, 1],
    ['failing', 'status', /500/u, 3],
    ['later', 'status', /503/u, 1],
    ['circle', 'redirect', /in a circle/u, 1],
    ['long', 'redirect', /more than 5 redirects/u, 1],
    ['nowhere', 'redirect', /without a Location/u, 1],
    ['to-file', 'redirect', /file: addresses/u, 1],
    ['to-script', 'redirect', /javascript: addresses/u, 1],
    ['to-decimal', 'private-address', /127\.0\.0\.2/u, 1],
    ['to-hex', 'private-address', /127\.0\.0\.2/u, 1],
    ['to-mapped', 'private-address', /7f00:2/u, 1],
    ['to-metadata', 'private-address', /169\.254/u, 1],
    ['to-loopback-6', 'private-address', /::1/u, 1],
    ['to-embedded', 'private-address', /64:ff9b/u, 1],
  ])('%s: %s', async (name, code, message, times) => {
    const { end, tries: asked } = await fetched(`${site.origin}/${name}`);
    expect(end).toMatchObject({ kind: 'failed', code, message: expect.stringMatching(message) });
    expect(asked).toBe(times);
  });

  test.each([
    ['ftp://example.org/', 'address'],
    ['not a url', 'address'],
    ['http://127.0.0.3/', 'private-address'],
    ['http://localhost:1/', 'private-address'],
    ['http://10.1.2.3/', 'private-address'],
  ])('%s: %s', async (url, code) => {
    expect((await fetched(url)).end).toMatchObject({ kind: 'failed', code });
  });

  test('a name that points to a private address, and one that changes its mind', async () => {
    const fetcher = openFetcher(QUICK, { resolve: (_, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }]) });
    const { end } = await fetcher.get({ url: `http://news.example:${site.port}/page` });
    expect(end).toMatchObject({ kind: 'failed', code: 'private-address' });
    await fetcher.close();
    const named = openFetcher(
      { ...QUICK, allowPrivate: ['news.example'] },
      { resolve: (_, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }]) },
    );
    expect((await named.get({ url: `http://news.example:${site.port}/page` })).end.kind).toBe('page');
    await named.close();
  });

  test('a name without an address', async () => {
    const fetcher = openFetcher(QUICK, {
      resolve: (_, answer) => answer(Object.assign(new Error('queryA ENOTFOUND'), { code: 'ENOTFOUND' }), []),
    });
    expect((await fetcher.get({ url: 'http://nowhere.example/' })).end).toMatchObject({ code: 'dns' });
    await fetcher.close();
  });

  test('says when to come again', async () => {
    const { end } = await fetched(`${site.origin}/later`);
    const hours =
      end.kind === 'failed' && end.retryAt !== null ? (Date.parse(end.retryAt) - Date.now()) / 3_600_000 : 0;
    expect(hours).toBeGreaterThan(23);
  });

  test('a host that asked to be left alone is', async () => {
    const fetcher = openFetcher(QUICK);
    await fetcher.get({ url: `${site.origin}/later` });
    const before = site.asked.length;
    expect((await fetcher.get({ url: `${site.origin}/page` })).end).toMatchObject({ code: 'paused' });
    expect(site.asked).toHaveLength(before);
    await fetcher.close();
  });

  test('stopped', async () => {
    const fetcher = openFetcher({ ...QUICK, idleMs: 10_000, deadlineMs: 10_000 });
    const stop = new AbortController();
    const waiting = fetcher.get({ url: `${site.origin}/silent` }, stop.signal);
    setTimeout(() => stop.abort(), 50);
    expect((await waiting).end).toMatchObject({ kind: 'failed', code: 'stopped' });
    await fetcher.close();
  });
});
