import { fold } from '../chinese/fold.ts';
import { mayHoldTime } from '../chinese/printed-time.ts';
import type { BlockPage } from '../model/block.ts';
import type { Line } from './prose.ts';
import { bare, overlap, type Pairs, pairsOf } from './similar.ts';

/** The title of an article and the credit line below it. */
export interface Head {
  readonly titleAt: number;
  readonly creditAt: number;
}

/** Credits stand at most this many lines below the title. */
const REACH = 6;
/** Lines below the credits in which a title's words must come back, where no claim confirms it. */
const ECHO_REACH = 14;
const ENOUGH_ECHO = 0.45;
/** No title that the page does not claim scores more. */
const MOST_UNCLAIMED = 3.5;
/** Dates of a notice that are not its publication. */
const OTHER_DATE = /(?:成文|发文|印发|生效|施行|废止)(?:日期|时间)/;

/**
 * The head of the article, or undefined where none is sure: a line that the page claims as its title, or whose words
 * come back right below, and below it a line of credits with a date.
 */
export function headOf(page: BlockPage, lines: readonly Line[]): Head | undefined {
  const claims = page.claims.filter((claim) => claim.key === 'title').map((claim) => bare(claim.text));
  let best: (Head & { readonly score: number }) | undefined;
  for (const line of lines) {
    if (!isDated(line)) continue;
    const below = lines.slice(line.index + 1, line.index + 3).filter(({ block }) => block.shape === 'heading');
    const near = [...lines.slice(Math.max(0, line.index - REACH), line.index), ...below];
    const isBeaten = best !== undefined && best.score > MOST_UNCLAIMED;
    const titles = near.filter((title) => (!isBeaten || isClaimed(title, claims)) && mayBeTitle(title, claims));
    if (titles.length === 0) continue;
    const echo = pairsBelow(line, lines);
    for (const title of titles) {
      const score = scoreOf(title, line, echo, claims);
      if (score > 0 && (best === undefined || score > best.score))
        best = { titleAt: title.index, creditAt: line.index, score };
    }
  }
  return best;
}

/** Every line is asked: what rules most of them out comes first. */
function isDated(line: Line): boolean {
  const { block, folded } = line;
  if (block.text.length >= 160 || !mayHoldTime(block.spaced === block.text ? folded : fold(block.spaced))) return false;
  const { text, times } = line.credit;
  const isFull = times.some((time) => time.day !== null && (time.year !== null || time.clock !== null));
  return isFull && line.isCredit && !OTHER_DATE.test(text);
}

/** The character pairs of the lines below the credits. */
function pairsBelow(credit: Line, lines: readonly Line[]): Pairs {
  const below = lines.slice(credit.index + 1, credit.index + 1 + ECHO_REACH).filter((line) => line.block.linked < 0.5);
  return pairsOf(below.map((line) => line.letters).join(''));
}

function mayBeTitle(line: Line, claims: readonly string[]): boolean {
  if (line.size < (claims.length > 0 ? 4 : 6) || line.block.text.length > 120 || line.furniture !== undefined)
    return false;
  return !line.isCredit && !line.isCaption && !/ [>»→›] |>>/.test(line.folded);
}

function isClaimed({ letters }: Line, claims: readonly string[]): boolean {
  return claims.some((claim) => claim === letters || (letters.length >= 6 && claim.startsWith(letters)));
}

function scoreOf(title: Line, credit: Line, echo: Pairs, claims: readonly string[]): number {
  const echoed = overlap(title.letters, echo);
  const claimed = isClaimed(title, claims);
  if (!claimed && (echoed < ENOUGH_ECHO || title.block.linked > 0.5)) return 0;
  const heading = title.block.shape === 'heading' ? 1 : 0;
  const source = credit.credit.parts.some((part) => part.kind === 'source') ? 0.5 : 0;
  const near = title.index > credit.index ? 0 : 1 - (credit.index - title.index) / 10;
  return (claimed ? 4 : 0) + echoed + heading + source + near - credit.index / 10_000;
}

/** How much more a line right below the head counts than one elsewhere. */
const BONUS = 4;
/** Lines of verse and slogans count where the head is followed by little else. */
const VERSE = 3;
const LITTLE = 100;
/** Nothing runs on across the head. */
const BARRIER = -400;

/** Lines weighed anew: those from the head to the first sign of the end count more. */
export function weighedByHead(lines: readonly Line[], head: Head | undefined): readonly Line[] {
  if (head === undefined) return lines;
  const stop = endOf(lines, head.creditAt + 1);
  const zone = lines.slice(head.creditAt + 1, stop);
  const prose = zone.reduce((sum, line) => sum + Math.max(0, line.weight), 0);
  return lines.map((line) => {
    if (line.index === head.creditAt) return line.weighing(BARRIER);
    if (line.index <= head.creditAt || line.index >= stop) return line;
    if (line.weight > 0) return line.weighing(line.weight * BONUS);
    return prose < LITTLE && isVerse(line) ? line.weighing(VERSE) : line;
  });
}

function isVerse(line: Line): boolean {
  return line.furniture === undefined && line.block.linked < 0.3 && line.credit.rest.length > 0 && !line.isCredit;
}

/** Some text: so much of it, or so many lines of verse. */
const ENOUGH_PROSE = 60;
const ENOUGH_VERSE = 4;

/** The first line behind some text that says that the text is over. */
function endOf(lines: readonly Line[], start: number): number {
  let weight = 0;
  let verses = 0;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const isEnough = weight > ENOUGH_PROSE;
    if ((isEnough || verses >= ENOUGH_VERSE) && isEnd(line)) return i;
    weight += Math.max(0, line.weight);
    if (isEnough) continue;
    verses += isVerse(line) ? 1 : 0;
    if (line.block.linked > 0.7) verses = Math.max(0, verses - 1);
  }
  return lines.length;
}

function isEnd(line: Line): boolean {
  return line.furniture?.effect === 'ends' || isDated(line) || line.credit.parts.some((part) => part.kind === 'editor');
}
