import type { PlaceForm } from '../../../chinese/places.ts';
import type { Found, Relative } from '../found.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../token.ts';
import type { Head } from '../vocabulary.ts';
import type { Earlier, Walk } from '../walk.ts';

/** A head in a text, and what stands before it. */
export interface Attempt {
  readonly reading: Reading;
  readonly head: Head;
  readonly headStart: number;
  readonly walk: Walk;
  readonly earlier: Earlier;
}

/** Where a name begins and what its beginning says. */
export interface Shape {
  readonly start: number;
  readonly certainty: 'certain' | 'likely';
  readonly rule: string;
  readonly places: readonly PlaceForm[];
  readonly relative: Relative | null;
  /** Where the name without its place begins. */
  readonly restStart: number;
  readonly after: Found | null;
  readonly within: Found | null;
}

/** One way to read what stands before a head; undefined where it is not one of its names. */
export type NameRule = (attempt: Attempt) => Shape | undefined;

/** A shape without a place. */
export function unplaced(start: number, rule: string, certainty: Shape['certainty'] = 'certain'): Shape {
  return { start, rule, certainty, places: [], relative: null, restStart: start, after: null, within: null };
}

/** How many characters of that kind the tokens have. */
export function widthOf(tokens: readonly Token[], kind: Token['kind']): number {
  return tokens.reduce((sum, token) => sum + (token.kind === kind ? token.stop - token.start : 0), 0);
}

/** The folded words of the tokens. */
export function wordsOf(tokens: readonly Token[], { folded }: Reading): string {
  return tokens.map(({ start, stop }) => folded.slice(start, stop)).join('');
}
