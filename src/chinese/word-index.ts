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

/** Builds an index; of two entries of one word the first one stays. A look-up takes a few slices, however long the list is. */
export function wordIndex<T>(entries: Iterable<readonly [string, T]>): WordIndex<T> {
  const words = new Map<string, T>();
  const lengths = new Map<string, number[]>();
  for (const [word, entry] of entries) {
    if (word === '' || words.has(word)) continue;
    words.set(word, entry);
    const key = word.slice(0, 2);
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
      const found: WordMatch<T>[] = [];
      for (const key of [text.slice(start, start + 2), text.slice(start, start + 1)]) {
        for (const length of lengths.get(key) ?? []) {
          const stop = start + length;
          const entry = words.get(text.slice(start, stop));
          if (entry !== undefined && stop <= text.length) found.push({ start, stop, entry });
        }
        if (key.length < 2) break;
      }
      return found;
    },
  };
}
