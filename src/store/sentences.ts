/** Where the sentences and lines of one text begin, in code points, ascending; the first is 0. `length` closes the last. */
export interface Sentences {
  readonly starts: readonly number[];
  readonly lines: readonly number[];
  readonly length: number;
}

/** A sentence longer than this ends at its next comma, and in any case at twice this. */
const LONG = 400;

const ENDS = new Set('。！？!?；;…');
const COMMAS = new Set('，,、：:\t');
/** What still belongs to a sentence after its end: “他说：‘好。’” */
const CLOSERS = new Set('”’」』﹂）)】》〉');

/** Sentences end at 。！？；… or at the end of a line; a dot ends one only after Chinese and before no digit or letter. */
export function sentencesOf(text: string): Sentences {
  const characters = Array.from(text);
  const starts = [0];
  const lines = [0];
  let start = 0;
  let ended = false;
  for (const [i, character] of characters.entries()) {
    const ends = ENDS.has(character) || (character === '.' && dotEnds(characters, i));
    if (ended && !ends && !CLOSERS.has(character) && character !== '\n') {
      start = i;
      starts.push(i);
    }
    const comma = i - start >= LONG && COMMAS.has(character);
    ended = ends || comma || i - start >= 2 * LONG || (ended && CLOSERS.has(character));
    if (character !== '\n' || i + 1 === characters.length) continue;
    start = i + 1;
    starts.push(start);
    lines.push(start);
    ended = false;
  }
  return { starts, lines, length: characters.length };
}

function dotEnds(characters: readonly string[], i: number): boolean {
  const before = characters[i - 1];
  const after = characters[i + 1];
  return before !== undefined && before > '\u2e7f' && (after === undefined || !/[0-9A-Za-z.]/.test(after));
}

/** The sentence, or the sentences, that a span stands in; without the line end. */
export function sentenceAround(sentences: Sentences, start: number, stop: number): { start: number; stop: number } {
  const first = at(sentences.starts, start);
  const last = at(sentences.starts, Math.max(start, stop - 1));
  const next = sentences.starts[last + 1];
  const to = next ?? sentences.length;
  const lineEnd = next !== undefined && sentences.lines[at(sentences.lines, next)] === next ? 1 : 0;
  return { start: sentences.starts[first] ?? 0, stop: Math.max(stop, to - lineEnd) };
}

/** The number of the line that an offset stands in. */
export function lineOf(sentences: Sentences, offset: number): number {
  return at(sentences.lines, offset);
}

/** The index of the last start that is not beyond the offset. */
function at(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
