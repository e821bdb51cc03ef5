import { firstLook } from '../../chinese/first-look.ts';
import type { Evidence } from '../../model/article.ts';
import type { ZoneLine } from './zones.ts';

const COUNT = '(\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,2})?)(万|[wW](?![A-Za-z]))?';
const LABELLED = new RegExp(
  `(?:浏览|阅读|点击|访问|人气|查看|围观)(?:次数|量|数|人数|率)?[:： (\\[]{0,4}${COUNT}(?![+＋万wW,\\d]|\\.\\d)`,
);
const COUNTED = new RegExp(`(?<![\\d.])${COUNT} ?(?:次|人)(?:浏览|阅读|点击|访问|围观|查看)`);

/** The counter of a site, not of an article. */
const VISITORS = /访客|博客(?:访问|等级)|您是第|总(?:访问|浏览|点击)|累计访问|网站访问|本站访问|今日访问/;
const NEVER = 4;
const LOOK = firstLook([LABELLED, COUNTED]);

/** Lines by where a counter is looked for first: below the title, above it, at the foot. */
function rank({ zone, distance }: ZoneLine): number {
  if (zone === 'head') return 0;
  if (zone === 'above') return distance > 8 ? NEVER : 1;
  return zone === 'foot' && distance <= 6 ? 2 : NEVER;
}

/** How often the page says it was read, and where it says so. */
export function findViews(lines: readonly ZoneLine[]): { views: number; evidence: Evidence } | undefined {
  const counted = lines.filter(({ folded }) => folded.length <= 160 && LOOK.bitsOf(folded) !== 0);
  const near = counted.filter((line) => rank(line) < NEVER).sort((a, b) => rank(a) - rank(b));
  for (const { folded, block } of near) {
    if (VISITORS.test(folded)) continue;
    const found = LABELLED.exec(folded) ?? COUNTED.exec(folded);
    if (found === null) continue;
    const views = Math.round(Number((found[1] ?? '').replaceAll(',', '')) * (found[2] === undefined ? 1 : 10_000));
    return { views, evidence: { text: found[0], place: block.place, rule: 'views-labelled' } };
  }
  return undefined;
}
