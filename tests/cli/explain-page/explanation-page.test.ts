import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { growth } from '../../cpu-time.ts';
import { emptyFolder } from '../../empty-folder.ts';
import { FIXTURES, jianbao, LOGIN, page, writePages } from '../jianbao.ts';
import { explained, pageOf } from './page-of.ts';

const PAGE = /^page\.(?:html|txt)$/u;
const TAGS = new Set(
  'html head meta title style body header h1 h2 p span div aside section a details summary ul li main article pre code'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['id', 'class', 'href', 'lang', 'charset', 'http-equiv', 'content', 'name']);

/** Parses it and finds nothing in it but what the page is made of. */
function safe(markup: string): CheerioAPI {
  const errors: string[] = [];
  const $ = load(markup, { onParseError: ({ code }) => void errors.push(code) });
  expect(errors).toEqual([]);
  for (const element of $('*').toArray()) {
    if (!('attribs' in element)) throw new Error(`a node of type ${element.type} among the elements`);
    expect(TAGS).toContain(element.name);
    for (const name of Object.keys(element.attribs)) expect(ATTRIBUTES).toContain(name);
  }
  const hrefs = $('[href]')
    .toArray()
    .map((element) => $(element).attr('href') ?? '');
  expect(hrefs.filter((href) => !/^#[bvmw]\d+$/u.test(href))).toEqual([]);
  expect(hrefs.filter((href) => $(href).length !== 1)).toEqual([]);
  expect($('meta[http-equiv]').attr('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/u);
  expect($('head').children().eq(1).attr('http-equiv')).toBe('Content-Security-Policy');
  expect($('style')).toHaveLength(1);
  expect($('style').text()).not.toMatch(/url\(|@import|expression/u);
  // TAB and line feed are the only control characters; none steers the direction of the text.
  expect(markup).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
  return $;
}

const slugs = readdirSync(FIXTURES).filter((slug) => readdirSync(join(FIXTURES, slug)).some((file) => PAGE.test(file)));

describe('every bundled page', () => {
  it.each(slugs)('%s is shown whole, well-formed and harmless', (slug) => {
    const folder = join(FIXTURES, slug);
    const name = readdirSync(folder).find((file) => PAGE.test(file)) ?? '';
    const bytes = readFileSync(join(folder, name));
    const { article } = explained(bytes).explanation;
    for (const language of ['en', 'zh'] as const) {
      const $ = safe(pageOf(bytes, language));
      expect($('html').attr('lang')).toBe(language);
      expect($('.block')).toHaveLength(article?.blocks.length ?? 0);
    }
  });
});

describe('a value', () => {
  const $ = safe(pageOf(page(1)));
  it.each([
    ['title', '东港区第1号社区食堂开张', 'title'],
    ['published', '2019-03-02T09:01', 'credit'],
    ['source', '东港晚报', 'credit'],
  ])('%s leads to its block, and its block back', (name, value, role) => {
    const card = $('.value:not(.lost)').filter((_, element) => $(element).find('.name').text() === name);
    expect(card.find('.said').text()).toBe(value);
    const block = $(card.attr('href') ?? '');
    expect(block.attr('class')).toBe(`block ${role}`);
    expect(block.find('.text').text()).toContain(value.slice(0, 4));
    const chip = block.find('.chip').filter((_, element) => $(element).text() === name);
    expect(chip.attr('href')).toBe(`#${card.attr('id')}`);
  });

  it('that was found in the text leads to its very words', () => {
    const rows = $('.found li a').toArray();
    expect(rows.length).toBeGreaterThan(8);
    for (const row of rows) {
      const words = $($(row).attr('href') ?? '');
      expect(words.text()).toBe($(row).find('span').first().text());
      expect($(words.attr('href') ?? '').is('li')).toBe(true);
    }
    expect(rows.map((row) => $(row).text()).join(' ')).toMatch(/约1\.5亿元≈ 150000000 元/u);
  });

  it('stands on the right line of the original', () => {
    const row = $('.block.title').closest('.row');
    expect(row.find('.number').text()).toBe('3');
    expect(row.find('pre').text()).toContain('<h1>');
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">x</a>',
  '--><iframe src="http://evil.example/"></iframe><!--',
  ']]><form action="http://evil.example/"><input>',
  '&lt;script&gt;&#60;script>&amp;lt;b&amp;gt;',
  '\u202e\u2066evil\u0007\u001b[31m\u009b',
  '<meta http-equiv="refresh" content="0;url=http://evil.example/">',
  '<base href="http://evil.example/"><link rel="stylesheet" href="//evil.example/x.css">',
];

describe('what a hostile page says', () => {
  const asText = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  it.each(HOSTILE)('%j is text wherever it stands', (words) => {
    const says = asText(words);
    const html = page(1)
      .replace('社区食堂开张</h1>', `社区食堂开张${says}</h1>`)
      .replace('社区食堂开张_东港新闻网', `社区食堂开张${says}_东港新闻网`)
      .replace('来源：东港晚报', `来源：东港晚报${says}`)
      .replace('老人每餐优惠', `${says}老人每餐优惠`)
      .replace('<head>', `<head><meta name="author" content="${says.replace(/"/gu, '&quot;')}">`)
      .replace(
        'class="content"',
        `class="content ${says.replace(/"/gu, '&quot;')}" id="${says.replace(/"/gu, '&quot;')}"`,
      );
    safe(pageOf(html, 'en', `${words}.html`));
    // The same as markup of the page itself.
    safe(pageOf(page(1).replace('老人每餐优惠', `${words}老人每餐优惠`)));
    // And in a text dump.
    safe(
      pageOf(
        `东港区社区食堂开张${words}\n\n2019-03-05 09:12　来源：东港晚报${words}\n\n　　东港区民政局昨日介绍，社区食堂正式开张，可同时接待居民30人用餐，老人每餐优惠2.5元。${words}\n`,
        'zh',
      ),
    );
  });

  it('stands there to be read', () => {
    const $ = safe(pageOf(page(1).replace('老人每餐优惠', '&lt;script>alert(1)&lt;/script>老人每餐优惠')));
    expect($('.block .text').text()).toContain('<script>alert(1)</script>老人每餐优惠');
    expect($('pre').text()).toContain('&lt;script>alert(1)&lt;/script>老人每餐优惠');
  });
});

describe('a refused page', () => {
  it('is shown with its code and all its blocks', () => {
    const $ = safe(pageOf(LOGIN));
    expect($('.became').text()).toBe('refused login-page');
    expect($('.block').length).toBeGreaterThan(0);
    expect($('.block').closest('details')).toHaveLength(0);
  });

  it.each([
    ['nothing', ''],
    ['bytes that are no text', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0xff, 0xfe])],
    ['a text that is no article', 'Hello <b>world</b> <script>'],
  ])('that is %s is shown', (_, text) => {
    expect(safe(pageOf(text))('.refused').text()).toMatch(/^refused [a-z-]+$/u);
  });
});

describe('explain --html', () => {
  const cwd = emptyFolder();
  writePages(cwd, 2);
  writeFileSync(join(cwd, 'page.txt'), LOGIN);

  it('writes one page, also of an id of the archive', () => {
    expect(jianbao(['explain', '--html', 'page-0001.html', '-o', 'out.html'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
    });
    const written = readFileSync(join(cwd, 'out.html'), 'utf8');
    expect(safe(written)('h1').text()).toBe('东港区第1号社区食堂开张');
    jianbao(['ingest', '-q', 'page-0001.html'], { cwd });
    const [{ id }] = JSON.parse(jianbao(['list', '--json'], { cwd }).stdout);
    expect(jianbao(['explain', '--html', id], { cwd }).stdout).toBe(written);
    const zh = safe(jianbao(['explain', '--html', id, '--lang', 'zh'], { cwd }).stdout);
    expect(zh('main').text()).toMatch(/原文[\s\S]*各块/u);
  });

  it.each([
    [['page-0001.html', 'page-0002.html'], 2, /--html shows one page/u],
    [['page-0001.html', '--json'], 2, /does not go with/u],
    [['nowhere.html'], 2, /nowhere/u],
  ])('%j writes nothing', (args, exit, words) => {
    const { code, stdout, stderr } = jianbao(['explain', '--html', ...args, '-o', 'none.html'], { cwd });
    expect({ code, stdout }).toEqual({ code: exit, stdout: '' });
    expect(stderr).toMatch(words);
    expect(readdirSync(cwd)).not.toContain('none.html');
  });
});

describe('time grows with the page', () => {
  const words = '东港区民政局昨日介绍，社区食堂正式开张，可同时接待居民30人用餐。';
  it.each([
    [
      'paragraphs',
      (n: number) =>
        page(1).replace('</div>\n<div class="foot">', `${`<p>${words}</p>\n`.repeat(n)}</div><div class="foot">`),
    ],
    [
      'one line of markup',
      (n: number) =>
        page(1).replace('</div>\n<div class="foot">', `${`<p>${words}</p>`.repeat(n)}</div><div class="foot">`),
    ],
    ['open tags', (n: number) => `${page(1)}${'<b '.repeat(n * 20)}`],
    ['open scripts', (n: number) => `${page(1)}${'<script '.repeat(n * 10)}`],
    ['signs of entities', (n: number) => `${page(1)}${'&'.repeat(n * 50)}`],
  ])('%s', (_, text) => {
    const [small, large] = [text(400), text(1600)];
    expect(
      growth(
        () => void pageOf(small),
        () => void pageOf(large),
      ),
    ).toBeLessThan(9);
  });
});
