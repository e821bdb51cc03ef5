import type { JudgedPage } from '../../src/model/judged-page.ts';
import { strip } from '../../src/strip/strip.ts';
import { htmlOf, pageOf } from '../parse/page-of.ts';

/** Paragraphs of an article that never was, each of some sixty characters. */
export const PROSE = [
  '南桥街道的读书会周六上午在文化站开张，三十多位居民带着自家的旧书来到现场，互相交换，也听年轻人讲书里的故事。',
  '读书会由退休教师何青山发起，他说，起初只有五个人围坐在榕树下，后来人越来越多，街道便腾出一间屋子给大家使用。',
  '社区工作者刘小禾负责登记，她把每本书都编了号，谁借走、谁归还，都写在一本蓝色的册子里，三个月没有丢过一本。',
  '下个月起，读书会将走进附近的两所小学，孩子们可以用一幅画换一本书，画作会挂在文化站的走廊里，供来往的人观看。',
] as const;
export const TITLE = '南桥街道居民自办读书会';
export const CREDIT = '2018-12-18 10:19 来源：南桥日报';

export function judgedHtml(body: string, head = ''): JudgedPage {
  return strip(pageOf(htmlOf(body, head)));
}

export function judgedDump(text: string): JudgedPage {
  return strip(pageOf(text));
}

/** A page with menu, title, credits, the given insides and a footer. */
export function article(inside: string, { head = '', title = TITLE, above = '', below = '' } = {}): JudgedPage {
  return judgedHtml(
    `<div class="menu"><a href="/">首页</a> <a href="/news">新闻</a> <a href="/life">生活</a></div>
    <div class="main">${above}<h1>${title}</h1><div class="info">${CREDIT}</div><div class="text">${inside}</div>${below}</div>
    <div class="foot"><p>版权所有 南桥日报社</p><p>京ICP备00000000号</p></div>`,
    head,
  );
}

export const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

/** Role and rule of the block with that text. */
export function judgementOf(page: JudgedPage, text: string): string {
  const block = page.blocks.find((one) => one.text === text);
  if (block === undefined) throw new Error(`no block ${text} among ${page.blocks.map((one) => one.text).join(' / ')}`);
  return `${block.role} by ${block.rule}`;
}

/** Texts of the blocks that make up the body. */
export function bodyOf(page: JudgedPage): readonly string[] {
  return page.blocks
    .filter((block) => ['paragraph', 'subhead', 'list', 'table'].includes(block.role))
    .map((block) => block.text);
}
