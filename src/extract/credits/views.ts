import type { Evidence } from '../../model/article.ts';
import type { ZoneLine } from './zones.ts';

const COUNT = '(\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,2})?)(万)?';
const LABELLED = new RegExp(
  `(?:浏览|阅读|点击|访问|人气|查看|围观)(?:次数|量|数|人数|率)?[:： (]{0,3}${COUNT}(?![+＋万\\d])`,
);
const COUNTED = new RegExp(`(?<![\\d.])${COUNT} ?(?:次|人)(?:浏览|阅读|点击|访问|围观|查看)`);

/** How often the page says it was read, and where it says so. */
export function findViews(lines: readonly ZoneLine[]): { views: number; evidence: Evidence } | undefined {
  for (const { folded, block, zone, distance } of lines) {
    if (zone === 'body' || folded.length > 160 || (zone === 'above' && distance > 8)) continue;
    const found = LABELLED.exec(folded) ?? COUNTED.exec(folded);
    if (found === null) continue;
    const views = Math.round(Number((found[1] ?? '').replaceAll(',', '')) * (found[2] === undefined ? 1 : 10_000));
    return { views, evidence: { text: found[0], place: block.place, rule: 'views-labelled' } };
  }
  return undefined;
}
