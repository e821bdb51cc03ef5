import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  articlePages,
  daysBack,
  feedLeads,
  likeExample,
  likeStars,
  listLeads,
  nextPage,
  pageAddress,
  readSitemap,
  templateOf,
} from '../../src/discover/discover.ts';
import { linksOf } from '../../src/parse/parse.ts';
import { growth } from '../cpu-time.ts';

const PAGE = 'http://news.linhai.example/yw/index.htm';

test.each([
  ['./t20181218_55.htm', null, 'http://news.linhai.example/yw/t20181218_55.htm'],
  ['//cdn.linhai.example/a', null, 'http://cdn.linhai.example/a'],
  ['a.htm#top', null, 'http://news.linhai.example/yw/a.htm'],
  ['a.htm', '/other/', 'http://news.linhai.example/other/a.htm'],
  ['http://u:p@news.linhai.example/a', null, 'http://news.linhai.example/a'],
  ['javascript:void(0)', null, undefined],
  ['mailto:a@linhai.example', null, undefined],
  ['http://[', null, undefined],
  ['水.htm', null, 'http://news.linhai.example/yw/%E6%B0%B4.htm'],
])('%s in %s is %s', (href, base, address) => {
  expect(pageAddress(href, PAGE, base)).toBe(address);
});

describe('what addresses of articles look like', () => {
  test.each([
    ['http://a.example/2018-12/18/content_5512.htm', 'http://a.example/2019-01/02/content_61234.htm', true],
    ['http://a.example/2018-12/18/content_5512.htm', 'https://a.example/2019-01/02/content_61234.htm', true],
    ['http://a.example/2018-12/18/content_5512.htm', 'http://a.example/2018-12/18/index.htm', false],
    ['http://a.example/2018-12/18/content_5512.htm', 'http://b.example/2018-12/18/content_5512.htm', false],
    ['http://a.example/2018-12/18/content_5512.htm', 'http://a.example/2018-12/18/content_5512.html', false],
    ['http://a.example/news/8f14e45fceea.html', 'http://a.example/news/0cc175b9c0f1.html', true],
    ['http://a.example/news/8f14e45fceea.html', 'http://a.example/news/index.html', false],
    ['http://a.example/show?id=77&cat=3', 'http://a.example/show?id=78&cat=12', true],
    ['http://a.example/yw/t20181218_55.htm', 'http://a.example/yw/t20190102_560.htm', true],
    ['http://a.example/c1024-5512.html', 'http://a.example/c14-61.html', true],
  ])('%s: %s %s', (example, url, fits) => {
    expect(likeExample(example)(url)).toBe(fits);
  });

  test.each([
    ['http://a.example/*/content_*.htm', 'http://a.example/2018/content_1.htm', true],
    ['http://a.example/*/content_*.htm', 'http://a.example/content_1.htm', false],
    ['http://a.example/*', 'http://a.example/', true],
    ['http://a.example/a*a', 'http://a.example/a', false],
    ['http://a.example/b', 'http://a.example/b', true],
    ['http://a.example/b', 'http://a.example/bb', false],
  ])('%s: %s %s', (pattern, url, fits) => {
    expect(likeStars(pattern)(url)).toBe(fits);
  });

  test('many stars take no time', () => {
    const begun = performance.now();
    expect(likeStars(`http://a.example/${'a*'.repeat(40)}b`)(`http://a.example/${'a'.repeat(2000)}`)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(50);
  });
});

describe('a list page', () => {
  const LIST = `<html><body>
    <div class="menu"><a href="/yw/t20181201_1.htm">菜单里的</a></div>
    <ul class="list"><li><a href="./t20181218_55.htm"><img src="x.jpg"></a></li>
    <li><a href="./t20181218_55.htm">华江水位超警戒</a> 2018-12-18</li>
    <li><a href='t20181217_54.htm' title="临海新增十所幼儿园">临海新增…</a></li><li><a href="about.htm">关于</a></li></ul>
    <div class="pages"><a href="index.htm">首页</a> <a href="index_1.htm">下一页</a> <a href="index_9.htm">尾页</a></div>
    </body></html>`;
  const like = [likeExample('http://news.linhai.example/yw/t20181218_55.htm')];

  test('gives the links of the pattern, each once, with the headline', () => {
    expect(listLeads(linksOf(LIST), PAGE, like).map(({ url, title }) => [url.slice(30), title])).toEqual([
      ['t20181201_1.htm', '菜单里的'],
      ['t20181218_55.htm', '华江水位超警戒'],
      ['t20181217_54.htm', '临海新增…'],
    ]);
  });

  test('or of a part of the page', () => {
    expect(listLeads(linksOf(LIST, 'ul.list'), PAGE, like)).toHaveLength(2);
  });

  test('goes on', () => {
    expect(nextPage(linksOf(LIST), PAGE)).toBe('http://news.linhai.example/yw/index_1.htm');
  });

  test.each([
    ['<a href="index_2.htm">下页</a>', 'index_2.htm'],
    ['<a href="index_2.htm">[下一页]</a>', 'index_2.htm'],
    ['<a href="index_2.htm">下一頁 &gt;</a>', 'index_2.htm'],
    ['<a href="index_2.htm">&raquo;</a>', 'index_2.htm'],
    ['<a rel="next" href="index_2.htm">更早的文章</a>', 'index_2.htm'],
    ['<a href="index.htm">下一页</a>', undefined],
    ['<a href="javascript:next()">下一页</a>', undefined],
    ['<a href="a.htm">下一页：水位回落</a>', undefined],
    ['<a href="index_2.htm">2</a>', undefined],
  ])('%s: %s', (markup, next) => {
    const url = next === undefined ? undefined : `http://news.linhai.example/yw/${next}`;
    expect(nextPage(linksOf(markup), PAGE)).toBe(url);
  });

  test.each([
    [
      'an XML island',
      '<script type="text/xml"><record><![CDATA[<li><a href="/art/2018/12/18/art_55.html" target="_blank">水位</a></li>]]></record></script>',
    ],
    ['a string', String.raw`<script>document.write('<a href=\'/art/2018/12/18/art_55.html\'>水位</a>')</script>`],
    ['JSON', String.raw`<script>var list=[{"title":"水位","url":"\/art\/2018\/12\/18\/art_55.html"}]</script>`],
    ['a comment', '<!-- <a href="/art/2018/12/18/art_55.html">水位</a> -->'],
    ['a base', '<base href="http://news.linhai.example/"><a href="art/2018/12/18/art_55.html">水位</a>'],
  ])('keeps its list in %s', (_, markup) => {
    const patterns = [likeStars('http://news.linhai.example/art/*/art_*.html')];
    expect(listLeads(linksOf(markup), PAGE, patterns).map(({ url }) => url)).toEqual([
      'http://news.linhai.example/art/2018/12/18/art_55.html',
    ]);
  });

  test('takes time that grows with the page alone', () => {
    const read = (n: number) => () =>
      void linksOf(`<script>${'<a href="x" '.repeat(n)}</script>${'"url":"'.repeat(n)}<div>`);
    expect(growth(read(15_000), read(60_000))).toBeLessThan(8);
  });
});

test.each([
  ['http://a.example/2018/content_55.htm', 'content_55_2.htm', '下一页', true],
  ['http://a.example/2018/content_55.htm', 'content_55_2.htm', '[2]', true],
  ['http://a.example/2018/55.html', '55-2.html', '第2页', true],
  ['http://a.example/2018/t55.html', 't55_1.html', '下一页', true],
  ['http://a.example/show?id=55', '?id=55&page=2', '2', true],
  ['http://a.example/show?id=55', '?id=56&page=2', '2', false],
  ['http://a.example/2018/content_55.htm', 'content_56.htm', '下一页', false],
  ['http://a.example/2018/content_55.htm', 'content_55_2.htm', '评论2条', false],
  ['http://a.example/2018/content_55.htm', 'content_55_2018.htm', '2', false],
  ['http://a.example/2018/content_55.htm', 'http://b.example/2018/content_55_2.htm', '2', false],
  ['http://a.example/', 'index_2.htm', '下一页', false],
])('behind %s, %s under %s is a later page: %s', (page, href, text, is) => {
  expect(articlePages([{ href, base: null, text, isNext: false }], page)).toHaveLength(is ? 1 : 0);
});

describe('a feed', () => {
  const item = {
    url: 'http://news.linhai.example/yw/a.htm',
    title: '水位',
    date: 'Tue, 18 Dec 2018 10:19:00 +0800',
    from: 'feed',
  };
  test.each<[string, string, object]>([
    [
      'RSS',
      `<rss version="2.0"><channel><title>临海</title><item><title>水位</title><link>http://news.linhai.example/yw/a.htm</link><pubDate>${item.date}</pubDate></item></channel></rss>`,
      item,
    ],
    [
      'RSS with a relative link and no date',
      '<rss version="2.0"><channel><title>临海</title><item><title><![CDATA[水位]]></title><link>/yw/a.htm</link></item></channel></rss>',
      { ...item, date: null },
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>临海</title><entry><title>水位</title><link rel="alternate" href="http://news.linhai.example/yw/a.htm"/><published>2018-12-18T10:19:00+08:00</published></entry></feed>',
      { ...item, date: '2018-12-18T10:19:00+08:00' },
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://news.linhai.example/"><title>临海</title><link>http://news.linhai.example/</link></channel><item rdf:about="http://news.linhai.example/yw/a.htm"><title>水位</title><link>http://news.linhai.example/yw/a.htm</link><dc:date>2018-12-18</dc:date></item></rdf:RDF>',
      { ...item, date: '2018-12-18' },
    ],
    [
      'JSON',
      '{"version":"https://jsonfeed.org/version/1.1","title":"临海","items":[{"id":"1","url":"http://news.linhai.example/yw/a.htm","title":"水位","date_published":"2018-12-18T10:19:00+08:00"}]}',
      { ...item, date: '2018-12-18T10:19:00+08:00' },
    ],
  ])('%s', (_, text, lead) => {
    expect(feedLeads(text, 'http://news.linhai.example/rss.xml')).toEqual([lead]);
  });

  test.each(['<html><body>没有</body></html>', '', '{"a":1}', 'not xml'])('%s is none', (text) => {
    expect(feedLeads(text, PAGE)).toBeUndefined();
  });
});

describe('a sitemap', () => {
  const NEWS = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc> http://news.linhai.example/yw/a.htm </loc><lastmod>2018-12-19</lastmod><news:news><news:publication><news:name>临海</news:name></news:publication>
    <news:publication_date>2018-12-18</news:publication_date><news:title><![CDATA[水位 & 雨量]]></news:title></news:news></url>
    <url><loc>http://news.linhai.example/yw/b.htm?x=1&amp;y=2</loc></url></urlset>`;
  const INDEX = `<sitemapindex><sitemap><loc>http://news.linhai.example/s1.xml.gz</loc><lastmod>2018-12-19</lastmod></sitemap></sitemapindex>`;
  const leads = [
    { url: 'http://news.linhai.example/yw/a.htm', title: '水位 & 雨量', date: '2018-12-18', from: 'sitemap' },
    { url: 'http://news.linhai.example/yw/b.htm?x=1&y=2', title: null, date: null, from: 'sitemap' },
  ];

  test.each([
    ['plain', Buffer.from(NEWS)],
    ['packed', gzipSync(NEWS)],
  ])('%s', (_, bytes) => {
    expect(readSitemap(bytes, PAGE)).toEqual({ leads, sitemaps: [] });
  });

  test('an index, a list of addresses, and what is neither', () => {
    expect(readSitemap(Buffer.from(INDEX), PAGE)?.sitemaps).toEqual([
      { url: 'http://news.linhai.example/s1.xml.gz', changed: '2018-12-19' },
    ]);
    expect(readSitemap(Buffer.from('http://a.example/1\nhttp://a.example/2\n'), PAGE)?.leads).toHaveLength(2);
    expect(readSitemap(Buffer.from('<html></html>'), PAGE)).toBeUndefined();
    expect(readSitemap(gzipSync(NEWS).subarray(0, 40), PAGE)).toBeUndefined();
    expect(readSitemap(gzipSync(Buffer.alloc(70_000_000)), PAGE)).toBeUndefined();
  });
});

describe('a template', () => {
  test.each([
    ['http://p.example/html/{yyyy}-{MM}/{dd}/node_{n}.htm', 'http://p.example/html/2018-12/08/node_3.htm'],
    ['http://p.example/{yy}{M}{d}/{nn}', 'http://p.example/18128/03'],
    ['http://p.example/index_{n}.html', 'http://p.example/index_3.html'],
  ])('%s', (text, url) => {
    expect(templateOf(text).at('2018-12-08', 3)).toBe(url);
  });

  test('knows its places', () => {
    expect(() => templateOf('http://p.example/{day}')).toThrow('{day} is not known');
    const { hasDay, hasCounter } = templateOf('http://p.example/index_{n}.html');
    expect([hasDay, hasCounter]).toEqual([false, true]);
  });

  test('days go back over months', () => {
    expect(daysBack('2018-02-27', '2018-03-01')).toEqual(['2018-03-01', '2018-02-28', '2018-02-27']);
  });
});
