import { characterBefore } from './character-before.ts';
import type { Found } from './found.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';
import { isBorder, wordBefore } from './word-before.ts';

/** No name is read further to the left than this. */
export const LONGEST_NAME = 40;

/** What has been found so far, by the offset where it ends; the longest of those that end together. */
export type Earlier = ReadonlyMap<number, Found>;

export interface Walk {
  /** From left to right. */
  readonly tokens: readonly Token[];
  /** What stopped the walk: a border word or character, a mark, the start of the text, or its own limit. */
  readonly border: 'word' | 'mark' | 'start' | 'limit';
  /** The border word, or "". */
  readonly word: string;
}

/** Cuts the text left of a head into known words and single unknown characters, up to where no name can go on. */
export function walkLeft(reading: Reading, from: number, earlier: Earlier): Walk {
  const tokens: Token[] = [];
  const { folded } = reading;
  const limit = Math.max(0, from - LONGEST_NAME);
  const done = (border: Walk['border'], word = ''): Walk => ({ tokens: tokens.reverse(), border, word });
  let at = from;
  while (at > limit) {
    const token = bodyBefore(earlier, at) ?? wordBefore(reading, at, at === from);
    if (token === 'border') return done('word', borderBefore(reading, at));
    const next = token ?? characterBefore(folded, at);
    if (next === undefined) return done('mark');
    tokens.push(next);
    at = next.start;
  }
  return done(at === 0 ? 'start' : 'limit');
}

function bodyBefore(earlier: Earlier, stop: number): Token | undefined {
  const found = earlier.get(stop);
  return found === undefined ? undefined : { kind: 'body', start: found.start, stop, found };
}

function borderBefore(reading: Reading, stop: number): string {
  const match = reading.words.to(stop, ({ entry }) => isBorder(entry));
  return match === undefined ? '' : reading.folded.slice(match.start, match.stop);
}
