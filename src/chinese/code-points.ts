/** The number of Unicode code points before each UTF-16 unit of a text; `offsets[text.length]` is their number. */
export function codePointOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    offsets[i] = count;
    const low = text.charCodeAt(i + 1);
    const pair = isHigh(text.charCodeAt(i)) && low >= 0xdc00 && low <= 0xdfff;
    if (pair) {
      i++;
      offsets[i] = count;
    }
    count++;
  }
  offsets[text.length] = count;
  return offsets;
}

const FIRST_OF_PAIR = /[\ud800-\udbff]/;

/**
 * Tells of an offset of the text how many code points stand before it. Nearly every text has no pair of surrogates: there
 * nothing is counted. Throws RangeError for an offset outside the text.
 */
export function codePointCounter(text: string): (offset: number) => number {
  const offsets = FIRST_OF_PAIR.test(text) ? codePointOffsets(text) : undefined;
  return (offset) => {
    if (offset < 0 || offset > text.length) throw new RangeError(`offset ${offset} lies outside its text`);
    return offsets?.[offset] ?? offset;
  };
}

/** What a span of a clipping names: `slice(clipping.body, span.start, span.stop)`, in code points. */
export function slice(text: string, start: number, stop: number): string {
  let from = 0;
  for (let i = 0; i < start && from < text.length; i++) from += isHigh(text.charCodeAt(from)) ? 2 : 1;
  let to = from;
  for (let i = start; i < stop && to < text.length; i++) to += isHigh(text.charCodeAt(to)) ? 2 : 1;
  return text.slice(from, to);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
