import { PATTERNS } from './patterns.ts';
import type { DatePattern, Grade } from './phrase.ts';

/** A pattern as a text is searched for it: all of one shape, as they are asked at every other character. */
export interface Sought {
  readonly pattern: DatePattern;
  readonly expression: RegExp;
  readonly follows: readonly Grade[];
  /** The code units that may stand second; undefined: any. */
  readonly second: ReadonlySet<number> | undefined;
}

const NONE: readonly Sought[] = [];
/** The patterns by the code unit that comes first, and 1 where there are some: few are tried at a character of the text. */
const BY_FIRST: Sought[][] = new Array(0x10000).fill(NONE);
const BEGINS = new Uint8Array(0x10000);
for (const pattern of PATTERNS) gather(pattern);

function gather(pattern: DatePattern): void {
  const { pattern: expression, follows = [] } = pattern;
  const second = pattern.second === undefined ? undefined : unitsOf(pattern.second);
  const sought = { pattern, expression, follows, second };
  for (const unit of unitsOf(pattern.first)) {
    BY_FIRST[unit] = [...(BY_FIRST[unit] ?? NONE), sought];
    BEGINS[unit] = 1;
  }
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Whether a phrase may begin with this code unit. */
export function mayBegin(unit: number): boolean {
  return BEGINS[unit] === 1;
}

/** The patterns that may begin with the character at a place. */
export function patternsAt(text: string, at: number): readonly Sought[] {
  return at < text.length ? (BY_FIRST[text.charCodeAt(at)] ?? NONE) : NONE;
}

/** False where the character behind it shows that the pattern can't match there. */
export function mayMatch({ second }: Sought, text: string, at: number): boolean {
  return second === undefined || at + 1 >= text.length || second.has(text.charCodeAt(at + 1));
}
