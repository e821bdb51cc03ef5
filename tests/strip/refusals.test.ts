import { describe, expect, it } from 'vitest';
import type { JudgedPage } from '../../src/model/judged-page.ts';
import { refusalOf } from '../../src/strip/strip.ts';
import { article, bodyOf, judgedDump, judgedHtml, PROSE, paragraphs, TITLE } from './judged-page.ts';

const text = paragraphs(PROSE);
const codeOf = (page: JudgedPage): string | undefined => refusalOf(page, bodyOf(page).join('\n'))?.code;
const link = (i: number): string => `<li><a href="/${i}.html">东港书市第${i}次开张</a> 2018-12-${10 + (i % 18)}</li>`;
const links = (n: number): string => `<ul>${Array.from({ length: n }, (_, i) => link(i)).join('')}</ul>`;
const one = (title: string, day: string): string =>
  `${title}\n${day} 08:30 来源：南桥日报\n\n${PROSE.map((line) => `\u3000\u3000${line}`).join('\n')}\n\n`;

describe('pages that are no articles', () => {
  it.each([
    ['list-page', judgedHtml(links(30), '<title>书市新闻_青河网</title>')],
    [
      'list-page',
      judgedDump(
        `书市新闻\n${Array.from({ length: 12 }, (_, i) => `东港书市第${i}次开张的消息 2018-12-${10 + i}`).join('\n')}`,
      ),
    ],
    ['home-page', judgedHtml(links(30), '<title>青河网首页</title>')],
    ['home-page', judgedHtml('<p><a href="/">东港书市重新开张</a></p>'.repeat(200), '<title>青河网</title>')],
    ['home-page', judgedHtml('<frameset cols="1,2"><frame src="a.htm"><frame src="b.htm"></frameset>')],
    [
      'login-page',
      judgedHtml('<form><p>用户登录</p><p>账号</p><input name="u"><p>密码</p><input type="password"></form>'),
    ],
    ['login-page', judgedHtml('<p>请先登录，登录后才能查看全文。</p>')],
    ['error-page', judgedHtml('<h1>404 Not Found</h1><p>nginx</p>', '<title>404 Not Found</title>')],
    ['error-page', judgedHtml('<p>您访问的页面不存在，三秒后返回首页。</p>')],
    ['error-page', judgedHtml('<p>抱歉，文章已被删除。</p>', '<title>提示信息</title>')],
    [
      'blocked',
      judgedHtml('<h1>网站防火墙</h1><p>您的请求带有不合法参数，已被网站管理员设置拦截！</p><p>事件编号：7f3a</p>'),
    ],
    ['blocked', judgedHtml('<p>为保证您的正常访问，请拖动下方滑块完成验证</p>', '<title>访问验证</title>')],
    ['blocked', judgedHtml('<p>Checking your browser before accessing.</p>', '<title>Just a moment...</title>')],
    ['blocked', judgedHtml('<p>您的访问过于频繁，请稍后再试。</p>')],
    ['no-body', judgedHtml('<p>你好</p>')],
    ['no-body', judgedHtml('')],
    ['no-body', judgedDump('')],
    ['no-body', judgedHtml('<h1>读书会</h1><p>敬请期待</p>')],
    ['script-shell', judgedHtml('<div id="app"></div><script src="/app.js"></script>', '<title>青河网</title>')],
    ['gallery', judgedHtml(`<h1>${TITLE}</h1>${'<p><img src="a.jpg"></p>'.repeat(4)}<p>共四张</p>`)],
    [
      'not-chinese',
      judgedHtml(
        `<h1>A reading club</h1>${'<p>The neighbours of South Bridge meet on Saturdays to swap old books and to hear stories.</p>'.repeat(5)}`,
      ),
    ],
    [
      'several-articles',
      judgedDump(one('南桥街道居民自办读书会', '2018-12-18') + one('东港书市重新开张', '2018-12-19')),
    ],
  ])('%s', (code, page) => {
    expect(codeOf(page)).toBe(code);
  });

  it('says why', () => {
    const page = judgedHtml('<p>您访问的页面不存在，三秒后返回首页。</p>');
    expect(refusalOf(page, bodyOf(page).join('\n'))?.message).toBe('the page says: 您访问的页面不存在');
  });
});

describe('articles that look like something else', () => {
  it.each([
    ['an article', article(text)],
    ['an article with a login box', article(text, { below: '<form>用户登录<input type="password"></form>' })],
    [
      'an article about errors',
      article(`<p>网站一度无法访问，读者看到的是“您访问的页面不存在”。</p>${text}`, {
        title: '青河网短暂无法访问 技术人员连夜抢修',
      }),
    ],
    [
      'an article about a firewall',
      article(`<p>记者打开该网站，看到的是“您的访问已被网站防火墙拦截，请拖动滑块完成验证”。</p>${text}`, {
        title: '政务网站上线人机验证 市民访问过于频繁会被拦截',
      }),
    ],
    ['an article with many links', article(text, { below: links(40) })],
    ['an article with many images', article(`${'<p><img src="a.jpg"></p>'.repeat(8)}${text}`)],
    [
      'one short paragraph with title and date',
      article(`<p>南桥街道读书会周六上午在文化站开张，三十多位居民来到现场。</p>`),
    ],
    [
      'an article with English names',
      article(`${text}<p>South Bridge Reading Club, founded by He Qingshan in 2018, meets every Saturday morning.</p>`),
    ],
    ['an article under a frameset', judgedHtml(`<h1>${TITLE}</h1>${text}<frameset><frame src="a.htm"></frameset>`)],
    ['one article with two dates', judgedDump(`${one(TITLE, '2018-12-18')}更新：2018-12-19 来源：南桥日报`)],
  ])('%s', (_name, page) => {
    expect(codeOf(page)).toBeUndefined();
  });
});
