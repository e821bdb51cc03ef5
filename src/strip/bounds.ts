import type { BlockPage } from '../model/block.ts';
import { isCreditOnly, type Line } from './prose.ts';

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
  const stop = stopOf(lines, start, rough.stop);
  return { headStop, start, stop };
}

function headStopOf(lines: readonly Line[], start: number, titleAt: number | null): number {
  const from = titleAt === null ? Math.max(0, start - 8) : titleAt + 1;
  const to = Math.min(titleAt === null ? start + 1 : Math.max(start, from) + 1, from + LONGEST_HEAD);
  let headStop = titleAt === null ? start : from;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (line.weight > 15 && !isCreditOnly(line)) break;
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
  return isCreditOnly(line) || isTool(line) || line.furniture !== undefined;
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
    const isMenu =
      line.block.linked > 0.5 ||
      (page.form === 'dump' && line.block.gap === 0 && !line.block.indented && !line.ended && i > headStop);
    if (isMenu) break;
    start = i;
  }
  return start;
}

function stopOf(lines: readonly Line[], start: number, rough: number): number {
  const total = lines.slice(start, rough).reduce((sum, line) => sum + Math.max(0, line.weight), 0);
  let before = 0;
  for (let i = start; i < rough; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const ends = line.furniture?.effect === 'ends' || isClosingCredit(line);
    if (ends && before > 0 && before >= total * 0.3 && !goesOn(lines, start, i, rough)) return i;
    before += Math.max(0, line.weight);
  }
  return extend(lines, rough);
}

/** A box between paragraphs: behind it stands text set exactly as the text before. */
function goesOn(lines: readonly Line[], start: number, at: number, stop: number): boolean {
  const before = lines.slice(start, at).filter((line) => line.weight > 15);
  const after = lines.slice(at + 1, stop).filter((line) => line.weight > 15);
  const isSet =
    before.length > 1 && before.every((line) => line.block.indented || line.block.region === before[0]?.block.region);
  if (!isSet || lines[at]?.furniture?.name === 'comments') return false;
  const alike = after.filter((line) => before.some((other) => isAlike(line, other)));
  return alike.length > 0 && alike.length * 2 >= after.length;
}

/** Set in the same way: in one container of a page, or both set in. */
function isAlike(line: Line, other: Line): boolean {
  if (line.block.place.startsWith('line ')) return line.block.indented && other.block.indented;
  return line.block.region === other.block.region;
}

/** 责任编辑：X closes an article; 记者 X may stand anywhere. */
function isClosingCredit(line: Line): boolean {
  return (
    isCreditOnly(line) &&
    line.credit.parts.some((part) => part.kind === 'editor' || part.kind === 'proofreader' || part.kind === 'reviewer')
  );
}

/** Short last lines set as the text before them: a slogan, a verse, a signature. */
function extend(lines: readonly Line[], rough: number): number {
  const last = lines[rough - 1];
  let stop = rough;
  for (let i = rough; i < Math.min(lines.length, rough + 6); i++) {
    const line = lines[i];
    if (line === undefined || last === undefined) break;
    const isSetAlike =
      line.block.region === last.block.region || (line.block.gap > 0 && line.block.indented === last.block.indented);
    if (!isSetAlike || line.furniture !== undefined || line.block.linked > 0.3 || isCreditOnly(line)) break;
    if (line.block.region !== last.block.region && !line.block.indented) break;
    stop = i + 1;
  }
  return stop;
}
