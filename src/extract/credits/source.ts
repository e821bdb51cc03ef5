import { fold } from '../../chinese/fold.ts';
import { isOrganisation, isPersonName } from '../../chinese/names.ts';
import type { Evidence } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';
import { newspaperItself } from './own-paper.ts';
import { shapeOf } from './site-shapes.ts';
import type { ZoneLine } from './zones.ts';

export interface FoundSources {
  readonly source: Evidence | null;
  /** Every source that is named, the chosen one first. */
  readonly all: readonly Evidence[];
}

const EMPTY =
  /^(?:无|暂无|未知|不详|网络|互联网|其他|其它|佚名|null|undefined|-+|本站原创|原创|本站|转载|来源|网友投稿|联系我们|本报|本台|本刊)$/i;
const LONGEST = 40;
const MEDIUM =
  /(?:网|报|(?:通讯|新闻|新华|中新|财讯|美联|法新|路透|共同|中央|出版|杂志|报)社|台|新闻|日报|晚报|周刊|杂志|财经|娱乐|体育|科技|在线|频道|时报|消息|电视|广播|博客|综合)$/;

/** The medium or body that the page names as its origin: labelled in the head, beside the time, on a line of its own, at the foot. */
export function findSources(page: JudgedPage, lines: readonly ZoneLine[]): FoundSources {
  const labelled = (zone: ZoneLine['zone']): readonly Evidence[] =>
    lines.filter((line) => line.zone === zone).flatMap((line) => labelledSources(line));
  const head = lines.filter((line) => line.zone === 'head');
  const above = lines.filter((line) => line.zone === 'above' && line.distance <= 3);
  const beside = head.flatMap((line) => besideTime(line));
  const all = [
    ...siteSources(page, lines),
    ...labelled('head'),
    ...above.flatMap((line) => labelledSources(line)),
    ...beside.filter((found) => MEDIUM.test(fold(found.text))),
    ...head.flatMap((line) => ownLine(line, head, page)),
    ...beside,
    ...above.flatMap((line) => besideTime(line)).filter((found) => MEDIUM.test(fold(found.text))),
    ...labelled('foot'),
    ...labelled('body'),
    ...leadMedium(page),
    ...newspaperItself(page, lines),
    ...ownAccount(page),
    ...claimedSources(page),
  ];
  const names = all.map(({ text }) => fold(text));
  const distinct = all.filter((_, i) => names.indexOf(names[i] ?? '') === i);
  return { source: distinct[0] ?? null, all: distinct };
}

function labelledSources(line: ZoneLine): readonly Evidence[] {
  if (line.block.role === 'caption') return [];
  return line.credit.parts
    .filter((part) => part.kind === 'source')
    .map((part) => cleanSource(part.value))
    .filter((value) => value !== undefined)
    .map((text) => ({ text, place: line.block.place, rule: 'source-labelled' }));
}

/** 2016-03-08 09:15 临州晚报 */
function besideTime(line: ZoneLine): readonly Evidence[] {
  const { credit } = line;
  if (
    !credit.times.some((time) => time.day !== null || time.daysAgo !== null) ||
    credit.rest.length === 0 ||
    credit.rest.length > 3
  )
    return [];
  const words = credit.rest.map(cleanSource).filter((word) => word !== undefined && isToken(word));
  const isTagged = line.block.linked > 0.2 && words.length > 1 && !words.some((word) => MEDIUM.test(fold(word ?? '')));
  if (isTagged) return [];
  const best =
    words.find((word) => word !== undefined && MEDIUM.test(fold(word))) ??
    words.find((word) => word !== undefined && isOrganisation(word)) ??
    words[0];
  return best === undefined ? [] : [{ text: best, place: line.block.place, rule: 'source-beside-time' }];
}

function isToken(word: string): boolean {
  return (
    word.length <= 20 &&
    !isPersonName(word) &&
    !/创作者$|认证|简介$|^(?:更新|发布|发表|出版|上传|编辑|转载|原创|举报|反馈)$|^[A-Z]?\d{1,3}版$|^(?:农历|气温|天气|其[它他]内容|第.{1,3}版|正文|新闻|文章|时间|日期|星期.|周.|\d+$|\d{4}年)|第.{1,4}期|[。！？]/.test(
      fold(word),
    )
  );
}

/** An account or medium on a line of its own between title and time. */
function ownLine(line: ZoneLine, head: readonly ZoneLine[], page: JudgedPage): readonly Evidence[] {
  const { block, folded, credit } = line;
  const time = head.find((other) => other.credit.times.length > 0);
  if (time === undefined || line.index > time.index + 1 || line.distance > 4) return [];
  if (block.role === 'subtitle' || block.role === 'caption' || credit.times.length > 0 || folded.length > 24) return [];
  const slash =
    credit.parts.length > 0 ? undefined : /^(?<left>[^/]{2,12})\/(?<right>[^/]{2,16})$/.exec(folded)?.groups;
  if (slash !== undefined) {
    const { left = '', right = '' } = slash;
    const source = [right, left].find((part) => !isPersonName(part));
    return source === undefined ? [] : [{ text: source, place: block.place, rule: 'source-beside-author' }];
  }
  if (credit.parts.some((part) => part.kind !== 'reporter') || credit.rest.length !== 1) return [];
  const word = cleanSource(withoutRole(credit.rest[0] ?? ''));
  if (word === undefined || !isToken(word) || fold(page.title?.text ?? '').includes(fold(word))) return [];
  const rule = credit.parts.length > 0 ? 'source-before-reporter' : 'source-own-line';
  return [{ text: word, place: block.place, rule }];
}

/** 环陆中文网特约记者 → 环陆中文网: the line tells whose reporter wrote. */
function withoutRole(word: string): string {
  const found = /^(.{2,12}?)(?:特约|特派|资深|首席|驻.{2,6})?(?:记者|撰稿人)$/.exec(fold(word))?.[1];
  return found !== undefined && MEDIUM.test(found) ? word.slice(0, found.length) : word;
}

/** 【, eight characters, 專訊, 】 */
const LONGEST_LEAD = 12;

/** 【明窗報專訊】 opens the text. */
function leadMedium(page: JudgedPage): readonly Evidence[] {
  const first = page.blocks.slice(page.bodyStart, page.bodyStop).find((block) => block.role === 'paragraph');
  const found =
    first === undefined
      ? null
      : /^[【〔[]([^【】〔〕[\]]{2,8}?)(?:专讯|专电|特讯|讯)[】〕\]]/d.exec(fold(first.text.slice(0, LONGEST_LEAD)));
  const place = found?.indices?.[1];
  if (first === undefined || place === undefined || !MEDIUM.test(found?.[1] ?? '') || /^本/.test(found?.[1] ?? ''))
    return [];
  return [{ text: first.text.slice(...place), place: first.place, rule: 'source-lead-line' }];
}

/** 本文为“某某”原创, below the text of an account */
function ownAccount(page: JudgedPage): readonly Evidence[] {
  for (const { text, place } of page.blocks.slice(page.bodyStop - 1, page.bodyStop + 8)) {
    const name = /^本文(?:为|係|系|由)[“"《]?([^“”"《》]{2,16})[”"》]?(?:原创|首发|原創)/.exec(text)?.[1];
    if (name !== undefined) return [{ text: name, place, rule: 'source-own-account' }];
  }
  return [];
}

/** What a site rule selects as the source, or names in the shape of a line. */
function siteSources(page: JudgedPage, lines: readonly ZoneLine[]): readonly Evidence[] {
  if (page.siteRule === null) return [];
  const rule = `site-rule ${page.siteRule.name}`;
  const marked = lines.filter((line) => line.block.mark === 'source');
  const selected = marked.map((line) => {
    const labelled = line.credit.parts.find((part) => part.kind === 'source')?.value;
    return { text: cleanSource(labelled ?? line.credit.text), place: line.block.place, rule };
  });
  const shaped = lines.map((line) => {
    const named = shapeOf(page, line)?.['source'];
    return { text: named === undefined ? undefined : cleanSource(named), place: line.block.place, rule };
  });
  return [...selected, ...shaped].filter((found): found is Evidence => found.text !== undefined);
}

function claimedSources(page: JudgedPage): readonly Evidence[] {
  return page.claims
    .filter((claim) => claim.key === 'source')
    .map((claim) => ({ text: cleanSource(claim.text), place: claim.place, rule: 'source-claimed' }))
    .filter((found): found is Evidence => found.text !== undefined);
}

/** Without label, quotation marks, address, editor's code and trailing bracket; undefined where nothing is named. */
function cleanSource(value: string): string | undefined {
  const cut = value
    .replace(/https?:\/\/\S+|www\.\S+/g, '')
    .replace(/^[\s:：《【[(（"“]+(?=[^》】\])）"”]*[》】\])）"”]?\s*$)/, '')
    .replace(/[\s】\]"”|,，;；、]+$/, '')
    .replace(/^([^《]*)》$/, '$1')
    .replace(/^(?:来源|转自|转载自|原创)[:：]?\s*/, '')
    .replace(/^(?:微信)?(?:公众号|公眾號|订阅号|服务号)[:：\s]*[“"「《]?([^”"」》]+)[”"」》]?$/, '$1')
    .replace(/\s+(?:字体|字号|编辑|责编|作者|记者|浏览|点击|阅读|发布|时间|打印|分享)[:：]?\s*$/, '')
    .trim();
  const [first = ''] = cut.split(/\s/);
  const second = cut.slice(first.length).trim();
  const isTwo = second !== '' && MEDIUM.test(fold(second)) && /(?:版|号)$/.test(first);
  const named = first.length > 2 && (isOrganisation(first) || isTwo) ? first : cut;
  const placed = /^(.{3,}?)\s?[(（][\u3400-\u9fff]{2,4}[)）]$/.exec(named);
  const without = placed?.[1] !== undefined && isOrganisation(placed[1]) ? placed[1] : named;
  const balanced = (/^[^（(]*[)）]$/.test(without) ? without.slice(0, -1) : without).replace(/[\s／/]+$/, '');
  if (balanced.length < 2 || balanced.length > LONGEST || EMPTY.test(fold(balanced)) || !/[\p{L}]/u.test(balanced))
    return undefined;
  return balanced;
}
