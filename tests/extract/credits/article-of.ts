import { articleOf } from '../../../src/extract/credits/credits.ts';
import type { Article } from '../../../src/model/article.ts';
import type { Given, Origin } from '../../../src/model/origin.ts';
import { strip } from '../../../src/strip/strip.ts';
import { htmlOf, pageOf } from '../../parse/page-of.ts';
import { PROSE, paragraphs, TITLE } from '../../strip/judged-page.ts';

export const TEXT = paragraphs(PROSE);

interface Parts {
  /** The line or lines between title and text. */
  readonly credit?: string;
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly text?: string;
  readonly given?: Given;
  readonly origin?: Partial<Origin>;
}

/** An article page whose parts a test varies. */
export function articleWith({ credit = '', head, above = '', below = '', text = TEXT, given, origin }: Parts): Article {
  const body = `<div class="menu"><a href="/">首页</a> <a href="/news">新闻</a></div>
    <div class="main">${above}<h1>${TITLE}</h1><div class="info">${credit}</div><div class="text">${text}</div>${below}</div>
    <div class="foot"><p>版权所有 南桥日报社</p></div>`;
  return articleOf(strip(pageOf(htmlOf(body, head), given, origin)));
}
