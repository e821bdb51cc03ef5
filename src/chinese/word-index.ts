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

/** No second character. */
const NONE = -1;

/** Builds an index; of two entries of one word the first one stays. A look-up takes a few slices, however long the list is. */
export function wordIndex<T>(entries: Iterable<readonly [string, T]>): WordIndex<T> {
  const words = new Map<string, T>();
  /** By their first character: the lengths of the words by their second, or NONE. */
  const lengths: (Map<number, number[]> | undefined)[] = new Array(0x10000).fill(undefined);
  const none: readonly WordMatch<T>[] = [];
  for (const [word, entry] of entries) {
    if (word === '' || words.has(word)) continue;
    words.set(word, entry);
    const first = word.charCodeAt(0);
    const second = word.length > 1 ? word.charCodeAt(1) : NONE;
    const of = lengths[first] ?? new Map<number, number[]>();
    lengths[first] = of;
    const known = of.get(second);
    if (known === undefined) of.set(second, [word.length]);
    else if (!known.includes(word.length)) known.push(word.length);
  }
  for (const of of lengths) for (const known of of?.values() ?? []) known.sort((a, b) => b - a);
  return {
    size: words.size,
    get: (word) => words.get(word),
    entries: () => words.entries(),
    matchesAt(text, start) {
      if (start >= text.length) return none;
      const of = lengths[text.charCodeAt(start)];
      if (of === undefined) return none;
      const pair = start + 1 < text.length ? of.get(text.charCodeAt(start + 1)) : undefined;
      const single = of.get(NONE);
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
