import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { type Answer, siteOf } from '../../fetch/server.ts';
import { article, pageOf } from './news-site.ts';

/** What becomes of a page on this site, by its number: most are good, in three charsets; the others fail in every known way. */
export interface HardPage {
  readonly path: string;
  /** `clipped`, a code of a failed request, or a code of a refusal. */
  readonly wanted: string;
  readonly answer: Answer;
}

const TLS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'tls');

const html = (bytes: Uint8Array | string, headers = {}): Answer => {
  return (_, response) => response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(bytes);
};

const status = (code: number, headers = {}): Answer => {
  return (_, response) => response.writeHead(code, headers).end('no');
};

const to = (location: string): Answer => status(302, { location });

function good(n: number): Answer {
  const text = pageOf(article(n));
  if (n % 3 === 0) return html(iconv.encode(text, 'gb18030'), { 'content-type': 'text/html; charset=gb2312' });
  if (n % 3 === 1) return html(gzipSync(text), { 'content-encoding': 'gzip' });
  return html(text);
}

/** Ways in which a page fails; `secure` is a server with a certificate that nobody vouches for. */
function waysOf(secure: string): readonly (readonly [wanted: string, answer: Answer])[] {
  return [
    ['gone', status(404)],
    ['gone', status(410)],
    ['status', status(429, { 'retry-after': '0' })],
    ['status', status(503)],
    ['status', status(403)],
    [
      'timeout',
      (_, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(' '), 100);
        response.on('close', () => clearInterval(timer));
      },
    ],
    ['timeout', () => {}],
    [
      'cut',
      (_, response) => {
        response.writeHead(200, { 'content-length': '9000' });
        response.write(pageOf(article(1)), () => response.destroy());
      },
    ],
    ['cut', html(gzipSync(pageOf(article(1))).subarray(0, 200), { 'content-encoding': 'gzip' })],
    ['too-large', html(gzipSync(Buffer.alloc(30_000_000, 32)), { 'content-encoding': 'gzip' })],
    ['redirect', to('?again')],
    ['redirect', to('gopher://old.example/1')],
    ['private-address', to('http://2130706434/')],
    ['private-address', to('http://[::ffff:10.0.0.1]/')],
    ['private-address', to('http://192.168.0.1/router')],
    ['tls', to(`${secure}/page`)],
    ['blocked', status(403, { 'cf-mitigated': 'challenge' })],
    ['empty', html('')],
    ['no-body', html('<html><body><div id="app"></div></body></html>')],
    [
      'error-page',
      html(
        '<html><head><title>404 Not Found</title></head><body><h1>页面不存在</h1><p>您访问的页面不存在</p></body></html>',
      ),
    ],
  ];
}

export async function hardSite(count: number) {
  const secureServer = createServer(
    { key: readFileSync(join(TLS, 'key.pem')), cert: readFileSync(join(TLS, 'certificate.pem')) },
    (_, response) => response.end('<html>'),
  );
  await new Promise<void>((resolve) => secureServer.listen(0, '127.0.0.1', resolve));
  const address = secureServer.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const ways = waysOf(`https://127.0.0.1:${address.port}`);
  const pages = Array.from({ length: count }, (_, i): HardPage => {
    const way = i % 8 === 7 ? ways[((i + 1) / 8 - 1) % ways.length] : undefined;
    const [wanted, answer] = way ?? ['clipped', good(i + 1)];
    return { path: `/news/${i + 1}.htm`, wanted, answer };
  });
  const byPath = new Map(pages.map((page) => [page.path, page.answer]));
  const part = (from: number, until: number) => pages.filter((_, i) => i >= count * from && i < count * until);
  const links = (some: readonly HardPage[]) => some.map(({ path }) => `<li><a href="${path}">文章</a></li>`).join('');
  const site = await siteOf({
    '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /private/\nSitemap: /map.xml'),
    '/rss.xml': (request, response) => {
      const items = part(0, 0.2).map(
        ({ path }) => `<item><title>文</title><link>http://${request.headers.host}${path}</link></item>`,
      );
      response.end(
        iconv.encode(
          `<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>临海</title>${items.join('')}</channel></rss>`,
          'gb18030',
        ),
      );
    },
    '/map.xml': (request, response) =>
      response.end(
        `<sitemapindex><sitemap><loc>http://${request.headers.host}/map-1.xml.gz</loc></sitemap></sitemapindex>`,
      ),
    '/map-1.xml.gz': (request, response) => {
      const urls = part(0.2, 0.5).map(({ path }) => `<url><loc>http://${request.headers.host}${path}</loc></url>`);
      response.end(gzipSync(`<urlset>${urls.join('')}</urlset>`));
    },
    '/list.htm': html(
      `<ul>${links(part(0.5, 0.75))}<li><a href="/private/1.htm">内部</a></li></ul><a href="/list_1.htm">下一页</a>`,
    ),
    '/list_1.htm': html(`<ul>${links(part(0.75, 1))}</ul>`),
    '/private/1.htm': html(pageOf(article(1))),
    '*': (request, response) => {
      const answer = byPath.get((request.url ?? '').replace(/\?.*/u, ''));
      if (answer === undefined) response.writeHead(404).end();
      else answer(request, response);
    },
  });
  return {
    ...site,
    pages,
    close: async () => {
      await site.close();
      secureServer.closeAllConnections();
      secureServer.close();
    },
  };
}
