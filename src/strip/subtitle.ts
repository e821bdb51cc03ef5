import { isOrganisation, isPersonName } from '../chinese/names.ts';
import type { Evidence } from '../model/article.ts';
import type { BlockPage } from '../model/block.ts';
import { NUMBERED } from './caption-text.ts';
import type { Line } from './prose.ts';
import { overlap, type Pairs } from './similar.ts';

export interface FoundSubtitle {
  readonly subtitle: Evidence;
  readonly at: number;
}

const DASHED = /^(?:——|--|—|──)\s*(?=.{4,60}$)/;

/**
 * The line under the title that is neither credit nor text: introduced by a dash, set as a heading, or one whose words
 * come back in the text. A line above the title (肩题) counts only where it is set as a heading right above.
 */
export function findSubtitle(
  page: BlockPage,
  lines: readonly Line[],
  titleAt: number | null,
  until: number,
  pairs: Pairs,
): FoundSubtitle | undefined {
  if (titleAt === null) return undefined;
  const title = lines[titleAt]?.letters ?? '';
  for (let index = titleAt + 1; index < Math.min(until, titleAt + 4); index++) {
    const line = lines[index];
    if (line === undefined || line.isCredit) break;
    if (!mayBeSubtitle(line, title)) continue;
    if (isSubtitle(line, page, lines, pairs, title))
      return { at: index, subtitle: evidence(line, 'subtitle-under-title') };
  }
  const above = lines[titleAt - 1];
  if (
    above !== undefined &&
    (above.block.shape === 'heading' ||
      (page.form === 'dump' &&
        above.size >= 8 &&
        overlap(above.letters, pairs) > 0.4 &&
        !/[>»→›\t]/.test(above.folded))) &&
    above.block.region === lines[titleAt]?.block.region &&
    mayBeSubtitle(above, title)
  )
    return { at: titleAt - 1, subtitle: evidence(above, 'subtitle-above-title') };
  return undefined;
}

/** 某网特约记者 on a line of its own tells what the person above it is. */
const ROLE = /^.{2,12}(?:记者|撰稿人|评论员)$/;

function mayBeSubtitle(line: Line, title: string): boolean {
  const { block, size, folded } = line;
  if (size < 5 || folded.length > 70 || block.linked > 0.3 || line.furniture !== undefined) return false;
  if (line.isCredit || line.letters === title || line.credit.times.some((time) => time.year !== null)) return false;
  if (line.isCaption || NUMBERED.test(folded) || ROLE.test(folded)) return false;
  return !folded.split(/[ /、]/).some((word) => isPersonName(word)) && !isOrganisation(block.text) && line.weight < 25;
}

function isSubtitle(line: Line, page: BlockPage, lines: readonly Line[], pairs: Pairs, title: string): boolean {
  if (DASHED.test(line.folded)) return true;
  const echoed = overlap(line.letters, pairs);
  if (page.form === 'html' && line.block.shape === 'heading') return echoed > 0.2;
  const isGrouped = page.form === 'html' && isBeside(line, lines[line.index - 1], page);
  return line.size >= 8 && echoed > (isGrouped ? 0.25 : 0.45) && title.length > 0 && !line.ended;
}

/** In one container, or in neighbouring ones of the same parent. */
function isBeside(line: Line, above: Line | undefined, page: BlockPage): boolean {
  if (above === undefined) return false;
  const [one, two] = [page.regions[line.block.region], page.regions[above.block.region]];
  return one === two || (one?.parent !== null && one?.parent === two?.parent);
}

function evidence(line: Line, rule: string): Evidence {
  return { text: line.block.text.replace(/^[—─-]{1,4}\s*/, ''), place: line.block.place, rule };
}
