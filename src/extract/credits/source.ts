import { fold } from '../../chinese/fold.ts';
import { isOrganisation, isPersonName } from '../../chinese/names.ts';
import type { Evidence } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';
import type { ZoneLine } from './zones.ts';

export interface FoundSources {
  readonly source: Evidence | null;
  /** Every source that is named, the chosen one first. */
  readonly all: readonly Evidence[];
}

const EMPTY =
  /^(?:无|暂无|未知|不详|网络|互联网|其他|其它|佚名|null|undefined|-+|本站原创|原创|本站|转载|来源|网友投稿)$/i;
const LONGEST = 40;

/** The medium or body that the page names as its origin: labelled in the head, beside the time, on a line of its own, at the foot. */
export function findSources(page: JudgedPage, lines: readonly ZoneLine[]): FoundSources {
  const labelled = (zone: ZoneLine['zone']): readonly Evidence[] =>
    lines.filter((line) => line.zone === zone).flatMap((line) => labelledSources(line));
  const head = lines.filter((line) => line.zone === 'head');
  const above = lines.filter((line) => line.zone === 'above' && line.distance <= 3);
  const all = [
    ...labelled('head'),
    ...above.flatMap((line) => labelledSources(line)),
    ...head.flatMap((line) => besideTime(line)),
    ...head.flatMap((line) => ownLine(line, head, page)),
    ...above.flatMap((line) => besideTime(line)),
    ...labelled('foot'),
    ...labelled('body'),
    ...claimedSources(page),
  ];
  const distinct = all.filter((one, i) => all.findIndex((other) => fold(other.text) === fold(one.text)) === i);
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

/** 2018-12-18 10:19 晶报 */
function besideTime(line: ZoneLine): readonly Evidence[] {
  const { credit } = line;
  if (!credit.times.some((time) => time.day !== null) || credit.rest.length === 0 || credit.rest.length > 3) return [];
  const words = credit.rest.map(cleanSource).filter((word) => word !== undefined && isToken(word));
  const best = words.find((word) => word !== undefined && isOrganisation(word)) ?? words[0];
  return best === undefined ? [] : [{ text: best, place: line.block.place, rule: 'source-beside-time' }];
}

function isToken(word: string): boolean {
  return (
    word.length <= 20 &&
    !isPersonName(word) &&
    !/^(?:其[它他]内容|第.{1,3}版|正文|新闻|文章|时间|日期|星期.|周.|\d+)|[。！？]/.test(fold(word))
  );
}

/** An account or medium on a line of its own between title and time. */
function ownLine(line: ZoneLine, head: readonly ZoneLine[], page: JudgedPage): readonly Evidence[] {
  const { block, folded, credit } = line;
  const time = head.find((other) => other.credit.times.length > 0);
  if (time === undefined || line.index > time.index + 1 || line.distance > 4) return [];
  if (block.role === 'subtitle' || block.role === 'caption' || credit.times.length > 0 || folded.length > 24) return [];
  const slash = /^(?<left>[^/]{2,12})\/(?<right>[^/]{2,16})$/.exec(folded)?.groups;
  if (slash !== undefined) {
    const { left = '', right = '' } = slash;
    const source = [right, left].find((part) => !isPersonName(part));
    return source === undefined ? [] : [{ text: source, place: block.place, rule: 'source-beside-author' }];
  }
  if (credit.parts.some((part) => part.kind !== 'reporter') || credit.rest.length !== 1) return [];
  const word = cleanSource(credit.rest[0] ?? '');
  if (word === undefined || !isToken(word) || fold(page.title?.text ?? '').includes(fold(word))) return [];
  const rule = credit.parts.length > 0 ? 'source-before-reporter' : 'source-own-line';
  return [{ text: word, place: block.place, rule }];
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
    .replace(/[\s》】\]"”|,，;；、]+$/, '')
    .replace(/^(?:来源|转自|转载自)[:：]?\s*/, '')
    .replace(/\s*(?:字体|字号|编辑|责编|作者|记者|浏览|点击|阅读|发布|时间|打印|分享)[:：]?\s*$/, '')
    .trim();
  const balanced = /^[^（(]*[)）]$/.test(cut) ? cut.slice(0, -1) : cut;
  if (balanced.length < 2 || balanced.length > LONGEST || EMPTY.test(fold(balanced)) || !/[\p{L}]/u.test(balanced))
    return undefined;
  return balanced;
}
