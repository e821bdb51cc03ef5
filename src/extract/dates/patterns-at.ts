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

/** The patterns that may begin with one character. */
interface Row {
  readonly patterns: Sought[];
  /** All that any of them may have second; undefined: any. */
  second: Set<number> | undefined;
}

/** The rows by the code unit that comes first, and 1 where there is one: one look-up a character of the text, few patterns tried. */
const ROWS: (Row | undefined)[] = new Array(0x10000).fill(undefined);
const BEGINS = new Uint8Array(0x10000);
for (const pattern of PATTERNS) gather(pattern);

function gather(pattern: DatePattern): void {
  const { pattern: expression, follows = [] } = pattern;
  const second = pattern.second === undefined ? undefined : unitsOf(pattern.second);
  for (const unit of unitsOf(pattern.first)) {
    const row = ROWS[unit] ?? { patterns: [], second: new Set() };
    ROWS[unit] = row;
    BEGINS[unit] = 1;
    row.patterns.push({ pattern, expression, follows, second });
    if (second === undefined) row.second = undefined;
    else for (const one of second) row.second?.add(one);
  }
}

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** False where the two characters at a place show that no phrase begins there. */
export function mayBegin(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  return BEGINS[first] === 1 && mayFollow(ROWS[first]?.second, text, at);
}

const NONE: readonly Sought[] = [];

/** The patterns that may begin with the character at a place. */
export function patternsAt(text: string, at: number): readonly Sought[] {
  return at < text.length ? (ROWS[text.charCodeAt(at)]?.patterns ?? NONE) : NONE;
}

/** False where the character behind it shows that the pattern can't match there. */
export function mayMatch({ second }: Sought, text: string, at: number): boolean {
  return mayFollow(second, text, at);
}

function mayFollow(second: ReadonlySet<number> | undefined, text: string, at: number): boolean {
  return second === undefined || at + 1 >= text.length || second.has(text.charCodeAt(at + 1));
}
