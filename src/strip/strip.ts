import { FURNITURE_LINES } from '../chinese/lexicon/furniture.ts';
import type { Block, BlockPage, JudgedBlock, Role } from '../model/block.ts';
import type { JudgedPage } from '../model/judged-page.ts';
import { lineShape } from '../sites/sites.ts';
import { boundsOf } from './bounds.ts';
import { headOf, weighedByHead } from './head.ts';
import { FURNITURE_WORDS, JUDGES, type Setting } from './judges/judges.ts';
import { isInside, mainRegion } from './main-region.ts';
import { chooseRun, mainRuns, pairsIn, type Run } from './main-run.ts';
import { type Line, measure } from './prose.ts';
import { bare } from './similar.ts';
import { siteSays } from './site-says.ts';
import { findSubtitle } from './subtitle.ts';
import { findTitle } from './title.ts';

export { joinPages } from './join-pages.ts';
export { refusalOf } from './refusals.ts';

/** Every rule that can give a block its role, in the order in which they are asked. */
export const RULES: readonly { readonly name: string; readonly example: string; readonly assumes?: string }[] =
  JUDGES.flatMap(({ name, example, assumes }) => {
    if (name !== FURNITURE_WORDS) return [assumes === undefined ? { name, example } : { name, example, assumes }];
    return FURNITURE_LINES.map((line) => ({ name: `furniture-${line.name}`, example: line.example }));
  });

/** Gives every block of the page its role. Nothing is deleted; all is judged. */
export function strip(page: BlockPage): JudgedPage {
  const measured = measure(page.blocks);
  const lines = weighedByHead(measured, headOf(page, measured));
  const says = siteSays(page, lines);
  const isMain = says.bounds === null ? mainLines(page, lines) : (line: Line) => line.block.mark === 'body';
  const runs = mainRuns(lines.filter(isMain));
  const chosen = chooseRun(runs, lines);
  const run = chosen?.run;
  const rough = says.bounds ?? run ?? { start: lines.length, stop: lines.length };
  const pairs = (says.bounds === null ? chosen?.pairs : undefined) ?? pairsIn(rough, lines);
  const found = findTitle(page, lines, rough.start, pairs);
  const { title, titleAt } = says.title === null ? { title: found.title, titleAt: found.at } : says;
  const bounds = says.bounds ?? boundsOf(page, lines, rough, titleAt);
  const subtitle = findSubtitle(page, lines, titleAt, rough.start, pairs);
  const body = lines.slice(bounds.start, bounds.stop).filter(isMain);
  const setting: Setting = {
    lines,
    form: page.form,
    bounds,
    titleAt,
    subtitleAt: subtitle?.at ?? null,
    title: bare(title?.text ?? ''),
    isMain: (line) => isMain(line) || (says.bounds === null && isLead(line, page, bounds.start, rough.start)),
    isSiteCredit: ({ block }) => lineShape(page.siteRule, block.spaced)?.isWhole === true,
    bodyRegion: bodyRegion(body),
    bodyIsIndented: isMostlyIndented(body),
    middleSize: middleSize(body),
    firstProse: (body.find((line) => line.size >= 60) ?? body.find((line) => line.weight > 15))?.index ?? bounds.start,
  };
  return {
    ...page,
    blocks: lines.map((line) => judged(line, setting)),
    title,
    subtitle: subtitle?.subtitle ?? null,
    titleAt,
    bodyStart: bounds.start,
    bodyStop: bounds.stop,
    doubt: doubtOf(run, mainRuns(lines)),
    runnersUp: found.runnersUp,
  };
}

function judged(line: Line, setting: Setting): JudgedBlock {
  for (const { name, judge } of JUDGES) {
    const role = judge(line, setting);
    if (role !== undefined) return judgedBlock(line.block, role, ruleName(name, line));
  }
  throw new Error('no judge had an opinion');
}

/** Every part named: a copy by `...` costs as much as all that is asked of a line. */
function judgedBlock(block: Block, role: Role, rule: string): JudgedBlock {
  return {
    text: block.text,
    spaced: block.spaced,
    shape: block.shape,
    level: block.level,
    linked: block.linked,
    bold: block.bold,
    centred: block.centred,
    indented: block.indented,
    gap: block.gap,
    spacers: block.spacers,
    images: block.images,
    place: block.place,
    region: block.region,
    mark: block.mark,
    role,
    rule,
  };
}

function ruleName(judge: string, line: Line): string {
  return (judge === FURNITURE_WORDS || judge === 'outside') && line.furniture !== undefined
    ? `furniture-${line.furniture.name}`
    : judge;
}

/** On HTML the lines of the container that holds the text; a dump has no containers. */
function mainLines(page: BlockPage, lines: readonly Line[]): (line: Line) => boolean {
  if (page.form === 'dump') return () => true;
  const main = mainRegion(lines, page.regions);
  return (line) => isInside(line.block.region, main, page.regions);
}

/** A paragraph between head and text that stands in a container of its own: an abstract, an editor's note. */
function isLead(line: Line, page: BlockPage, start: number, prose: number): boolean {
  return page.form === 'html' && line.index >= start && line.index < prose && line.weight > 10;
}

function bodyRegion(body: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const { block, weight } of body)
    weights.set(block.region, (weights.get(block.region) ?? 0) + Math.max(0, weight));
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function isMostlyIndented(body: readonly Line[]): boolean {
  const paragraphs = body.filter((line) => line.weight > 15);
  return paragraphs.length > 0 && paragraphs.filter((line) => line.block.indented).length > paragraphs.length * 0.6;
}

function middleSize(body: readonly Line[]): number {
  const sizes = body
    .filter((line) => line.weight > 15)
    .map((line) => line.size)
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

function doubtOf(run: Run | undefined, runs: readonly Run[]): number {
  if (run === undefined || run.weight <= 0) return 1;
  const others = runs
    .filter((other) => other.stop <= run.start || other.start >= run.stop)
    .map((other) => other.weight);
  return Math.min(1, Math.max(0, ...others) / run.weight);
}
