import { neededUnits } from './needed-units.ts';

/** Which of a list of expressions a text may match: those a character of which it holds. */
export interface FirstLook {
  /** Bits of a text; 0 where it matches none of them. */
  bitsOf(text: string): number;
  /** False where the expression at this index of the list can't match a text with these bits. */
  mayMatch(bits: number, index: number): boolean;
}

/** Beyond so many expressions two share a bit. */
const BITS = 31;

/** One look at each character instead of one run of each expression: most lines of a page match none. */
export function firstLook(patterns: readonly RegExp[]): FirstLook {
  const bits = new Int32Array(0x10000);
  let always = 0;
  for (const [index, pattern] of patterns.entries()) {
    const bit = 1 << (index % BITS);
    const needed = neededUnits(pattern);
    if (needed === undefined) always |= bit;
    else for (let i = 0; i < needed.length; i++) bits[needed.charCodeAt(i)] = (bits[needed.charCodeAt(i)] ?? 0) | bit;
  }
  return {
    bitsOf(text) {
      let found = always;
      for (let i = 0; i < text.length; i++) found |= bits[text.charCodeAt(i)] ?? 0;
      return found;
    },
    mayMatch: (found, index) => (found & (1 << (index % BITS))) !== 0,
  };
}
