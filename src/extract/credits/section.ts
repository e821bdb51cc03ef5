import { fold } from '../../chinese/fold.ts';
import { holdsAny, unitSet } from '../../chinese/unit-set.ts';
import type { Evidence } from '../../model/article.ts';
import type { JudgedBlock } from '../../model/block.ts';
import type { JudgedPage } from '../../model/judged-page.ts';

export interface FoundSection {
  readonly section: readonly string[];
  readonly evidence: Evidence | null;
}

const NOWHERE: FoundSection = { section: [], evidence: null };

const POSITION = /^.{0,8}(?:当前|所在|您的|你的|现在)的?(?:位置|栏目|页面)(?:是|为)? ?[:： ]? ?/;
const SIGN = /(?:>{1,2}|»|→|›|->|◆|·>)/;
/** One stands in every sign, in | and in 位置, 栏目, 页面, 首页, 主页. */
const OF_A_TRAIL = unitSet('>»→›◆|位栏页');
const STARTS_WITH_SIGN = new RegExp(`^${SIGN.source}`);
const ENDS_WITH_SIGN = new RegExp(`${SIGN.source}$`);
const HOME = /^(?:.{0,12}(?:首页|主页|主頁)|Home|网站)$/i;
/** The first step is often the site's name: 清河新闻网, 东港在线, 杏城热线. */
const SITE = /^.{2,10}(?:网|网站|在线|热线|之窗|门户|信息港|论坛)$/;
const LAST = /^(?:正文|内容|文章|详情|.{0,4}(?:内容|详情|正文)|浏览(?:文章)?|阅读文章|查看)$/;
const LONGEST_STEP = 24;
/** A line of more is the site's menu. */
const MOST_STEPS = 8;
const LOOK_BACK = 120;
/** A trail without 当前位置 stands at most this many lines above the title. */
const TRAIL_BACK = 40;
/** A trail without 首页 or 当前位置 must stand this near the title. */
const NEAR = 4;

/** The breadcrumb above the title without 首页 and 正文; else what the page claims. */
export function findSection(page: JudgedPage): FoundSection {
  const marked = page.blocks.filter((block) => block.mark === 'section');
  if (marked.length > 0) return trailOf(marked, page, `site-rule ${page.siteRule?.name ?? ''}`);
  const until = page.titleAt ?? page.bodyStart;
  const title = bare(page.title?.text ?? '');
  for (let index = Math.min(until + 3, page.blocks.length) - 1; index >= Math.max(0, until - LOOK_BACK); index--) {
    const block = page.blocks[index];
    if (block === undefined || block.text.length > 160 || block.role === 'title') continue;
    const line = mayBeTrail(page, index) ? trailFrom(page, index) : undefined;
    if (line === undefined || PAGER.test(fold(line))) continue;
    if (!isTrail(line, Math.abs(until - index), title)) continue;
    const section = stepsOf(line, page);
    if (section.length > 0)
      return { section, evidence: { text: line, place: block.place, rule: 'section-breadcrumb' } };
  }
  const listed = crumbList(page, until);
  if (listed.section.length > 0) return listed;
  const claim = page.claims.find((one) => one.key === 'section');
  if (claim === undefined) return NOWHERE;
  return { section: [claim.text], evidence: { text: claim.text, place: claim.place, rule: 'section-claimed' } };
}

/** ‹‹ 上一主题 | 下一主题 ›› */
const PAGER = /[上下][一1](?:主题|篇|条|页|则)/;

const CRUMBS = /crumb|position|location|weizhi|curpos/;

/** A breadcrumb set as a list whose signs are drawn by the style sheet: the container's name tells. */
function crumbList(page: JudgedPage, until: number): FoundSection {
  const blocks = page.blocks.slice(0, until).filter((block) => isCrumb(page, block.region));
  return blocks.length < 2 ? NOWHERE : trailOf(blocks, page, 'section-breadcrumb');
}

/** The container or one of the two around it is called so. */
function isCrumb(page: JudgedPage, region: number): boolean {
  const one = page.regions[region];
  const two = page.regions[one?.parent ?? 0];
  return [one, two].some((container) => container !== undefined && CRUMBS.test(container.hints));
}

function trailOf(blocks: readonly JudgedBlock[], page: JudgedPage, rule: string): FoundSection {
  const line = blocks.map((block) => block.text).join(' > ');
  const [first] = blocks;
  if (first === undefined || line.length > 160) return NOWHERE;
  return { section: stepsOf(line, page), evidence: { text: line, place: first.place, rule } };
}

/** Most lines hold nothing that divides or names a trail; the next line may go on with a sign. */
function mayBeTrail(page: JudgedPage, index: number): boolean {
  const next = page.blocks[index + 1]?.text.slice(0, 2) ?? '';
  return holdsAny(fold(page.blocks[index]?.text ?? ''), OF_A_TRAIL) || STARTS_WITH_SIGN.test(fold(next));
}

/** The line with the lines below it that go on with a sign: a breadcrumb set as a list. */
function trailFrom(page: JudgedPage, index: number): string | undefined {
  const first = page.blocks[index]?.text ?? '';
  const before = fold(page.blocks[index - 1]?.text ?? '');
  if (
    STARTS_WITH_SIGN.test(fold(first)) ||
    (before.length < 16 && !before.startsWith('更多') && ENDS_WITH_SIGN.test(before))
  )
    return undefined;
  let line = first;
  for (let i = index + 1; i < index + 10; i++) {
    const next = page.blocks[i];
    const goesOn = next !== undefined && (STARTS_WITH_SIGN.test(fold(next.text)) || ENDS_WITH_SIGN.test(fold(line)));
    if (!goesOn || next.role === 'title' || next.text.length > 40) break;
    line += ` ${next.text}`;
  }
  return line;
}

function isTrail(line: string, distance: number, title: string): boolean {
  const folded = fold(line);
  if (POSITION.test(folded)) return true;
  if (distance > TRAIL_BACK) return false;
  if (/^[^|]{2,8}\|[^|]{2,8}$/.test(folded)) return distance <= 1;
  const steps = folded.split(splitter(folded)).map((step) => step.trim());
  if (
    steps.length < 2 ||
    steps.length > MOST_STEPS ||
    steps.some((step) => step.length > LONGEST_STEP && bare(step) !== title)
  )
    return false;
  const [first = ''] = steps;
  return HOME.test(first) || SITE.test(first) || LAST.test(steps.at(-1) ?? '') || distance <= NEAR;
}

/** Steps are also divided by "/" where the line begins with 首页 or 当前位置. */
function splitter(folded: string): RegExp {
  if (SIGN.test(folded)) return SIGN;
  if (/^[^|]{2,8}\|[^|]{2,8}$/.test(folded)) return /\|/;
  if (POSITION.test(folded)) return / ?[/|] ?| - |--| (?=[\u3400-\u9fff])/;
  return /^.{0,12}(?:首页|主页) ?[/-]/.test(folded) ? / ?\/ ?| ?-{1,2} ?/ : SIGN;
}

function stepsOf(line: string, page: JudgedPage): readonly string[] {
  const folded = fold(line);
  const head = POSITION.exec(folded)?.[0].length ?? 0;
  const own = bare(page.title?.text ?? '');
  const sites = siteNames(page);
  const steps = split(line.slice(head), splitter(folded)).map((step) => withoutTools(step.trim()));
  const named = steps.filter((step) => step !== '' && fold(step).length <= LONGEST_STEP && !HOME.test(fold(step)));
  const inner = named.filter(
    (step, i) => !(i === 0 && named.length > 1 && (SITE.test(fold(step)) || sites.has(bare(step)))),
  );
  return inner.filter(
    (step) => !LAST.test(fold(step)) && !(step.length > 6 && own.startsWith(bare(step).slice(0, 12))),
  );
}

/** What the page calls its site: og:site_name, or the end of a <title> of several parts. */
function siteNames(page: JudgedPage): ReadonlySet<string> {
  const named = page.claims.filter((claim) => claim.key === 'site-name').map((claim) => bare(claim.text));
  const ended = page.claims
    .filter((claim) => claim.place === 'title')
    .map((claim) => claim.text.split(/[_|｜]|\s*[-–—]\s*/))
    .filter((parts) => parts.length > 1)
    .map((parts) => bare(parts.at(-1) ?? ''));
  return new Set([...named, ...ended]);
}

/** Splits the printed line where its folded twin has a sign: the two are of one length. */
function split(line: string, sign: RegExp): readonly string[] {
  const steps: string[] = [];
  const folded = fold(line);
  let from = 0;
  for (const match of folded.matchAll(new RegExp(sign.source, 'g'))) {
    steps.push(line.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...steps, line.slice(from)];
}

/** 要闻 设为首页 | 加入收藏 → 要闻 */
function withoutTools(step: string): string {
  const inner = step.replace(/^[\u3400-\u9fff]{2,8}网\s+(?=\S)/, '');
  return inner.replace(/\s+(?:设为首页|加入收藏|字号|打印|分享|收藏|搜索|网站地图|今天是).*$/, '').trim();
}

function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}
