import { type CreditLine, readCreditLine } from '../../chinese/credit-line.ts';
import { fold } from '../../chinese/fold.ts';
import { mayHoldTime } from '../../chinese/printed-time.ts';
import type { JudgedBlock } from '../../model/block.ts';
import type { JudgedPage } from '../../model/judged-page.ts';

/** A line outside or between the paragraphs, read as credits. */
export interface ZoneLine {
  readonly block: JudgedBlock;
  readonly index: number;
  readonly folded: string;
  readonly credit: CreditLine;
  readonly zone: 'above' | 'head' | 'body' | 'foot';
  /** Lines to the title (above, head) or to the end of the body (foot). */
  readonly distance: number;
}

const ABOVE = 40;
const FOOT = 25;
/** Of lines farther above the title only times are asked, and what a site rule names. */
const NEAR_ABOVE = 8;

/** The lines in which a page prints its credits, from above the title to below the body. */
export function creditZones(page: JudgedPage): readonly ZoneLine[] {
  const { blocks, bodyStart, bodyStop } = page;
  const titleAt = page.titleAt ?? Math.max(0, bodyStart - 1);
  const lines: ZoneLine[] = [];
  for (let index = Math.max(0, titleAt - ABOVE); index < Math.min(blocks.length, bodyStop + FOOT); index++) {
    const block = blocks[index];
    if (block === undefined || isText(block)) continue;
    const zone = index < titleAt ? 'above' : index < bodyStart ? 'head' : index < bodyStop ? 'body' : 'foot';
    if (zone === 'foot' && block.rule === 'furniture-comments') break;
    const joined = zone === 'above' || zone === 'head' ? joinedTime(blocks, index) : undefined;
    const text = joined ?? block.spaced;
    const distance = zone === 'foot' ? index - bodyStop : Math.abs(index - titleAt);
    const folded = fold(text);
    if (zone === 'above' && distance > NEAR_ABOVE && page.siteRule === null && !mayHoldTime(folded)) continue;
    lines.push({ block, index, folded, credit: readCreditLine(text, folded), zone, distance });
  }
  if (page.siteRule === null) return lines;
  const near = new Set(lines.map((line) => line.index));
  return [...lines, ...markedLines(blocks).filter((line) => !near.has(line.index))];
}

/** What a site rule selects counts wherever it stands. */
function markedLines(blocks: readonly JudgedBlock[]): readonly ZoneLine[] {
  return blocks.flatMap((block, index) => {
    if (block.mark === null || block.mark === 'body' || block.mark === 'remove' || isText(block)) return [];
    const folded = fold(block.spaced);
    return [{ block, index, folded, credit: readCreditLine(block.spaced, folded), zone: 'head' as const, distance: 1 }];
  });
}

/** A date that a design sets in boxes of its own: 2020 / 11/06 / 14:25 → 2020/11/06 14:25 */
function joinedTime(blocks: readonly JudgedBlock[], index: number): string | undefined {
  const year = blocks[index]?.text ?? '';
  if (year.length > 5 || !/^(?:19|20)\d\d[年.-]?$/.test(year)) return undefined;
  const [day = '', clock = ''] = [1, 2].map((step) => blocks[index + step]?.text ?? '');
  if (/^\d{1,2}[-/.月]\d{1,2}日?$/.test(day))
    return `${year.slice(0, 4)}/${day.replace(/[-.月]/, '/')} ${/^\d{1,2}:\d{2}/.test(clock) ? clock : ''}`.trim();
  return undefined;
}

function isText(block: JudgedBlock): boolean {
  return block.role === 'paragraph' || block.role === 'list' || block.role === 'subhead' || block.role === 'title';
}
