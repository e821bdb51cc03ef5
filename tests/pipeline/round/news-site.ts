import { createHash } from 'node:crypto';
import { type Answer, type Site, siteOf } from '../../fetch/server.ts';

/** An article as the test site prints it; changed at will between rounds. */
export interface Printed {
  readonly title: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly body: string;
}

export interface NewsSite extends Site {
  /** By number; what is taken away is 404. */
  readonly articles: Map<number, Printed>;
  /** Answers instead of a page or list. */
  readonly instead: Map<string, Answer>;
}

const PER_LIST = 20;

export function article(n: number, more: Partial<Printed> = {}): Printed {
  return {
    title: `临海市第${n}次防汛会商会召开`,
    date: `2018-12-${String((n % 28) + 1).padStart(2, '0')} 10:19`,
    source: '临海日报',
    body: `昨日，临海市召开第${n}次防汛会商会，部署下一步防汛工作。会议要求，各镇街要加强巡查，确保群众安全。截至目前，全市共转移群众${n + 1200}人，安置点${n + 5}个。`,
    ...more,
  };
}

/** A small paper: /list.htm with further pages, /rss.xml, /news/N.htm with validators. */
export async function newsSite(count: number): Promise<NewsSite> {
  const articles = new Map(Array.from({ length: count }, (_, i) => [i + 1, article(i + 1)]));
  const instead = new Map<string, Answer>();
  const site = await siteOf({
    '*': (request, response) => {
      const path = (request.url ?? '').replace(/\?.*/u, '');
      const other = instead.get(path);
      if (other !== undefined) return other(request, response);
      const [, n] = /^\/news\/(\d+)\.htm$/u.exec(path) ?? [];
      const [, page] = /^\/list(?:_(\d+))?\.htm$/u.exec(path) ?? [];
      const printed = n === undefined ? undefined : articles.get(Number(n));
      if (printed !== undefined) return send(request, response, pageOf(printed));
      if (path.startsWith('/list') && path.endsWith('.htm'))
        return send(request, response, listOf(articles, Number(page ?? 0)));
      if (path === '/rss.xml')
        return send(request, response, feedOf(articles, request.headers.host ?? ''), 'application/rss+xml');
      response.writeHead(404).end('not here');
    },
  });
  return { ...site, articles, instead };
}

type Send = Parameters<Answer>;

/** With an ETag of the text, so that a second question is answered with 304. */
function send(request: Send[0], response: Send[1], text: string, type = 'text/html; charset=utf-8'): void {
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': type, etag }).end(text);
}

export function pageOf({ title, date, source, body }: Printed): string {
  const facts = [date, source === null ? null : `来源：${source}`].filter((fact) => fact !== null).join('  ');
  return `<!DOCTYPE html><html><head><title>${title}-临海新闻网</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/list.htm">要闻</a> <a href="/about.htm">关于我们</a></div>
<div class="article"><h1>${title}</h1><div class="info">${facts}</div>
<p>　　${body}</p><p>　　市防汛办有关负责人表示，下一步将继续加强值守，及时发布水情，做好物资调度和群众安置工作。</p>
<p>（责任编辑：周怀）</p></div><div class="footer">版权所有 临海新闻网</div></body></html>`;
}

/** The first article of the site over pages of their own: /news/1.htm, /news/1_2.htm … */
export function printOverPages({ instead }: NewsSite, texts: readonly string[]): void {
  const fileOf = (i: number) => (i === 0 ? '1.htm' : `1_${i + 1}.htm`);
  for (const [i, text] of texts.entries()) {
    const before = i === 0 ? '' : `<a href="${fileOf(i - 1)}">上一页</a>`;
    const after =
      i === texts.length - 1 ? '' : `<a href="${fileOf(i + 1)}">[${i + 2}]</a> <a href="${fileOf(i + 1)}">下一页</a>`;
    const page = pageOf(article(1, { body: `${text}${'各镇街加强巡查，确保群众安全。'.repeat(6)}` }));
    const html = page.replace('<p>（责任编辑', `<p>${before} ${after}</p><p>（责任编辑`);
    instead.set(`/news/${fileOf(i)}`, (request, response) => send(request, response, html));
  }
}

function listOf(articles: ReadonlyMap<number, Printed>, page: number): string {
  const numbers = [...articles.keys()].sort((a, b) => b - a);
  const shown = numbers.slice(page * PER_LIST, (page + 1) * PER_LIST);
  const next = numbers.length > (page + 1) * PER_LIST ? `<a href="/list_${page + 1}.htm">下一页</a>` : '';
  const items = shown.map((n) => `<li><a href="/news/${n}.htm">${articles.get(n)?.title}</a></li>`).join('\n');
  return `<html><body><h1>要闻</h1><ul class="list">${items}</ul><div>${next}</div></body></html>`;
}

function feedOf(articles: ReadonlyMap<number, Printed>, host: string): string {
  const items = [...articles]
    .slice(-10)
    .map(([n, { title }]) => `<item><title>${title}</title><link>http://${host}/news/${n}.htm</link></item>`);
  return `<rss version="2.0"><channel><title>临海</title>${items.join('')}</channel></rss>`;
}
