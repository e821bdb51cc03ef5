import { describe, expect, it } from 'vitest';
import {
  article,
  bodyOf,
  CREDIT,
  judgedDump,
  judgedHtml,
  judgementOf,
  PROSE,
  paragraphs,
  TITLE,
} from './judged-page.ts';

const [first, second, third, fourth] = PROSE;
const text = paragraphs(PROSE);

describe('where the body ends', () => {
  it.each([
    [
      'a related box',
      '<div class="rel"><h3>相关阅读</h3><ul><li><a href="/1">东港书市开张</a></li><li><a href="/2">旧书的去处</a></li></ul></div>',
    ],
    ['related lines without links', '<p>相关新闻：</p><p>东港书市开张</p><p>旧书的去处</p>'],
    [
      'comments',
      `<div class="c"><h3>网友评论（2）</h3><p>我也想去换书，不知道周六几点开门，需要带什么东西？请告诉我。</p><p>去年去过一次，人很多，书也很多，孩子非常喜欢，今年还要带他去。</p></div>`,
    ],
    ['the editor', '<p>（责任编辑：何青山）</p>'],
    ['the editor and a promotion', '<p>责任编辑：何青山</p><p>欢迎下载南桥客户端，看更多本地的新闻。</p>'],
    [
      'a disclaimer',
      '<p>免责声明：本文仅代表作者个人观点，与本网无关。</p><p>更多的条文请见本站的说明，读者请自行核实。</p>',
    ],
    ['next and previous', '<p>上一篇：东港书市开张</p><p>下一篇：旧书的去处</p>'],
    ['window tools', '<p>【打印本页】【关闭窗口】</p>'],
    ['a QR code', '<p>扫一扫在手机打开当前页面</p>'],
    ['keywords', '<p>关键词：读书会 旧书</p>'],
    ['the end mark', '<p>- END -</p><p>南桥日报原创作品</p>'],
  ])('%s is out, with all below it', (_name, below) => {
    expect(bodyOf(article(text + below))).toEqual([...PROSE]);
    expect(bodyOf(article(text, { below }))).toEqual([...PROSE]);
  });

  it('a box of related headlines in the middle does not end the text', () => {
    const box = '<p>相关阅读</p><p><a href="/1">东港书市开张</a></p><p><a href="/2">旧书的去处</a></p>';
    const page = article(`${paragraphs([first, second])}${box}${paragraphs([third, fourth])}`);
    expect(bodyOf(page)).toEqual([...PROSE]);
  });

  it('paragraphs in boxes of their own are one text, also behind a box of links', () => {
    const boxed = (lines: readonly string[]): string =>
      lines.map((line) => `<div dir="ltr"><p>${line}</p></div>`).join('');
    const more =
      '<section><h3>更多報導</h3><ul><li><a href="/1">东港书市开张</a></li><li><a href="/2">旧书的去处</a></li></ul></section>';
    expect(bodyOf(article(boxed(PROSE)))).toEqual([...PROSE]);
    expect(bodyOf(article(`${boxed([first, second])}${more}${boxed([third, fourth])}`))).toEqual([...PROSE]);
  });

  it('comments longer than the article are no part of it', () => {
    const comments = paragraphs([fourth, third, second, first, ...PROSE].map((line) => `网友：${line}`));
    const page = article(text, { below: `<div class="comments"><h3>最新评论</h3>${comments}</div>` });
    expect(bodyOf(page)).toEqual([...PROSE]);
  });

  it('an article in a dump ends at its footer', () => {
    const page = judgedDump(
      [
        '首页',
        '新闻',
        '生活',
        '',
        TITLE,
        CREDIT,
        '',
        ...PROSE.map((line) => `\u3000\u3000${line}`),
        '',
        '上一篇：东港书市开张',
        '下一篇：旧书的去处',
        '版权所有 南桥日报社',
      ].join('\n'),
    );
    expect(bodyOf(page)).toEqual([...PROSE]);
  });

  it('the signature of a notice is out of the body, its attachments are in', () => {
    const page = article(
      `${text}<p>附件：1.借书登记表</p><p>2.读书会章程</p><p>南桥街道办事处</p><p>2018年12月18日</p>`,
    );
    expect(bodyOf(page).slice(PROSE.length)).toEqual(['附件：1.借书登记表', '2.读书会章程']);
    expect(judgementOf(page, '南桥街道办事处')).toBe('credit by signature-of-notice');
  });

  it('attachments may be links', () => {
    const page = article(`${text}<p>附件：<a href="/1.doc">借书登记表</a></p>`);
    expect(bodyOf(page)).toEqual([...PROSE, '附件：借书登记表']);
  });
});

describe('where the body begins', () => {
  it.each([
    ['right below the title', ''],
    ['below tools', '<div>字号：大 中 小 打印 收藏</div>'],
    ['below a share line', '<div>分享到：</div>'],
    ['below an image', '<p><img src="a.jpg"></p>'],
  ])('%s', (_name, between) => {
    expect(bodyOf(article(between + text))).toEqual([...PROSE]);
  });

  it('a short first paragraph is kept', () => {
    expect(bodyOf(article(`<p>书香满榕城。</p>${text}`))).toEqual(['书香满榕城。', ...PROSE]);
  });

  it('a menu above the title of a dump is out, however long', () => {
    const menu = Array.from({ length: 60 }, (_, i) => `栏目${i}`);
    const page = judgedDump([...menu, '', TITLE, CREDIT, '', ...PROSE.map((line) => `\u3000\u3000${line}`)].join('\n'));
    expect(bodyOf(page)).toEqual([...PROSE]);
  });
});

describe('paragraphs however they are set', () => {
  const lines = PROSE.map((line) => `\u3000\u3000${line}`);
  it.each([
    ['line breaks', `<p>${PROSE.join('<br>')}</p>`],
    ['two line breaks and white space', lines.join('<br><br>')],
    ['containers', PROSE.map((line) => `<div>${line}</div>`).join('')],
    ['nested inline elements', PROSE.map((line) => `<p><font><span><font>${line}</font></span></font></p>`).join('')],
    ['preformatted lines', `<pre>${lines.join('\n')}</pre>`],
    ['paragraphs never closed', PROSE.map((line) => `<p>${line}`).join('\n')],
    ['a table of one cell', `<table><tr><td>${lines.join('<br>')}</td></tr></table>`],
    ['wrapped source lines', paragraphs(PROSE.map((line) => line.replace('，', '，\n      ')))],
  ])('%s', (_name, inside) => {
    expect(bodyOf(article(inside))).toEqual([...PROSE]);
  });

  it('a page laid out by tables, as in 1998', () => {
    const page = judgedHtml(
      `<table width="100%"><tr><td><a href="/">首页</a></td><td><a href="/n">新闻</a></td></tr></table>
      <table><tr><td width="200"><a href="/1">东港书市开张</a><br><a href="/2">旧书的去处</a></td>
      <td><center><b>${TITLE}</b></center><br>${CREDIT}<br>${lines.join('<br>')}</td></tr></table>
      <center>版权所有 南桥日报社</center>`,
    );
    expect(bodyOf(page)).toEqual([...PROSE]);
    expect(page.title?.text).toBe(TITLE);
  });
});

describe('which text is the article', () => {
  it('the one in the main column, not a longer list of teasers beside it', () => {
    const teasers = Array.from(
      { length: 12 },
      (_, i) => `<li><a href="/${i}">东港书市第${i + 1}次开张，旧书摊主们说起从前的故事</a></li>`,
    );
    const page = judgedHtml(
      `<div class="side"><ul>${teasers.join('')}</ul></div><div class="main"><h1>${TITLE}</h1><p>${CREDIT}</p>${text}</div>`,
    );
    expect(bodyOf(page)).toEqual([...PROSE]);
  });

  it('is beyond doubt where there is one, and doubtful where two are alike', () => {
    expect(article(text).doubt).toBe(0);
    const two = [...PROSE, ...Array.from({ length: 60 }, (_, i) => `栏目${i}`), ...PROSE];
    expect(judgedDump(two.join('\n\n')).doubt).toBeGreaterThan(0.8);
  });

  it('an empty page has no body and every doubt', () => {
    const page = judgedHtml('');
    expect(page).toMatchObject({ blocks: [], title: null, titleAt: null, bodyStart: 0, bodyStop: 0, doubt: 1 });
  });
});
