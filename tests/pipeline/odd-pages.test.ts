import { expect, it } from 'vitest';
import { clippingSchema } from '../../src/model/clipping.ts';
import { clipPage } from '../../src/pipeline/clip-page.ts';
import { numbers } from '../chinese/random-text.ts';
import { holdsLaw, KIT, rawText } from './span-law.ts';

/** Pieces of pages, markup and words; a page of them makes no sense, and must come out whole all the same. */
const PIECES = [
  ...'<p> </p> <div> </div> <h1> </h1> <h2> <br> <table> <tr> <td> </table> <ul><li> </ul> <b> </b> <pre> </pre>'.split(
    ' ',
  ),
  ...'<script> </script> <!-- --> <figcaption> <title> </title> &nbsp; &#128512; < > 😀 𠮷 \ud83d 。 ， ！ “ ” （ ） 【 】'.split(
    ' ',
  ),
  ...'来源： 南桥日报 记者 刘小禾 2018-12-18 10:19 2018年12月18日电 昨天 12月 以来 截至 至 — 1 / - 年 1:3 百分之'.split(
    ' ',
  ),
  ...'32名居民 超过5万元 三成以上 同比增长 人民币 每人每月 东港市民政局 市民政局 该局 第A03版 浏览：533'.split(' '),
  ...'相关阅读 网友评论 责任编辑： 图为 摄 附件：1. 南街办〔2018〕12号 一、 —— 版权所有 扫一扫'.split(' '),
  '<div class="comments">',
  '<a href="/x">',
  '</a>',
  '<img src="a.jpg">',
  '<meta name="pubdate" content="2018-12-18T01:00Z">',
  '首页 > 新闻 > 正文',
  '南桥街道的读书会在文化站开张，居民带着旧书来到现场互相交换。',
  '孩子们可以用一幅画换一本书，画作会挂在文化站的走廊里，供来往的人观看。',
  '\u3000\u3000',
  '\n',
  '\n\n',
  '\t',
  ' ',
];
const PAGES = 1_000;

it('whatever the page: a clipping that holds the law, or a refusal', () => {
  const below = numbers(545);
  let clippings = 0;
  for (let i = 0; i < PAGES; i++) {
    const pieces = Array.from({ length: 5 + below(120) }, () => PIECES[below(PIECES.length)] ?? '');
    const outcome = clipPage(rawText((below(2) === 0 ? '<!doctype html>' : '') + pieces.join('')), KIT);
    if (outcome.kind === 'refused') continue;
    clippings++;
    const { clipping } = outcome;
    expect(clippingSchema.parse(clipping)).toEqual(clipping);
    holdsLaw(clipping);
    expect(clipping.body.isWellFormed()).toBe(true);
    expect(clipping.body).not.toMatch(/^\n|\n\n|\n$/);
    for (const { low, high, number, value } of clipping.figures) {
      expect([low, high, number, value].every((one) => one === null || Number.isFinite(one))).toBe(true);
      if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
    }
  }
  expect(clippings).toBeGreaterThan(PAGES / 20);
});
