/** One word of an index found at a place in a text. */
export interface WordMatch<T> {
  readonly start: number;
  readonly stop: number;
  readonly entry: T;
}

/** Looks up which words of a fixed list begin at a place in a text. */
export interface WordIndex<T> {
  readonly size: number;
  get(word: string): T | undefined;
  entries(): Iterable<readonly [string, T]>;
  /** The words that begin at `start`, longest first. */
  matchesAt(text: string, start: number): readonly WordMatch<T>[];
  /** The same, shortest first, without making anything; each with its kind, so that its entry need not be looked into. */
  forEachAt(text: string, start: number, visit: Visit<T>): void;
}

type Visit<T> = (start: number, stop: number, entry: T, kind: number) => void;

/** No such branch; no word ends there. */
const NONE = -1;
/** No word begins with that character. */
const NOTHING = -2;

/**
 * Builds an index; of two entries of one word the first one stays. The words are a tree of characters: a look-up goes down
 * one branch and makes no string, however long the list is. `kindOf` says in one byte what is asked of most words found.
 */
export function wordIndex<T>(
  entries: Iterable<readonly [string, T]>,
  kindOf: (entry: T) => number = () => 0,
): WordIndex<T> {
  const words = new Map<string, T>();
  for (const [word, entry] of entries) if (word !== '' && !words.has(word)) words.set(word, entry);
  const tree = new Tree([...words.keys()]);
  const values = [...words.values()];
  const kinds = Uint8Array.from(values, kindOf);
  const forEachAt: WordIndex<T>['forEachAt'] = (text, start, visit) => {
    if (start >= text.length) return;
    const first = text.charCodeAt(start);
    let word = tree.single(first);
    let node = word === NOTHING ? NONE : tree.top(first);
    for (let stop = start + 1; node !== NONE; stop++) {
      const entry = word === NONE ? undefined : values[word];
      if (entry !== undefined) visit(start, stop, entry, kinds[word] ?? 0);
      node = stop < text.length ? tree.below(node, text.charCodeAt(stop)) : NONE;
      if (node !== NONE) word = tree.wordAt(node);
    }
  };
  return {
    size: words.size,
    get: (word) => words.get(word),
    entries: () => words.entries(),
    forEachAt,
    matchesAt(text, start) {
      const found: WordMatch<T>[] = [];
      forEachAt(text, start, (_, stop, entry) => found.push({ start, stop, entry }));
      return found.reverse();
    },
  };
}

/** How many numbers a branch takes in the table: the node above, the character, the word that ends there; one is free. */
const WIDTH = 4;

/**
 * A tree of characters, its branches side by side in one hash table; what is asked of a branch lies together in memory. A
 * node is the slot of the branch that leads to it, and above the slots the character, for the first of a word.
 */
class Tree {
  private readonly slots: number;
  private readonly table: Int32Array;
  /** By first character: the number of the word that it is by itself, NONE or NOTHING. */
  private readonly singles = new Int32Array(0x10000).fill(NOTHING);

  constructor(words: readonly string[]) {
    const most = words.reduce((sum, word) => sum + word.length, 0);
    this.slots = 2 ** Math.ceil(Math.log2(most * 1.25 + 2));
    this.table = new Int32Array(this.slots * WIDTH).fill(NONE);
    for (const [i, word] of words.entries()) this.add(word, i);
  }

  single(character: number): number {
    return this.singles[character] ?? NOTHING;
  }

  /** The node of a first character. */
  top(character: number): number {
    return this.slots + character;
  }

  /** The node of the next character; NONE where no word goes on with it. */
  below(node: number, character: number): number {
    const slot = this.slotOf(node, character);
    return this.table[slot * WIDTH] === NONE ? NONE : slot;
  }

  /** The number of the word that ends in a node below the first, or NONE. */
  wordAt(node: number): number {
    return this.table[node * WIDTH + 2] ?? NONE;
  }

  private add(word: string, number: number): void {
    const first = word.charCodeAt(0);
    if (word.length === 1) this.singles[first] = number;
    else if (this.single(first) === NOTHING) this.singles[first] = NONE;
    let node = this.top(first);
    for (let at = 1; at < word.length; at++) {
      const character = word.charCodeAt(at);
      const slot = this.slotOf(node, character);
      this.table[slot * WIDTH] = node;
      this.table[slot * WIDTH + 1] = character;
      node = slot;
    }
    if (word.length > 1) this.table[node * WIDTH + 2] = number;
  }

  /** Where the branch is, or would be. */
  private slotOf(node: number, character: number): number {
    const { table } = this;
    const mask = this.slots - 1;
    let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b)) >>> 7) & mask;
    for (;;) {
      const above = table[slot * WIDTH];
      if (above === NONE || (above === node && table[slot * WIDTH + 1] === character)) return slot;
      slot = (slot + 1) & mask;
    }
  }
}
