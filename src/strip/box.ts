import type { BlockPage } from '../model/block.ts';
import type { Line } from './prose.ts';

/** A box between paragraphs: behind it stands text set exactly as the text before. */
export function goesOn(page: BlockPage, lines: readonly Line[], start: number, at: number, stop: number): boolean {
  const before = lines.slice(start, at).filter((line) => line.weight > 15);
  const after = lines.slice(at + 1, stop).filter((line) => line.weight > 15);
  if (before.length === 0 || lines[at]?.furniture?.name === 'comments') return false;
  const isSet = before.length > 1 && before.every((line) => isAlike(line, before[0] ?? line, page));
  const isInOne = (line: Line, other: Line): boolean =>
    page.form === 'html' && line.block.region === other.block.region;
  const alike = after.filter((line) =>
    before.some((other) => isInOne(line, other) || (isSet && isAlike(line, other, page))),
  );
  return alike.length > 0 && alike.length * 2 >= after.length;
}

/** A box is at most this many lines long. */
const LONGEST_BOX = 12;

/** Behind a box of links in a container of its own the text may go on, too short to outweigh the box. */
export function pastBox(page: BlockPage, lines: readonly Line[], stop: number): number {
  const last = lines[stop - 1];
  if (page.form !== 'html' || last === undefined) return stop;
  const goesOnAt = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && line.weight > 15 && line.ended && isTwin(page, line, last);
  };
  for (let at = stop; at < Math.min(lines.length, stop + LONGEST_BOX); at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (at > stop && goesOnAt(at)) {
      let end = at + 1;
      while (goesOnAt(end)) end++;
      return pastBox(page, lines, end);
    }
    const isHeading = line.furniture?.name === 'related' || line.furniture?.name === 'related-colon';
    if (isTwin(page, line, last) || (!isHeading && line.block.linked < 0.5)) break;
  }
  return stop;
}

/** In one container, or in boxes of one kind in one. */
function isTwin(page: BlockPage, line: Line, other: Line): boolean {
  const [one, two] = [page.regions[line.block.region], page.regions[other.block.region]];
  return one === two || (one?.parent !== null && one?.parent === two?.parent && isAlike(line, other, page));
}

/** Set in the same way: in one container of a page, or both set in. */
function isAlike(line: Line, other: Line, page: BlockPage): boolean {
  if (page.form === 'dump') return line.block.indented && other.block.indented;
  const [one, two] = [page.regions[line.block.region], page.regions[other.block.region]];
  return (
    one === two || (one !== undefined && one.depth === two?.depth && one.tag === two.tag && one.hints === two.hints)
  );
}
