import { needsOf } from './needed-units.ts';

/** Which of a list of expressions a text may match: those a character of which it holds, and begins with. */
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
  const inside = new UnitBits();
  const first = new UnitBits();
  for (const [index, pattern] of patterns.entries()) {
    const needs = needsOf(pattern);
    inside.add(1 << (index % BITS), needs.units);
    first.add(1 << (index % BITS), needs.first);
  }
  return {
    bitsOf(text) {
      const possible = first.always | first.of(text.charCodeAt(0));
      let found = inside.always;
      for (let i = 0; i < text.length; i++) found |= inside.of(text.charCodeAt(i));
      return found & possible;
    },
    mayMatch: (found, index) => (found & (1 << (index % BITS))) !== 0,
  };
}

class UnitBits {
  /** The bits of those to which any character will do. */
  always = 0;
  private readonly bits = new Int32Array(0x10000);

  add(bit: number, units: string | undefined): void {
    if (units === undefined) this.always |= bit;
    else for (let i = 0; i < units.length; i++) this.bits[units.charCodeAt(i)] = this.of(units.charCodeAt(i)) | bit;
  }

  of(unit: number): number {
    return this.bits[unit] ?? 0;
  }
}
