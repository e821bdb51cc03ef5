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

const NONE: readonly Sought[] = [];
/** The patterns by their first character, which has its place here as its number. */
const ROWS: (readonly Sought[])[] = [NONE];
/**
 * By code unit, together in one table as every character of a text is looked up in it: in the low half its number among
 * those that come first, in the high half that among those that patterns name as second; 0 for none.
 */
const NUMBERS = new Uint32Array(0x10000);
const seconds = new Set(PATTERNS.flatMap(({ second = '' }) => [...second]));
for (const [i, character] of [...seconds].entries()) NUMBERS[character.charCodeAt(0)] = (i + 1) << 16;
for (const pattern of PATTERNS) gather(pattern);

function gather(pattern: DatePattern): void {
  const { pattern: expression, follows = [], first, second } = pattern;
  const sought = { pattern, expression, follows, second: second === undefined ? undefined : marked(second) };
  for (const character of new Set(first)) {
    const unit = character.charCodeAt(0);
    if (asFirst(unit) === 0) NUMBERS[unit] = (asSecond(unit) << 16) | ROWS.length;
    ROWS[asFirst(unit)] = [...(ROWS[asFirst(unit)] ?? NONE), sought];
  }
}

function marked(characters: string): Uint8Array {
  const marks = new Uint8Array(seconds.size + 1);
  for (const character of characters) marks[asSecond(character.charCodeAt(0))] = 1;
  return marks;
}

function asFirst(unit: number): number {
  return (NUMBERS[unit] ?? 0) & 0xffff;
}

function asSecond(unit: number): number {
  return (NUMBERS[unit] ?? 0) >>> 16;
}

/** Whether a phrase may begin with this code unit. */
export function mayBegin(unit: number): boolean {
  return asFirst(unit) !== 0;
}

/** The patterns that may begin with the character at a place. */
export function patternsAt(text: string, at: number): readonly Sought[] {
  return at < text.length ? (ROWS[asFirst(text.charCodeAt(at))] ?? NONE) : NONE;
}

/** False where the character behind it shows that the pattern can't match there. */
export function mayMatch({ second }: Sought, text: string, at: number): boolean {
  return second === undefined || at + 1 >= text.length || second[asSecond(text.charCodeAt(at + 1))] === 1;
}
