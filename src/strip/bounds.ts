import type { BlockPage } from '../model/block.ts';
import { goesOn, pastBox } from './box.ts';
import { NUMBERED } from './caption-text.ts';
import { ATTACHMENT, type Line } from './prose.ts';

/** Where the body begins and ends, as indices of lines; `headStop` is one past the last line of the head. */
export interface Bounds {
  readonly headStop: number;
  readonly start: number;
  readonly stop: number;
}

/** A head is at most this many lines long: title, subtitle, date, source, tools. */
const LONGEST_HEAD = 30;

/**
 * The ends of the body. Upwards to the head's last credit or tool line, so that captions and short first lines are
 * kept; downwards to the first line behind which nothing of an article stands.
 */
export function boundsOf(
  page: BlockPage,
  lines: readonly Line[],
  rough: { start: number; stop: number },
  titleAt: number | null,
): Bounds {
  const headStop = headStopOf(lines, rough.start, titleAt);
  const start = startOf(page, lines, rough.start, headStop);
  const stop = stopOf(page, lines, start, rough.stop);
  return { headStop, start, stop };
}

function headStopOf(lines: readonly Line[], start: number, titleAt: number | null): number {
  const from = titleAt === null ? Math.max(0, start - 8) : titleAt + 1;
  const to = Math.min(titleAt === null ? start + 1 : Math.max(start, from) + 1, from + LONGEST_HEAD);
  let headStop = titleAt === null ? start : from;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (line.weight > 15 && !line.isCredit) break;
    if (isHead(line)) headStop = i + 1;
  }
  return skipRelated(lines, headStop);
}

/** A list of related headlines between head and text goes on until something like text begins. */
function skipRelated(lines: readonly Line[], headStop: number): number {
  const last = lines[headStop - 1];
  if (last?.furniture?.name !== 'related' && last?.furniture?.name !== 'related-colon') return headStop;
  let stop = headStop;
  while (stop < headStop + 10 && (lines[stop]?.weight ?? 99) < 10) stop++;
  return (lines[stop]?.weight ?? 0) >= 10 ? stop : headStop;
}

function isHead(line: Line): boolean {
  return line.isCredit || isTool(line) || line.furniture !== undefined;
}

/** Nothing but words of the tool line. */
function isTool(line: Line): boolean {
  return line.credit.rest.length === 0;
}

/** The first line of the text: short lines between head and text are kept unless they are menus. */
function startOf(page: BlockPage, lines: readonly Line[], rough: number, headStop: number): number {
  if (rough <= headStop) return headStop;
  if (rough - headStop > 40) return rough;
  let start = rough;
  for (let i = rough - 1; i >= headStop; i--) {
    const line = lines[i];
    if (line === undefined) break;
    const isMenu = line.block.linked > 0.5 || (page.form === 'dump' && isMenuLine(line) && i > headStop);
    if (isMenu) break;
    start = i;
  }
  return start;
}

/** In a dump: right below the line before, not set in, no sentence, no caption. */
function isMenuLine(line: Line): boolean {
  return line.block.gap === 0 && !line.block.indented && !line.ended && !line.isCaption;
}

function stopOf(page: BlockPage, lines: readonly Line[], start: number, rough: number): number {
  const total = lines.slice(start, rough).reduce((sum, line) => sum + Math.max(0, line.weight), 0);
  let before = 0;
  for (let i = start; i < rough; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const ends = line.furniture?.effect === 'ends' || isClosingCredit(line);
    if (ends && before > 0 && before >= total * 0.3 && !goesOn(page, lines, start, i, rough)) return i;
    before += Math.max(0, line.weight);
  }
  return extend(page, lines, pastBox(page, lines, rough));
}

/** 责任编辑：X closes an article; 记者 X may stand anywhere. */
function isClosingCredit(line: Line): boolean {
  return (
    line.isCredit &&
    line.credit.parts.some((part) => part.kind === 'editor' || part.kind === 'proofreader' || part.kind === 'reviewer')
  );
}

/** Short last lines set as the text before them: a slogan, a verse, attachments, the signature of a notice. */
function extend(page: BlockPage, lines: readonly Line[], rough: number): number {
  const last = lines[rough - 1];
  let stop = rough;
  for (let i = rough; i < Math.min(lines.length, rough + 10); i++) {
    const line = lines[i];
    if (line === undefined || last === undefined) break;
    if (line.furniture !== undefined || (line.block.linked > 0.3 && !isAttachment(line, lines))) break;
    const isApart = line.block.gap > 0 && line.block.indented === last.block.indented && line.block.indented;
    const isRun = line.block.region === last.block.region && (page.form === 'html' || isRunOn(line, last));
    const isSetAlike = isRun || (page.form === 'dump' && isApart) || isAttachment(line, lines);
    if (!isSetAlike || (line.isCredit && !isBareDay(line))) break;
    stop = i + 1;
  }
  return stop;
}

/** Only texts of lines this short go on in lines without a full stop. */
const SHORT_LINE = 40;

/** In a dump: both stand right below the line before and are set in alike, so the text itself is printed that way. */
function isRunOn(line: Line, last: Line): boolean {
  return last.block.gap === 0 && line.block.indented === last.block.indented && last.size < SHORT_LINE;
}

/** 附件：1.任务分解表, and the numbered lines right below it; often links. */
export function isAttachment(line: Line, lines: readonly Line[]): boolean {
  for (let at: Line | undefined = line; at !== undefined && at.index > line.index - 10; at = lines[at.index - 1]) {
    if (ATTACHMENT.test(at.folded)) return true;
    if (!NUMBERED.test(at.folded)) return false;
  }
  return false;
}

/** 2019年9月12日 alone on its line signs a notice. */
export function isBareDay(line: Line): boolean {
  const [time] = line.credit.times;
  return time !== undefined && line.credit.parts.length === 0 && time.stop - time.start >= line.folded.length - 1;
}
