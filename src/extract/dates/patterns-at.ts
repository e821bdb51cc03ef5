import { PATTERNS } from './patterns.ts';
import type { DatePattern, Grade } from './phrase.ts';

/** A pattern as a text is searched for it: all of one shape, as they are asked at every other character. */
export interface Sought {
  readonly pattern: DatePattern;
  readonly expression: RegExp;
  readonly follows: readonly Grade[];
  /** By number of a second character: 1 where it may stand second; undefined: any may. */
  readonly second: Uint8Array | undefined;
}

/** By code unit: its number among those that may stand second in a pattern that says which; 0 for all others. */
const NUMBERS = new Uint16Array(0x10000);
const known = new Set(PATTERNS.flatMap(({ second = '' }) => [...second]));
for (const [i, character] of [...known].entries()) NUMBERS[character.charCodeAt(0)] = i + 1;

const NONE: readonly Sought[] = [];
/** The patterns by the code unit that comes first, and 1 where there are some: few are tried at a character of the text. */
const BY_FIRST: (readonly Sought[])[] = new Array(0x10000).fill(NONE);
const BEGINS = new Uint8Array(0x10000);
for (const pattern of PATTERNS) gather(pattern);

function gather(pattern: DatePattern): void {
  const { pattern: expression, follows = [], first, second } = pattern;
  const sought = { pattern, expression, follows, second: second === undefined ? undefined : marked(second) };
  for (const character of new Set(first)) {
    const unit = character.charCodeAt(0);
    BY_FIRST[unit] = [...(BY_FIRST[unit] ?? NONE), sought];
    BEGINS[unit] = 1;
  }
}

function marked(characters: string): Uint8Array {
  const marks = new Uint8Array(known.size + 1);
  for (const character of characters) marks[NUMBERS[character.charCodeAt(0)] ?? 0] = 1;
  return marks;
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
  return second === undefined || at + 1 >= text.length || second[NUMBERS[text.charCodeAt(at + 1)] ?? 0] === 1;
}
