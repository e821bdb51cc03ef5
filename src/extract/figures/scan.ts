import type { Span } from '../../model/finding.ts';
import { tailAt } from './after.ts';
import { amountAt } from './amount.ts';
import { anchorFrom } from './anchors.ts';
import { type Before, beforeNumber } from './before.ts';
import { falseFriendAt } from './lexicon/false-friends.ts';
import type { FigurePattern, Place, Reading } from './reading.ts';

/** What has no figure in it is left whole, so that nothing is found in its middle: 二〇一八, 12.3.4, 0755-12345678. */
const NUMERAL_RUN = /[\d,.零〇○一二两三四五六七八九十百千万亿兆廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟]{1,40}/uy;

/** A pattern as a text is searched for it: all of one shape, as they are asked at every number. */
export interface Sought {
  readonly name: string;
  readonly holds: string | undefined;
  readonly first: string | undefined;
  readonly behind: string | undefined;
  readonly read: FigurePattern['read'];
}

export function soughtFor({ name, holds, first, behind, read }: FigurePattern): Sought {
  return { name, holds, first, behind, read };
}

/**
 * Reads folded text once from left to right, and settles every overlap: what is `taken` (dates, names; ordered by start)
 * comes first, then the figure that begins first, then the pattern that stands first. Time grows with the text's length:
 * every pattern looks at a bounded stretch.
 */
export function scan(
  text: string,
  taken: readonly Span[],
  patterns: readonly Sought[],
): readonly (readonly [Reading, string])[] {
  const found: (readonly [Reading, string])[] = [];
  const able = patterns.filter(({ holds }) => holds === undefined || text.includes(holds));
  let next = 0;
  let floor = 0;
  for (let at = anchorFrom(text, 0); at !== -1; ) {
    for (let span = taken[next]; span !== undefined && span.stop <= at; span = taken[next]) {
      floor = Math.max(floor, span.stop);
      next += 1;
    }
    const ahead = taken[next];
    const ceiling = ahead?.start ?? text.length;
    if (ahead !== undefined && at >= ceiling) {
      at = anchorFrom(text, ahead.stop);
      continue;
    }
    const friend = falseFriendAt(text, at);
    const hit = friend === undefined ? firstOf(able, text, at, floor, ceiling) : undefined;
    if (hit !== undefined) {
      found.push(hit);
      floor = hit[0].stop;
    }
    at = anchorFrom(text, hit?.[0].stop ?? friend ?? runStop(text, at));
  }
  return found;
}

function firstOf(
  patterns: readonly Sought[],
  text: string,
  at: number,
  floor: number,
  ceiling: number,
): readonly [Reading, string] | undefined {
  const place = placeAt(text, at, floor);
  const first = text.charAt(at);
  const behind = place.amount === undefined ? undefined : text.charAt(place.amount.stop);
  for (const pattern of patterns) {
    if (pattern.first !== undefined && !pattern.first.includes(first)) continue;
    if (pattern.behind !== undefined && (behind === undefined || !pattern.behind.includes(behind))) continue;
    const reading = pattern.read(place);
    if (reading !== undefined && reading.stop <= ceiling) return [reading, pattern.name];
  }
  return undefined;
}

function placeAt(text: string, at: number, floor: number): Place {
  const amount = amountAt(text, at);
  let before: Before | undefined;
  return {
    text,
    at,
    floor,
    amount,
    tail: amount === undefined ? undefined : tailAt(text, amount),
    before: () => {
      before ??= beforeNumber(text, at, floor);
      return before;
    },
  };
}

function runStop(text: string, at: number): number {
  NUMERAL_RUN.lastIndex = at;
  return at + (NUMERAL_RUN.exec(text)?.[0].length ?? 1);
}
