import { describe, expect, it } from 'vitest';
import { PROSE } from '../../strip/judged-page.ts';
import { articleWith, TEXT } from './article-of.ts';

describe('section', () => {
  it.each([
    ['<p>当前位置：首页 > 协会 > 协会新闻</p>', ['协会', '协会新闻']],
    ['<p>您的位置：<a href="/">南桥网首页</a> &gt;&gt; <a href="/n">新闻</a> &gt;&gt; 正文</p>', ['新闻']],
    ['<p>首页 » 新闻 » 社区</p>', ['新闻', '社区']],
    ['<p>首页/新闻/社区</p>', ['新闻', '社区']],
    ['<p>青河网 > 新闻 > 社区 > 正文</p>', ['新闻', '社区']],
    ['<p>首页</p><p>&gt; 新闻</p><p>&gt; 社区</p>', ['新闻', '社区']],
    ['<p>所在位置: 首頁 → 新聞 → 正文</p>', ['新聞']],
    ['<p>当前位置：首页 > 新闻 > 南桥街道居民自办读书会</p>', ['新闻']],
    ['<ul class="crumb"><li><a href="/">首页</a></li><li>新闻</li><li>社区</li></ul>', ['新闻', '社区']],
    ['<p>南桥首页-新闻-社区-正文</p>', ['新闻', '社区']],
    ['<p>南桥首页 - 新闻 - 体育 - 娱乐 - 财经 - 汽车 - 科技 - 房产 - 论坛</p>', []],
    ['<p>当前位置：首页</p>', []],
    ['<p>首页 | 新闻 | 社区</p>', []],
    ['', []],
  ])('%s', (above, section) => {
    expect(articleWith({ above, credit: '2018-12-18' }).section).toEqual(section);
  });

  it('the breadcrumb before the claim, the claim before nothing', () => {
    const head = '<meta name="ColumnName" content="要闻">';
    expect(articleWith({ head }).section).toEqual(['要闻']);
    expect(articleWith({ head, above: '<p>当前位置：首页 > 社区</p>' }).section).toEqual(['社区']);
  });
});

describe('views', () => {
  it.each([
    ['浏览次数：533', 533],
    ['浏览：1,533次', 1533],
    ['阅读 1.2万', 12_000],
    ['点击数：0', 0],
    ['533次浏览', 533],
    ['阅读(533)', 533],
    ['已有533人阅读', 533],
    ['浏览量：533 评论：2', 533],
    ['点击：12万+', null],
    ['浏览次数：', null],
    ['评论：2', null],
    ['阅读 12345678901', null],
    ['浏览 3.2w', 32_000],
    ['阅读 1.05万', 10_500],
  ])('%s', (words, views) => {
    expect(articleWith({ credit: `2018-12-18 10:19 ${words}` }).views).toBe(views);
  });
});

describe('edition', () => {
  it.each([
    ['第A03版：要闻', 'A03'],
    ['A03版', 'A03'],
    ['第 03 版', '03'],
    ['第12版 副刊', '12'],
    ['第A1-2版', 'A1-2'],
    ['3版', null],
    ['改版公告', null],
  ])('%s', (words, edition) => {
    expect(articleWith({ above: `<p>${words}</p>`, credit: '2018-12-18' }).edition).toBe(edition);
  });
});

describe('the header of a notice', () => {
  const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  it.each([
    [
      'a table',
      {
        above: `<table>${row('索引号', 'AB-1', '发文字号', '南街办〔2018〕12号')}${row('发文机关', '南桥街道办事处', '成文日期', '2018年12月1日')}</table>`,
      },
      {
        number: '南街办〔2018〕12号',
        index: 'AB-1',
        issuer: '南桥街道办事处',
        signedOn: '2018-12-01',
        effectiveOn: null,
      },
    ],
    [
      'one line',
      { above: '<p>索 引 号：AB-1 发文字号：南街办〔2018〕12号</p>' },
      { number: '南街办〔2018〕12号', index: 'AB-1', issuer: null, signedOn: null, effectiveOn: null },
    ],
    [
      'the number above the text, the day in it',
      {
        text: `<p>南街办[2018]12号</p><p>本通知自2019年1月1日起施行，由街道办事处负责解释，请各社区认真执行。</p>${TEXT}`,
      },
      { number: '南街办[2018]12号', index: null, issuer: null, signedOn: null, effectiveOn: '2019-01-01' },
    ],
    ['a number inside a sentence', { text: `<p>根据南街办〔2018〕12号文件，大家一起来换书。</p>${TEXT}` }, null],
    ['no notice', {}, null],
  ])('%s', (_name, parts, document) => {
    expect(articleWith({ credit: '2018-12-18', ...parts }).document).toEqual(document);
  });
});

describe('address and site', () => {
  const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;
  it.each([
    [canonical('https://www.example.cn/a.html'), {}, 'https://www.example.cn/a.html', 'example.cn'],
    ['<meta property="og:url" content="http://m.example.cn/a.html">', {}, 'http://m.example.cn/a.html', 'm.example.cn'],
    [
      canonical('https://www.example.cn/a.html'),
      { url: 'HTTP://News.Example.CN/b' },
      'http://news.example.cn/b',
      'news.example.cn',
    ],
    [canonical('https://www.example.cn/a.html'), { site: '南桥网' }, 'https://www.example.cn/a.html', '南桥网'],
    [canonical('/a.html'), {}, null, null],
    [canonical('javascript:void(0)'), {}, null, null],
    ['', { url: 'not a url' }, null, null],
    ['', {}, null, null],
  ])('%s %j', (head, given, url, site) => {
    const article = articleWith({ head, given });
    expect([article.url, article.site]).toEqual([url, site]);
  });
});

describe('the text', () => {
  it('is the parts of the body joined by line ends, and the parts say where they stand', () => {
    const { body, bodyBlocks } = articleWith({
      credit: '2018-12-18',
      text: `<p>${PROSE[0]}</p><h3>走进校园</h3><p>${PROSE[1]}</p><ul><li>自带旧书一本</li></ul><p>▲居民交换旧书</p><p>${PROSE[2]}</p>`,
    });
    expect(body).toBe([PROSE[0], '走进校园', PROSE[1], '自带旧书一本', PROSE[2]].join('\n'));
    expect(bodyBlocks.map(({ role, start, stop }) => [role, body.slice(start, stop)])).toEqual([
      ['paragraph', PROSE[0]],
      ['subhead', '走进校园'],
      ['paragraph', PROSE[1]],
      ['list', '自带旧书一本'],
      ['paragraph', PROSE[2]],
    ]);
  });

  it.each([
    ['short-body', { text: `<p>${PROSE[0]}</p>` }],
    ['more-pages', { below: '<p>下一页</p>' }],
    ['truncated', { text: `${TEXT}<p>下个月起，读书会将走进附近的两所小学，孩子们可以用一幅画换一本书，</p>` }],
    ['no-date', {}],
    ['no-source', {}],
    ['title-disagrees', { head: '<title>退休教师何青山和他的读书会_青河网</title>' }],
  ])('warns of %s', (warning, parts) => {
    expect(articleWith(parts).warnings).toContain(warning);
  });

  it('warns of nothing where nothing is doubtful', () => {
    expect(articleWith({ credit: '2018-12-18 10:19 来源：南桥日报' }).warnings).toEqual([]);
  });
});
