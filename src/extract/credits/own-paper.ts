import { fold } from '../../chinese/fold.ts';
import type { Evidence } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';
import type { ZoneLine } from './zones.ts';

const PAPER = /[\u3400-\u9fff]{2,6}(?:日报|晚报|时报|早报|晨报|周报|商报|都市报|新报|快报|导报|青年报|法制报|农民报)/;
/** 本报讯, or 〔记者林某／台北报导〕 in which no medium is named: the paper speaks of itself. */
const ITSELF =
  /本报(?:讯|记者|评论员|.{1,8}\d{1,2}月\d{1,2}日(?:讯|电))|^[〔[【]记者[^〔〕[\]【】]{2,16}\/[^〔〕[\]【】]{2,8}报道[〕\]】]/;
/** 临州晨报讯（…, （东岛社记者林某台北5日电）, 清河网3月7日电 */
const NAMED =
  /^[〔[【(]?(?<medium>[\u3400-\u9fff]{1,8}?(?:报|网|社|台|新闻))(?:讯|专?电|记者|特派员|[\u3400-\u9fff]{0,4}(?:\d{1,2}月)?\d{1,2}日(?:讯|电|消息))/d;

/** A medium's own page that names no source: 本报讯 is the paper of its claims or its head; 临州晨报讯 names it. */
export function newspaperItself(page: JudgedPage, lines: readonly ZoneLine[]): readonly Evidence[] {
  const claims = page.claims.filter((claim) => claim.key === 'title' || claim.key === 'site-name');
  const opening = page.blocks.slice(page.bodyStart, page.bodyStart + 6);
  const site = claims.map((claim) => fold(claim.text)).join('\n');
  for (const { text, place } of opening) {
    const medium = NAMED.exec(fold(text.slice(0, 40)))?.indices?.groups?.['medium'];
    const name = medium === undefined ? '' : text.slice(...medium);
    if (name.length > 2 && site.includes(fold(name))) return [{ text: name, place, rule: 'source-own-newspaper' }];
  }
  const byline = lines.filter((line) => line.zone === 'head').map((line) => line.folded);
  const words = [...opening.map((block) => fold(block.text.slice(0, 40))), ...byline];
  if (!words.some((text) => ITSELF.test(text.replaceAll('报导', '报道')))) return [];
  const above = page.blocks.slice(0, page.titleAt ?? 0).filter((block) => block.text.length < 60);
  const named = [...claims, ...above].map(({ text, place }) => {
    const found = PAPER.exec(fold(text));
    return { text: found === null ? undefined : text.slice(found.index, found.index + found[0].length), place };
  });
  const found = named.find((one) => one.text !== undefined);
  return found?.text === undefined ? [] : [{ text: found.text, place: found.place, rule: 'source-own-newspaper' }];
}
