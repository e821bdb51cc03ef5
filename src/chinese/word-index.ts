/** One word of an index found at a place in a text. */
export interface WordMatch<T> {
  readonly start: number;
  readonly stop: number;
  readonly entry: T;
}

/** Looks up which words of a fixed list begin at a place in a text; longest first. */
export interface WordIndex<T> {
  readonly size: number;
  get(word: string): T | undefined;
  entries(): Iterable<readonly [string, T]>;
  matchesAt(text: string, start: number): readonly WordMatch<T>[];
}

/** No second character; beyond all of them, so that keys stay apart. */
const NONE = 0x10000;

const keyOf = (first: number, second: number): number => first * 0x10001 + second;

/** Builds an index; of two entries of one word the first one stays. A look-up takes a few slices, however long the list is. */
export function wordIndex<T>(entries: Iterable<readonly [string, T]>): WordIndex<T> {
  const words = new Map<string, T>();
  /** Lengths of the words by their first two characters, or the one of a word that has no second. */
  const lengths = new Map<number, number[]>();
  const none: readonly WordMatch<T>[] = [];
  for (const [word, entry] of entries) {
    if (word === '' || words.has(word)) continue;
    words.set(word, entry);
    const key = keyOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : NONE);
    const known = lengths.get(key);
    if (known === undefined) lengths.set(key, [word.length]);
    else if (!known.includes(word.length)) known.push(word.length);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return {
    size: words.size,
    get: (word) => words.get(word),
    entries: () => words.entries(),
    matchesAt(text, start) {
      if (start >= text.length) return none;
      const first = text.charCodeAt(start);
      const pair = start + 1 < text.length ? lengths.get(keyOf(first, text.charCodeAt(start + 1))) : undefined;
      const single = lengths.get(keyOf(first, NONE));
      if (pair === undefined && single === undefined) return none;
      const found: WordMatch<T>[] = [];
      for (const length of pair ?? []) {
        const stop = start + length;
        const entry = stop > text.length ? undefined : words.get(text.slice(start, stop));
        if (entry !== undefined) found.push({ start, stop, entry });
      }
      const entry = single === undefined ? undefined : words.get(text.charAt(start));
      if (entry !== undefined) found.push({ start, stop: start + 1, entry });
      return found.length === 0 ? none : found;
    },
  };
}
