import { fold } from '../chinese/fold.ts';
import type { Evidence, RunnerUp } from '../model/article.ts';
import type { BlockPage, Claim } from '../model/block.ts';
import type { Line } from './prose.ts';
import { bare, overlap, type Pairs } from './similar.ts';

export interface FoundTitle {
  readonly title: Evidence | null;
  /** Index of the block it stands in. */
  readonly at: number | null;
  readonly runnersUp: readonly RunnerUp[];
}

/** How far above the body a title may stand, in lines. */
const LOOK_BACK = 60;
const ENOUGH = 3;
const BREADCRUMB =
  / [>»→›] |>>|^[^>]{2,10}>[^>]{2,10}(?:>|$)|(?:当前|所在|您的)位置|首页 ?(?:>|»|→|＞|›|-)|(?:>|»|→|＞|›) ?(?:正文|内容|文章|详情)/;

/**
 * The title by agreement: a printed line that the page's own claims repeat, that stands above the body near its credit
 * line, that is set as a heading and whose words come back in the text. Where no line is printed, the best claim.
 */
export function findTitle(page: BlockPage, lines: readonly Line[], start: number, pairs: Pairs): FoundTitle {
  const ofPage = page.claims.filter((claim) => claim.key === 'title');
  const claims = [...ofPage, ...originalTitles(lines)].map((claim) => ({
    text: claim.text,
    letters: bare(claim.text),
  }));
  const candidates = lines
    .slice(Math.max(0, start - (page.form === 'html' ? 400 : LOOK_BACK)), start + 2)
    .filter((line) => mayBeTitle(line, claims))
    .map((line) => ({ line, score: scoreOf(line, lines, claims, pairs, start) }))
    .sort((a, b) => b.score - a.score || b.line.index - a.line.index);
  const best = upperOf(candidates);
  const others = candidates
    .filter((candidate) => candidate !== best)
    .slice(0, 3)
    .map(({ line, score }) => runnerUp(line, score));
  if (best !== undefined && best.score >= ENOUGH) {
    const { block, index } = best.line;
    const group = officialLines(best.line, lines);
    const printed = group.length > 1 ? group.map((line) => line.block.text).join('') : withNext(best.line, lines);
    const title = {
      text: asClaimed(printedTitle(printed), claims),
      place: block.place,
      rule: ruleOf(best.line, claims),
    };
    const letters = bare(title.text);
    const agrees = claims.some((claim) => agreementOf(letters, claim) > 0);
    const claimed = agrees ? null : bestClaim(ofPage, pairs);
    const beaten = claimed === null ? [] : [{ ...claimed, of: 'title' }];
    return { title, at: group.at(-1)?.index ?? index, runnersUp: [...others, ...beaten] };
  }
  return {
    title: bestClaim(ofPage, pairs),
    at: null,
    runnersUp: candidates.slice(0, 3).map(({ line, score }) => runnerUp(line, score)),
  };
}

/** What says of itself that it is the title, with its letters. */
interface ClaimedTitle {
  readonly text: string;
  readonly letters: string;
}

/** 原标题：某某（肩题） in print says which of two lines was the title once. */
function originalTitles(lines: readonly Line[]): readonly Claim[] {
  const named = lines.slice(0, 400).filter(({ furniture }) => furniture?.name === 'original-title');
  return named.map(({ block }) => {
    const text = block.text.replace(/^[^:：《]{0,12}[:：《]/, '').replace(/[》）)]+$/, '');
    return { key: 'title', text, place: block.place };
  });
}

/** How much less the upper of two neighbouring lines may score and still be the title, the lower one its subtitle. */
const UPPER_BONUS = 1.6;

interface Scored {
  readonly line: Line;
  readonly score: number;
}

/** Of a title and a subtitle right below it the lower one stands nearer the credits; the upper is the title. */
function upperOf(candidates: readonly Scored[]): Scored | undefined {
  const [best] = candidates;
  if (best === undefined || best.line.block.shape === 'heading' || best.line.block.bold > 0.9) return best;
  const above = candidates.find(({ line }) => line.index === best.line.index - 1);
  const isTitle =
    above !== undefined && above.line.size >= 8 && above.score >= best.score - UPPER_BONUS && above.score >= ENOUGH + 2;
  return isTitle ? above : best;
}

/** A headline broken over two lines of one element: set alike, no space between, no dash. */
function withNext({ block, index }: Line, lines: readonly Line[]): string {
  const next = lines[index + 1];
  const isAlike =
    next !== undefined &&
    next.block.gap === 0 &&
    next.block.region === block.region &&
    next.block.shape === block.shape &&
    next.block.centred === block.centred &&
    block.bold > 0.9 &&
    next.block.bold > 0.9;
  const goesOn = isAlike && next.size >= 4 && next.size <= 30 && !next.isCredit && !/^[-—─(]/.test(next.folded);
  return goesOn ? `${block.text} ${next.block.text}` : block.text;
}

/** 关于…的通知: how the title of an official text ends. */
const OFFICIAL = /关于.{4,120}(?:通知|决议|决定|意见|办法|公告|批复|规定|条例|报告|函|令|方案|通报|细则|通告)$/;

/** The title of an official text is often set on two to four lines, the first of which names the body. */
function officialLines(line: Line, lines: readonly Line[]): readonly Line[] {
  if (OFFICIAL.test(line.folded)) return [line];
  for (let first = Math.max(0, line.index - 3); first <= line.index; first++) {
    for (let stop = line.index + 1; stop <= Math.min(lines.length, first + 4); stop++) {
      const group = lines.slice(first, stop);
      const isGroup = group.every((one, i) => isSetLike(one, line) && (i === 0 || one.block.gap === 0));
      if (group.length > 1 && isGroup && OFFICIAL.test(group.map((one) => one.folded).join(''))) return group;
    }
  }
  return [line];
}

function isSetLike({ block, size, furniture, credit }: Line, other: Line): boolean {
  return (
    block.region === other.block.region && size > 3 && size < 60 && furniture === undefined && credit.times.length === 0
  );
}

/** Most lines of a page are asked: what rules most of them out comes first. */
function mayBeTitle(line: Line, claims: readonly ClaimedTitle[]): boolean {
  const { block, size, folded, letters } = line;
  const isHeading = block.shape === 'heading';
  if (size < 3 || block.text.length > 120 || block.shape === 'row') return false;
  const isClaimed = claims.some((claim) => claim.letters === letters);
  if (!isClaimed && (line.furniture !== undefined || (block.linked >= 0.7 && !isHeading))) return false;
  if ((line.isCaption && !isHeading) || BREADCRUMB.test(folded)) return false;
  return isClaimed || !line.isCredit;
}

function scoreOf(
  line: Line,
  lines: readonly Line[],
  claims: readonly ClaimedTitle[],
  pairs: Pairs,
  start: number,
): number {
  const { block, index, folded, size, letters } = line;
  const agreement = claims.reduce((most, claim) => Math.max(most, agreementOf(letters, claim)), 0);
  const heading = block.level === 1 ? 4 : block.level === 2 ? 2 : block.level === 3 ? 1 : 0;
  const look = (block.centred ? 0.5 : 0) + (block.bold > 0.9 ? boldness(line, lines) : 0);
  const echoed = overlap(letters, pairs) * 4;
  const sentence = /[。；;，,]$/.test(folded) ? -4 : 0;
  const length = size >= 8 && size <= 45 ? 1.5 : size < 5 ? -2 : 0;
  const near = nearness(index, lines, start);
  const inside = index >= start ? -1.5 : 0;
  const linked = block.linked > 0.7 ? -1.5 : 0;
  return agreement + heading + look + echoed + sentence + length + near + inside + linked;
}

/** 6 where claim and line are one text, less where one holds the other. */
function agreementOf(words: string, { letters: claimed }: ClaimedTitle): number {
  if (claimed === words) return 6;
  if (words.length >= 5 && claimed.startsWith(words)) return 5;
  if (words.length >= 6 && claimed.includes(words)) return 4;
  if (claimed.length >= 6 && words.includes(claimed)) return 3;
  return 0;
}

/** A bold line between lines that are not bold is the main one of a group of headlines. */
function boldness(line: Line, lines: readonly Line[]): number {
  const neighbours = [lines[line.index - 1], lines[line.index + 1]];
  return neighbours.some(
    (other) => other !== undefined && other.block.bold < 0.5 && other.block.region === line.block.region,
  )
    ? 2
    : 0.5;
}

/** A title stands right above the credit line, or right above the text. */
function nearness(index: number, lines: readonly Line[], start: number): number {
  let step = 0;
  for (let i = index + 1; i < index + 12 && step < 4; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const { isCredit, credit } = line;
    if (isCredit && credit.times.length > 0) return 3 - step * 0.4;
    if (isCredit && credit.parts.some((part) => part.kind === 'source')) return 2;
    if (isCredit || credit.rest.length > 0) step++;
  }
  return start - index <= 3 && index < start ? 1 : 0;
}

function ruleOf(line: Line, claims: readonly ClaimedTitle[]): string {
  if (claims.some((claim) => agreementOf(line.letters, claim) > 0)) return 'title-printed-and-claimed';
  return line.block.shape === 'heading' ? 'title-heading' : 'title-above-credits';
}

function runnerUp(line: Line, score: number): RunnerUp {
  const rule = `title-candidate, score ${score.toFixed(1)}`;
  return { of: 'title', text: line.block.text, place: line.block.place, rule };
}

/** The printed line without a mark that the page is the article: 某某（图）stays, "正文：" goes. */
function printedTitle(text: string): string {
  return text.replace(/^(?:正文|标题|题目|文章标题)[:：]\s*/, '').trim();
}

/** A title broken over two lines gets its space back where the page's own claim has one. */
function asClaimed(text: string, claims: readonly ClaimedTitle[]): string {
  const dense = text.replace(/\s/g, '');
  for (const claim of claims) {
    const [start, stop] = placeOf(dense, claim.text);
    const claimed = claim.text.slice(start, stop).trim();
    if (stop > start && claimed.length > text.length) return claimed;
  }
  return text;
}

/** Where `dense` stands in a text when its white space is passed over. */
function placeOf(dense: string, text: string): [number, number] {
  const at = text.replace(/\s/g, '').indexOf(dense);
  if (at < 0) return [0, 0];
  const places = [...text.matchAll(/\S/g)].map((match) => match.index);
  const [first, last] = [places[at], places[at + dense.length - 1]];
  return first === undefined || last === undefined ? [0, 0] : [first, last + 1];
}

/** The claim that the text echoes best, cut at the separator behind which the site's name stands. */
function bestClaim(claims: readonly Claim[], pairs: Pairs): Evidence | null {
  const options = claims.flatMap((claim) => {
    const cuts = [claim.text, ...claim.text.split(/\s*[_|｜]\s*|\s+[-–—]+\s+|[-_–—]{1,2}(?=[^-_–—]{2,12}$)|--+/)];
    return cuts.map((text) => ({ claim, text: text.trim(), echoed: overlap(bare(text), pairs) }));
  });
  const [best] = options
    .filter(({ text }) => bare(text).length >= 4)
    .sort((a, b) => b.echoed - a.echoed || b.text.length - a.text.length);
  if (best === undefined || fold(best.text).length > 150) return null;
  return { text: best.text, place: best.claim.place, rule: 'title-claimed' };
}
