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
  /** The same, shortest first, without making anything. */
  forEachAt(text: string, start: number, visit: (start: number, stop: number, entry: T) => void): void;
}

/** No node, no word. */
const NONE = -1;

/**
 * Builds an index; of two entries of one word the first one stays. The words are a tree of characters: a look-up goes down
 * one branch and makes no string, however long the list is.
 */
export function wordIndex<T>(entries: Iterable<readonly [string, T]>): WordIndex<T> {
  const words = new Map<string, T>();
  for (const [word, entry] of entries) if (word !== '' && !words.has(word)) words.set(word, entry);
  const tree = new Tree([...words.keys()]);
  const values = [...words.values()];
  const forEachAt: WordIndex<T>['forEachAt'] = (text, start, visit) => {
    let node = start < text.length ? tree.first(text.charCodeAt(start)) : NONE;
    for (let stop = start + 1; node !== NONE; stop++) {
      const word = tree.wordAt(node);
      const entry = word === NONE ? undefined : values[word];
      if (entry !== undefined) visit(start, stop, entry);
      node = stop < text.length ? tree.below(node, text.charCodeAt(stop)) : NONE;
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

/** A tree of characters, its branches in one hash table. Nodes are numbered as they come. */
class Tree {
  /** Nodes by the first character of a word. */
  private readonly firsts = new Int32Array(0x10000).fill(NONE);
  /** By slot: the node above, the character that leads on from it, and the node that it leads to. */
  private readonly parents: Int32Array;
  private readonly characters: Uint16Array;
  private readonly children: Int32Array;
  /** By node: the number of the word that ends there. */
  private readonly words: Int32Array;
  private nodes = 0;

  constructor(words: readonly string[]) {
    const most = words.reduce((sum, word) => sum + word.length, 0);
    const slots = 2 ** Math.ceil(Math.log2(most * 1.25 + 2));
    this.parents = new Int32Array(slots).fill(NONE);
    this.characters = new Uint16Array(slots);
    this.children = new Int32Array(slots);
    this.words = new Int32Array(most).fill(NONE);
    for (const [i, word] of words.entries()) {
      let node = this.grownFirst(word.charCodeAt(0));
      for (let at = 1; at < word.length; at++) node = this.grownBelow(node, word.charCodeAt(at));
      this.words[node] = i;
    }
  }

  /** The node of a first character; NONE where no word begins with it. */
  first(character: number): number {
    return this.firsts[character] ?? NONE;
  }

  /** The node of the next character; NONE where no word goes on with it. */
  below(node: number, character: number): number {
    const slot = this.slotOf(node, character);
    return this.parents[slot] === NONE ? NONE : (this.children[slot] ?? NONE);
  }

  /** The number of the word that ends in a node, or NONE. */
  wordAt(node: number): number {
    return this.words[node] ?? NONE;
  }

  private grownFirst(character: number): number {
    if (this.firsts[character] === NONE) this.firsts[character] = this.nodes++;
    return this.first(character);
  }

  private grownBelow(node: number, character: number): number {
    const slot = this.slotOf(node, character);
    if (this.parents[slot] === NONE) {
      this.parents[slot] = node;
      this.characters[slot] = character;
      this.children[slot] = this.nodes++;
    }
    return this.children[slot] ?? NONE;
  }

  /** Where the branch is, or would be. */
  private slotOf(node: number, character: number): number {
    const mask = this.parents.length - 1;
    let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b)) >>> 7) & mask;
    while (this.parents[slot] !== NONE && !(this.parents[slot] === node && this.characters[slot] === character)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
