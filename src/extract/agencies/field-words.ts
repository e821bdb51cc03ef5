import type { Body } from '../../chinese/known-bodies.ts';
import type { WordMatch } from '../../chinese/word-index.ts';
import type { OwnLexicon } from './own-lexicon.ts';
import { BODY, HEAD, kindOf, PLACE, UNKNOWN, vocabulary, type Word } from './vocabulary.ts';

/** A known word at a place of a text. Each leads on to the next shorter one: a page has hundreds, so they stand in no arrays. */
export interface Known extends WordMatch<Word> {
  /** Of those with the same start. */
  readonly shorter: Known | undefined;
  /** Of those with the same stop. */
  readonly shorterBefore: Known | undefined;
}

type Test = (known: Known) => boolean;

/** All words of a folded text that the grammar knows, looked up once. */
export class FieldWords {
  /** The offsets where a body of the lexicon begins. */
  readonly bodies: readonly number[];
  /** The offsets where a place begins, or an ordinary word that may look like one. */
  readonly places: readonly number[];
  /** The offsets where a head ends. */
  readonly heads: readonly number[];
  /** The longest word that begins, and that ends, at each offset. */
  private readonly begins: (Known | undefined)[];
  private readonly ends: (Known | undefined)[];

  constructor(folded: string, own: OwnLexicon | undefined) {
    const [bodies, places, heads] = [new Set<number>(), new Set<number>(), new Set<number>()];
    this.begins = new Array<Known | undefined>(folded.length + 1).fill(undefined);
    this.ends = new Array<Known | undefined>(folded.length + 1).fill(undefined);
    const add = (start: number, stop: number, entry: Word, kind: number): void => {
      const known = { start, stop, entry, shorter: this.begins[start], shorterBefore: this.ends[stop] };
      this.begins[start] = known;
      this.ends[stop] = known;
      if (kind === 0) return;
      if ((kind & BODY) !== 0) bodies.add(start);
      if ((kind & PLACE) !== 0) places.add(start);
      if ((kind & HEAD) !== 0) heads.add(stop);
    };
    const words = vocabulary();
    for (let start = folded.length - 1; start >= 0; start--) {
      const mine = own?.matchesAt(folded, start) ?? [];
      if (mine.length === 0) words.forEachAt(folded, start, add);
      else
        for (const { stop, entry } of withOwn(words.matchesAt(folded, start), mine))
          add(start, stop, entry, kindOf(entry));
    }
    this.bodies = ordered(bodies);
    this.places = ordered(places);
    this.heads = ordered(heads);
  }

  /** The longest word that begins at an offset, of those that pass. */
  from(start: number, test: Test = any): Known | undefined {
    let known = this.begins[start];
    while (known !== undefined && !test(known)) known = known.shorter;
    return known;
  }

  /** The longest word that ends at an offset, of those that pass. */
  to(stop: number, test: Test = any): Known | undefined {
    let known = this.ends[stop];
    while (known !== undefined && !test(known)) known = known.shorterBefore;
    return known;
  }
}

function any(): boolean {
  return true;
}

function ordered(offsets: ReadonlySet<number>): readonly number[] {
  return [...offsets].sort((a, b) => a - b);
}

/** A body of the user's stands before one of ours with the same name; shortest first. */
function withOwn(
  known: readonly WordMatch<Word>[],
  own: readonly WordMatch<readonly Body[]>[],
): readonly WordMatch<Word>[] {
  const mine = own.map(({ start, stop, entry: bodies }) => ({
    start,
    stop,
    entry: { ...(known.find((match) => match.stop === stop)?.entry ?? UNKNOWN), bodies },
  }));
  const others = known.filter(({ stop }) => mine.every((match) => match.stop !== stop));
  return [...mine, ...others].toSorted((a, b) => a.stop - b.stop);
}
