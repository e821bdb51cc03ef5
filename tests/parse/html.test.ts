import { describe, expect, it } from 'vitest';
import { blockOf, blocksOf, htmlOf, pageOf, textsOf } from './page-of.ts';

describe('what is printed and what is not', () => {
  it.each([
    ['<p style="display:none">隐藏</p><p>看见</p>', ['看见']],
    ['<p style="color:red; DISPLAY : none !important">隐藏</p>看见', ['看见']],
    ['<p hidden>隐藏</p><p>看见</p>', ['看见']],
    ['<div hidden=""><p>隐藏</p></div><p>看见</p>', ['看见']],
    ['<p hidden="until-found">找到才见</p>', ['找到才见']],
    ['<p style="visibility:hidden">脚本之后才见</p>', ['脚本之后才见']],
    ['<p style="list-display:none-such">看见</p>', ['看见']],
    ['<textarea>隐藏</textarea><p>看见</p>', ['看见']],
    ['<template><p>隐藏</p></template><p>看见</p>', ['看见']],
    ['<noscript><p>隐藏</p></noscript><p>看见</p>', ['看见']],
    ['<select><option>隐藏</option></select><p>看见</p>', ['看见']],
    ['<button>隐藏</button><p>看见</p>', ['看见']],
    ['<svg><text>隐藏</text></svg><p>看见</p>', ['看见']],
    ['<!-- <p>隐藏</p> --><p>看见</p>', ['看见']],
    ['<!-- 隐藏 -- 还隐藏 --><p>看见</p>', ['看见']],
    ['<p>前<!-- 隐藏 -->后</p>', ['前后']],
    ['<script>document.write("<p>隐藏</p>")</script><p>看见</p>', ['看见']],
    ['<script>if (1 < 2 && "</p>") x = "隐藏";</script><p>看见</p>', ['看见']],
    ['<style>p::before { content: "隐藏" }</style><p>看见</p>', ['看见']],
    ['<iframe>隐藏</iframe><p>看见</p>', ['看见']],
  ])('%s', (body, texts) => {
    expect(textsOf(body)).toEqual(texts);
  });

  it('the head is not printed', () => {
    expect(pageOf(htmlOf('<p>正文</p>', '<title>标题</title><style>a{}</style>')).blocks.map((b) => b.text)).toEqual([
      '正文',
    ]);
  });
});

describe('lines', () => {
  it.each([
    ['<p>一</p><p>二</p>', ['一', '二']],
    ['一<br>二<br/>三', ['一', '二', '三']],
    ['<p>一<br>二</p>', ['一', '二']],
    ['<p>一<div>二</div>三</p>', ['一', '二', '三']],
    ['<p>一<p>二', ['一', '二']],
    ['<div><span>一</span><span>二</span></div>', ['一二']],
    ['<p>一<b>二</b><a href="/">三</a></p>', ['一二三']],
    ['<ul><li>一<li>二</ul>', ['一', '二']],
    ['<dl><dt>一</dt><dd>二</dd></dl>', ['一', '二']],
    ['<h1>长标题的<br>下半句</h1>', ['长标题的下半句']],
    ['<h2>New<br>York</h2>', ['New York']],
    ['<pre>第一行\n第二行\n\n第三行</pre>', ['第一行', '第二行', '第三行']],
    ['<pre><b>甲</b>\n乙</pre>', ['甲', '乙']],
    ['<p>社区的\n    志愿者</p>', ['社区的志愿者']],
    ['<p>Red\nCross</p>', ['Red Cross']],
    ['<p>共有\n300 人</p>', ['共有 300 人']],
    ['<p>\u3000\u3000南桥</p>', ['南桥']],
    ['<p>&nbsp;&nbsp;南桥&nbsp;&nbsp;社区&nbsp;</p>', ['南桥 社区']],
    ['<p>&emsp;&emsp;南桥</p>', ['南桥']],
    ['<p>南\u200b桥\ufeff社\u00ad区</p>', ['南桥社区']],
    ['<p>\u3000\u3000</p><p>&nbsp;</p><p></p>', []],
    ['', []],
    ['<center>居中</center><form>表单</form>', ['居中', '表单']],
    ['<main>一<hr>二</main>', ['一', '二']],
  ])('%j', (body, texts) => {
    expect(textsOf(body)).toEqual(texts);
  });

  it.each([
    ['&lt;通知&gt; A&amp;B', '<通知> A&B'],
    ['&#28145;&#x5733;', '深圳'],
    ['&ldquo;引&rdquo;&hellip;', '“引”…'],
    ['&#128512;', '😀'],
    ['R&D 投入', 'R&D 投入'],
    ['&unknown;', '&unknown;'],
    ['a&lt b', 'a< b'],
  ])('%s is decoded once', (markup, text) => {
    expect(blockOf(`<p>${markup}</p>`).text).toBe(text);
    expect(blockOf(`<p>${markup.replaceAll('&', '&amp;')}</p>`).text).toBe(markup);
  });
});

describe('shapes', () => {
  it.each([
    ['<h1>一</h1>', 'heading', 1],
    ['<h6>一</h6>', 'heading', 6],
    ['<h2><span>一</span></h2>', 'heading', 2],
    ['<p>一</p>', 'paragraph', 0],
    ['<div>一</div>', 'paragraph', 0],
    ['<ul><li>一</li></ul>', 'item', 0],
    ['<ol><li><p>一</p></li></ol>', 'item', 0],
    ['<dl><dd>一</dd></dl>', 'item', 0],
    ['<figure><img src="a.jpg"><figcaption>一</figcaption></figure>', 'caption', 0],
    ['<figure><figcaption><p>一</p></figcaption></figure>', 'caption', 0],
  ])('%s is a %s', (body, shape, level) => {
    expect(blockOf(body)).toMatchObject({ shape, level });
  });
});

describe('how a line is set', () => {
  it.each([
    ['<p>四个汉字</p>', { linked: 0, bold: 0, centred: false, indented: false }],
    ['<p><a href="/">四个汉字</a></p>', { linked: 1 }],
    ['<p><a href="/">两字</a>两字</p>', { linked: 0.5 }],
    ['<a href="/"><p>四个汉字</p></a>', { linked: 1 }],
    ['<p><a name="top">四个汉字</a></p>', { linked: 1 }],
    ['<p><b>两字</b>两字</p>', { bold: 0.5 }],
    ['<p style="font-weight: bold">四个汉字</p>', { bold: 1 }],
    ['<p><span style="FONT-WEIGHT:700">四个汉字</span></p>', { bold: 1 }],
    ['<p style="font-weight:400">四个汉字</p>', { bold: 0 }],
    ['<center><p>四个汉字</p></center>', { centred: true }],
    ['<p align="CENTER">四个汉字</p>', { centred: true }],
    ['<div style="text-align: center"><p>四个汉字</p></div>', { centred: true }],
    ['<p>\u3000\u3000四个汉字</p>', { indented: true }],
    ['<p>\u3000四个汉字</p>', { indented: true }],
    ['<p>&nbsp;&nbsp;四个汉字</p>', { indented: true }],
    ['<p>\n    四个汉字</p>', { indented: false }],
    ['<p><b>\u3000\u3000四个</b>汉字</p>', { indented: true }],
  ])('%j', (body, setting) => {
    expect(blockOf(body)).toMatchObject(setting);
  });

  it('a link that is never closed does not make the page a link', () => {
    const prose = '南桥社区的志愿者为老人读报，大家围坐一起说起从前的事。'.repeat(12);
    const [first] = blocksOf(`<a href="/"><p>${prose}</p><p>${prose}</p>`);
    expect(first?.linked).toBe(0);
  });

  it('a link inside a link ends none of the text', () => {
    expect(textsOf('<a href="/1">一<a href="/2">二</a>三</a>四').join('')).toBe('一二三四');
  });

  it('tells where one inline element ends and the next begins', () => {
    const { text, spaced } = blockOf('<div><span>2018-12-18</span><span>南桥日报</span></div>');
    expect([text, spaced]).toEqual(['2018-12-18南桥日报', '2018-12-18 南桥日报']);
  });
});

describe('gaps, white lines and images', () => {
  it('a paragraph has a margin, a line break none', () => {
    expect(blocksOf('<div>一<br>二</div><p>三</p><div>四</div>').map((block) => block.gap)).toEqual([0, 0, 1, 1]);
  });

  it('white lines before a block are counted', () => {
    expect(blocksOf('<p>一</p><p>&nbsp;</p><p>\u3000</p><p></p><p>二</p>').map((block) => block.spacers)).toEqual([
      0, 2,
    ]);
  });

  it.each([
    ['<img src="a.jpg">', 1],
    ['<img src="a.jpg" width="600" height="400"><img src="b.jpg">', 2],
    ['<p><a href="/"><img src="a.jpg"></a></p>', 1],
    ['<img src="dot.gif" width="1" height="1">', 0],
    ['<img src="icon.png" width="40">', 0],
    ['<img src="line.gif" height="2">', 0],
    ['<img src="a.jpg" width="100%">', 1],
    ['<img src="a.jpg" style="display:none">', 0],
    ['<p hidden><img src="a.jpg"></p>', 0],
  ])('%s before a line: %i', (images, count) => {
    expect(blocksOf(`${images}<p>一</p><p>二</p>`).map((block) => block.images)).toEqual([count, 0]);
  });
});

describe('places and regions', () => {
  it('names the path to each block, and counts', () => {
    const body = '<div id="main"><p>一</p><p>二</p><div class="x"><p>三</p></div></div><p>四</p>';
    expect(blocksOf(body).map((block) => block.place)).toEqual([
      'div#main>p',
      'div#main>p[2]',
      'div#main>div>p',
      'html>body>p',
    ]);
  });

  it('every block has a region, and regions lie in their parents', () => {
    const { blocks, regions } = pageOf(
      htmlOf('<div id="Top" class="nav Main"><p>一</p><ul><li>二</li></ul></div><table><tr><td>三</td></tr></table>'),
    );
    expect(regions[0]).toEqual({ parent: null, depth: 0, tag: 'page', hints: '' });
    for (const [index, region] of regions.entries()) {
      if (index === 0) continue;
      expect(region.parent).toBeLessThan(index);
      expect(region.depth).toBe((regions[region.parent ?? 0]?.depth ?? 0) + 1);
    }
    expect(blocks.map((block) => regions[block.region]?.tag)).toEqual(['div', 'ul', 'td']);
    expect(regions[blocks[0]?.region ?? -1]?.hints).toBe('top nav main');
  });

  it('two paragraphs of one container share their region', () => {
    const blocks = blocksOf('<div><p>一</p><p>二</p></div><div><p>三</p></div>');
    expect(blocks[0]?.region).toBe(blocks[1]?.region);
    expect(blocks[2]?.region).not.toBe(blocks[1]?.region);
  });
});

describe('traits of the whole page', () => {
  it.each([
    ['<p>正文</p>', []],
    ['<input type="PASSWORD">', ['password-field']],
    ['<script>a()</script><p>正文</p>', ['script-heavy']],
    [`<script>a()</script><p>${'正文很长。'.repeat(50)}</p>`, []],
    ['<frameset cols="1,2"><frame src="a.htm"></frameset>', ['frameset']],
    ['<meta http-equiv="Refresh" content="0;url=/">', ['refresh']],
  ])('%s', (body, traits) => {
    expect(pageOf(htmlOf(body)).traits).toEqual(traits);
  });
});
