import { describe, expect, it } from 'vitest';
import { htmlOf, pageOf } from './page-of.ts';

const claims = (head: string, body = '<p>正文</p>'): readonly string[] =>
  pageOf(htmlOf(body, head)).claims.map(({ key, text, place }) => `${key} ${text} (${place})`);
const ld = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('what a page says of itself', () => {
  it.each([
    ['<title> 南桥开放日_青河网 </title>', ['title 南桥开放日_青河网 (title)']],
    ['<title>一</title><title>二</title>', ['title 一 (title)']],
    ['<title>A &amp; B</title>', ['title A & B (title)']],
    ['<title>\n  长标题\n  下半句</title>', ['title 长标题下半句 (title)']],
    ['<title></title>', []],
    ['<meta property="og:title" content="南桥开放日">', ['title 南桥开放日 (meta og:title)']],
    ['<META NAME="PubDate" CONTENT="2018-12-18 10:19">', ['published 2018-12-18 10:19 (meta pubdate)']],
    [
      '<meta property="article:published_time" content="2018-12-18T02:19:00Z">',
      ['published 2018-12-18T02:19:00Z (meta article:published_time)'],
    ],
    [
      '<meta property="article:modified_time" content="2018-12-19">',
      ['updated 2018-12-19 (meta article:modified_time)'],
    ],
    ['<meta name="ContentSource" content="南桥日报">', ['source 南桥日报 (meta contentsource)']],
    ['<meta name="ContentSource" content="  ">', []],
    ['<meta name="ContentSource">', []],
    ['<meta name="author" content="刘小禾">', ['author 刘小禾 (meta author)']],
    ['<meta name="editor" content="何青山">', ['editor 何青山 (meta editor)']],
    ['<meta name="ColumnName" content="要闻">', ['section 要闻 (meta columnname)']],
    ['<meta name="description" content="摘要">', ['description 摘要 (meta description)']],
    ['<meta property="og:site_name" content="青河网">', ['site-name 青河网 (meta og:site_name)']],
    ['<meta property="og:type" content="article">', ['type article (meta og:type)']],
    [
      '<link rel="canonical" href="https://www.example.cn/a.html">',
      ['url https://www.example.cn/a.html (link canonical)'],
    ],
    ['<meta name="viewport" content="width=device-width"><meta charset="utf-8">', []],
    ['<!-- <meta name="author" content="刘小禾"> -->', []],
    ['<script>var t = "<meta name=author content=刘小禾>"</script>', []],
    ['<script>var ct = "1512345678";</script>', ['published 1512345678 (script ct)']],
    [
      '<script>window.d = {"publishTime": "2021-03-01 09:30", "x": 1}</script>',
      ['published 2021-03-01 09:30 (script publishTime)'],
    ],
    ['<script>var act = "1512345678"; var pubdates = "2021-03-01"</script>', []],
  ])('%s', (head, expected) => {
    expect(claims(head)).toEqual(expected);
  });

  it('a time element in the text is a claim', () => {
    expect(claims('', '<time datetime="2018-12-18">昨天</time>')).toEqual(['published 2018-12-18 (time datetime)']);
  });

  it('a claim is cut at 2,000 characters', () => {
    const [claim] = pageOf(htmlOf('', `<meta name="description" content="${'甲'.repeat(9_000)}">`)).claims;
    expect(claim?.text).toHaveLength(2_000);
  });
});

describe('JSON-LD', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: '南桥开放日',
    datePublished: '2018-12-18T10:19:00+08:00',
    author: { '@type': 'Person', name: '刘小禾' },
  };
  const expected = [
    'title 南桥开放日 (json-ld headline)',
    'published 2018-12-18T10:19:00+08:00 (json-ld datePublished)',
    'author 刘小禾 (json-ld author)',
  ];

  it.each([
    ['an object', ld(article)],
    ['a list', ld([{ '@type': 'BreadcrumbList' }, article])],
    ['a graph', ld({ '@graph': [{ '@type': 'WebSite', name: '青河网' }, article] })],
    ['a graph in a list', ld([{ '@graph': [article] }])],
    ['authors as strings', ld({ ...article, author: ['刘小禾'] })],
    ['fields of another shape', ld({ ...article, description: 5, articleBody: null, dateModified: ['x'] })],
    ['with a CDATA mark', ld(article).replace('{', '//<![CDATA[\n{')],
    ['with raw line breaks in strings', ld(article).replace('南桥开放日', '南桥开放日\\n').replace('\\n', '\n')],
  ])('%s', (_name, head) => {
    expect(claims(head)).toEqual(expected);
  });

  it.each([
    ['broken JSON', '<script type="application/ld+json">{"headline": "南桥</script>'],
    ['nothing', '<script type="application/ld+json"></script>'],
    ['a number', ld(5)],
    ['null', ld(null)],
    ['lists in lists', ld([[[article]]])],
    ['no article', ld({ '@type': 'Organization', name: '青河网' })],
    ['names of another shape', ld({ headline: 5, datePublished: {} })],
  ])('%s claims nothing', (_name, head) => {
    expect(claims(head)).toEqual([]);
  });
});

describe('marks of saved pages', () => {
  const marked = (before: string, after = ''): readonly string[] =>
    pageOf(`<!DOCTYPE html>${before}<html><body><p>正文</p></body></html>${after}`).claims.map(
      ({ key, text, place }) => `${key} ${text} (${place})`,
    );
  it.each([
    [
      '<!-- saved from url=(0042)https://www.example.cn/2018/1218/a.html -->',
      '',
      ['url https://www.example.cn/2018/1218/a.html (saved from url)'],
    ],
    ['<!-- saved from url=(0014)about:internet -->', '', []],
    ['<!-- saved from url=(0022)file://C:/a.html -->', '', []],
    [
      '',
      "<!-- Mirrored from www.example.cn/a.html by HTTrack Website Copier/3.49-2 [XR&CO'2014], Tue, 02 Jan 2018 03:04:05 GMT -->",
      ['url http://www.example.cn/a.html (HTTrack mark)', 'retrieved 2018-01-02T03:04:05Z (HTTrack mark)'],
    ],
    [
      '<!--\n Page saved with SingleFile \n url: https://www.example.cn/a.html \n saved date: Tue Jan 02 2018 11:04:05 GMT+0800 (中国标准时间)\n-->',
      '',
      ['url https://www.example.cn/a.html (SingleFile mark)', 'retrieved 2018-01-02T03:04:05Z (SingleFile mark)'],
    ],
    [
      '<base href="https://web.archive.org/web/20180102030405/http://www.example.cn/a.html">',
      '<!--\n FILE ARCHIVED ON 03:04:05 Jan 02, 2018 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 01:01:01 Mar 03, 2020.\n-->',
      ['retrieved 2018-01-02T03:04:05Z (replay mark)', 'url http://www.example.cn/a.html (replay mark)'],
    ],
    ['<a href="https://web.archive.org/web/20180102030405/http://www.example.cn/a.html">甲</a>', '', []],
    [
      '<script>__wm.wombat("http:\\/\\/www.example.cn\\/a.html","20180102030405","https:\\/\\/web.archive.org\\/","web","/_static/");</script>',
      '',
      ['retrieved 2018-01-02T03:04:05Z (replay address)', 'url http://www.example.cn/a.html (replay mark)'],
    ],
    [
      '<script>wbinfo.url = "http://www.example.cn/a.html"; wbinfo.timestamp = "20180102030405";</script>',
      '',
      ['retrieved 2018-01-02T03:04:05Z (replay address)', 'url http://www.example.cn/a.html (replay mark)'],
    ],
    [
      '<!-- saved from url=(0070)https://web.archive.org/web/20180102030405/http://www.example.cn/a.html -->',
      '',
      ['retrieved 2018-01-02T03:04:05Z (replay address)', 'url http://www.example.cn/a.html (saved from url)'],
    ],
    [
      '<link rel="stylesheet" href="/web/20180102030405cs_/http://static.example.cn/a.css"><a href="/web/20180102030405/http://www.example.cn/a.html">甲</a>',
      '<!-- FILE ARCHIVED ON 03:04:05 Jan 02, 2018 AND RETRIEVED FROM THE INTERNET ARCHIVE -->',
      ['retrieved 2018-01-02T03:04:05Z (replay mark)', 'url http://www.example.cn/a.html (replay mark)'],
    ],
    [
      '<link rel="canonical" href="https://webarchive.example/collection/20180102030405mp_/https://www.example.cn/a.html">',
      '',
      ['retrieved 2018-01-02T03:04:05Z (replay address)', 'url https://www.example.cn/a.html (link canonical)'],
    ],
  ])('%s %s', (before, after, expected) => {
    expect(marked(before, after)).toEqual(expected);
  });
});
