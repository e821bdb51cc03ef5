import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../src/fetch/addresses.ts';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { backoff, retryAfterMs } from '../../src/fetch/retry.ts';
import { robotsOf } from '../../src/fetch/robots.ts';
import { growth } from '../cpu-time.ts';
import { type Answer, fetched, page, QUICK, type Site, siteOf } from './server.ts';

const open: { close: () => Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function site(answers: Readonly<Record<string, Answer>>): Promise<Site> {
  const made = await siteOf(answers);
  open.push(made);
  return made;
}

const robots = (text: string, status = 200, type = 'text/plain'): Answer => {
  return (_, response) => response.writeHead(status, { 'content-type': type }).end(text);
};

describe('robots.txt', () => {
  const FORBID = 'User-agent: *\nDisallow: /';
  test.each<[string, Answer, string]>([
    ['allows what it does not name', robots('User-agent: *\nDisallow: /private/'), 'page'],
    ['forbids all', robots(FORBID), 'robots'],
    ['forbids a pattern', robots('User-agent: *\nDisallow: /*.html$'), 'robots'],
    ['names others', robots('User-agent: otherbot\nDisallow: /'), 'page'],
    ['names us', robots('User-agent: jianbao\nDisallow: /\n\nUser-agent: *\nAllow: /'), 'robots'],
    ['the longest rule wins', robots('User-agent: *\nDisallow: /\nAllow: /news/'), 'page'],
    ['is missing', robots(FORBID, 404), 'page'],
    ['is forbidden itself', robots(FORBID, 403), 'page'],
    ['fails', robots(FORBID, 503), 'robots'],
    ['is a page of HTML', robots(`<html>${FORBID}</html>`, 200, 'text/html'), 'page'],
    ['is a page of HTML that calls itself text', robots(`\n<!DOCTYPE html>\n${FORBID}`), 'page'],
    ['is empty', robots(''), 'page'],
    ['begins with a byte order mark', robots(`\u{feff}${FORBID}`), 'robots'],
    ['has the line ends of old Macs', robots(FORBID.replaceAll('\n', '\r')), 'robots'],
  ])('%s', async (_, answer, wanted) => {
    const { origin } = await site({ '/robots.txt': answer, '/news/a.html': page() });
    const { end } = await fetched(`${origin}/news/a.html`);
    expect(end.kind === 'failed' ? end.code : end.kind).toBe(wanted);
  });

  test('is asked for once, and again for another host that a redirect leads to', async () => {
    const other = await site({ '/robots.txt': robots(FORBID), '/b': page() });
    const { origin, asked } = await site({
      '/a': page(),
      '/to-other': (_, response) => response.writeHead(302, { location: `${other.origin}/b` }).end(),
    });
    const fetcher = openFetcher(QUICK);
    open.push(fetcher);
    const ends = await Promise.all(['/a', '/a', '/to-other'].map((path) => fetcher.get({ url: origin + path })));
    expect(ends.map(({ end }) => (end.kind === 'failed' ? end.code : end.kind))).toEqual(['page', 'page', 'robots']);
    expect(asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(1);
    expect(other.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test('names sitemaps', async () => {
    const { origin } = await site({ '/robots.txt': robots('Sitemap: http://news.example/sitemap.xml\nSitemap: no') });
    const fetcher = openFetcher(QUICK);
    open.push(fetcher);
    expect(await fetcher.sitemapsOf(`${origin}/a`)).toEqual(['http://news.example/sitemap.xml']);
  });

  test('a host that can not be reached: its own reason, and no second knock', async () => {
    const closed = await site({});
    await closed.close();
    const fetcher = openFetcher(QUICK);
    open.push(fetcher);
    const first = await fetcher.get({ url: `${closed.origin}/a` });
    expect(first.end).toMatchObject({ code: 'connection', message: expect.stringContaining('ECONNREFUSED') });
    expect(first.tries).toBe(1);
  });

  test('takes time that grows with the file alone', () => {
    const file = new URL('http://news.example/robots.txt');
    const read = (lines: number) => () => {
      const text = `User-agent: *\n${'Disallow: /a*a*a*a*a*a*a*b$\n'.repeat(lines)}`;
      const rules = robotsOf({ status: 200, headers: [], body: Buffer.from(text) }, file, 'jianbao/1');
      rules.check(new URL(`http://news.example/${'a'.repeat(1000)}`));
    };
    expect(growth(read(500), read(2000))).toBeLessThan(8);
  });
});

describe('pace', () => {
  test('a host is asked one by one, with a while between', async () => {
    const { origin, asked } = await site({ '*': page() });
    const fetcher = openFetcher({ ...QUICK, delayMs: 60 });
    open.push(fetcher);
    await Promise.all(Array.from({ length: 6 }, (_, i) => fetcher.get({ url: `${origin}/${i}` })));
    const gaps = asked.map(({ at }, i) => at - (asked[i - 1]?.at ?? at - 60));
    expect(Math.min(...gaps)).toBeGreaterThan(50);
    expect(asked).toHaveLength(7);
  });

  test('Crawl-delay is heeded', async () => {
    const { origin, asked } = await site({ '/robots.txt': robots('User-agent: *\nCrawl-delay: 0.1'), '*': page() });
    const fetcher = openFetcher(QUICK);
    open.push(fetcher);
    await Promise.all([1, 2, 3].map((i) => fetcher.get({ url: `${origin}/${i}` })));
    const [, first = 0, , last = 0] = asked.map(({ at }) => at);
    expect(last - first).toBeGreaterThan(180);
  });

  test('many hosts go side by side', async () => {
    const sites = await Promise.all(Array.from({ length: 12 }, () => site({ '*': page() })));
    const fetcher = openFetcher({ ...QUICK, delayMs: 60 });
    open.push(fetcher);
    const begun = performance.now();
    const pages = sites.flatMap(({ origin }) => [1, 2, 3].map((i) => fetcher.get({ url: `${origin}/${i}` })));
    await Promise.all(pages);
    expect(performance.now() - begun).toBeLessThan(12 * 3 * 60);
  });

  test.each([
    ['120', 120_000],
    ['Tue, 18 Dec 2018 02:19:30 GMT', 30_000],
    ['Tue, 18 Dec 2018 02:18:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
  ])('Retry-After: %s', (value, ms) => {
    expect(retryAfterMs([['Retry-After', value]], Date.parse('2018-12-18T02:19:00Z'))).toBe(ms);
  });

  test('waits longer each time, by chance', () => {
    expect([1, 2, 3].map((tries) => backoff(tries, 100, () => 0.5))).toEqual([100, 200, 400]);
    expect([backoff(1, 100, () => 0), backoff(1, 100, () => 1)]).toEqual([50, 150]);
  });
});

test.each([
  ['8.8.8.8', true],
  ['2001:4860:4860::8888', true],
  ['10.0.0.1', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['127.0.0.1', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:8.8.8.8', true],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['::a00:1', false],
  ['not an address', false],
])('%s is public: %s', (address, is) => {
  expect(isPublicAddress(address)).toBe(is);
});

const TLS = join(import.meta.dirname, '..', '..', 'fixtures', 'tls');
const certificate = { key: readFileSync(join(TLS, 'key.pem')), cert: readFileSync(join(TLS, 'certificate.pem')) };

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

test('a certificate that nobody vouches for is refused, unless the site may go unverified', async () => {
  const port = await listening(createHttps(certificate, (_, response) => response.end('<html>')));
  const url = `https://127.0.0.1:${port}/a`;
  expect((await fetched(url)).end).toMatchObject({ kind: 'failed', code: 'tls' });
  expect((await fetched(url, {}, { tls: 'legacy' })).end).toMatchObject({ kind: 'failed', code: 'tls' });
  const taken = await fetched(url, {}, { tls: 'unverified' });
  expect([taken.end.kind, taken.tls]).toEqual(['page', 'unverified']);
});

test('old protocols are spoken where a site is legacy, and nowhere else', async () => {
  const old = { ...certificate, minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const port = await listening(createHttps(old, (_, response) => response.end('<html>')));
  const url = `https://127.0.0.1:${port}/a`;
  const verified = await fetched(url);
  expect(verified.end).toMatchObject({ code: 'tls', message: expect.stringMatching(/protocol|version/iu) });
  // The protocol is agreed on; only the certificate is still not vouched for.
  expect((await fetched(url, {}, { tls: 'legacy' })).end).toMatchObject({
    message: expect.stringMatching(/SIGNED|self-signed/u),
  });
});

test('a proxy is used, may itself be private, and its targets may not', async () => {
  const { origin, asked } = await site({ '*': page() });
  const through: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    through.push(request.url ?? '');
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    target.on('error', () => socket.destroy());
    socket.on('error', () => target.destroy());
  });
  const port = await listening(proxy);
  const settings = { proxy: `http://localhost:${port}` };
  expect((await fetched(`${origin}/a`, settings)).end.kind).toBe('page');
  expect(through.length).toBeGreaterThan(0);
  expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/a']);
  expect((await fetched('http://192.168.0.1/', settings)).end).toMatchObject({ code: 'private-address' });
  const before = through.length;
  expect((await fetched(`${origin}/b`, { ...settings, noProxy: '127.0.0.1' })).end.kind).toBe('page');
  expect(through).toHaveLength(before);
});

test('says who asks, and what it can read', async () => {
  const { origin, asked } = await site({ '*': page() });
  await fetched(`${origin}/a`);
  expect(asked.at(-1)?.headers).toMatchObject({
    'user-agent': 'jianbao/test (+mailto:tests@example.org)',
    'accept-encoding': 'gzip, deflate, br',
  });
});
