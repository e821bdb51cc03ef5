import { fold } from '../../chinese/fold.ts';
import type { Body } from '../../chinese/known-bodies.ts';
import type { WordMatch } from '../../chinese/word-index.ts';
import type { FieldText } from '../../model/finding.ts';
import type { OwnLexicon } from './own-lexicon.ts';
import { UNKNOWN, vocabulary, type Word } from './vocabulary.ts';

/** A field with all the words that the grammar knows in it. */
export interface Reading {
  readonly field: string;
  readonly text: string;
  readonly folded: string;
  /** For each offset the known words that begin there, longest first. */
  readonly starting: readonly (readonly WordMatch<Word>[])[];
  /** For each offset the known words that end there, longest first. */
  readonly ending: readonly (readonly WordMatch<Word>[] | undefined)[];
  /** The offsets where a body of the lexicon begins. */
  readonly bodies: readonly number[];
  /** The offsets where a place begins, or an ordinary word that may look like one. */
  readonly places: readonly number[];
  /** The offsets where a head ends. */
  readonly heads: readonly number[];
}

/** Looks up every known word of a field, once. */
export function readField({ field, text }: FieldText, own?: OwnLexicon): Reading {
  const folded = fold(text);
  const words = vocabulary();
  const starting: (readonly WordMatch<Word>[])[] = [];
  const ending: (WordMatch<Word>[] | undefined)[] = new Array(folded.length + 1).fill(undefined);
  const [bodies, places, heads] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (let start = 0; start <= folded.length; start++) {
    const known = words.matchesAt(folded, start);
    const found = own === undefined ? known : withOwn(known, own.matchesAt(folded, start));
    starting.push(found);
    for (const match of found) {
      const { stop, entry } = match;
      const others = ending[stop];
      if (others === undefined) ending[stop] = [match];
      else others.push(match);
      if (entry.bodies !== undefined) bodies.add(start);
      if (entry.place !== undefined || entry.never) places.add(start);
      if (entry.head !== undefined) heads.add(stop);
    }
  }
  return {
    field,
    text,
    folded,
    starting,
    ending,
    bodies: [...bodies],
    places: [...places],
    heads: [...heads].sort((a, b) => a - b),
  };
}

/** A body of the user's stands before one of ours with the same name; longest first. */
function withOwn(
  known: readonly WordMatch<Word>[],
  own: readonly WordMatch<readonly Body[]>[],
): readonly WordMatch<Word>[] {
  if (own.length === 0) return known;
  const mine = own.map(({ start, stop, entry: bodies }) => ({
    start,
    stop,
    entry: { ...(known.find((match) => match.stop === stop)?.entry ?? UNKNOWN), bodies },
  }));
  const others = known.filter(({ stop }) => mine.every((match) => match.stop !== stop));
  return [...mine, ...others].toSorted((a, b) => b.stop - a.stop);
}

/** 研究所|在, 国民议会|议长: what runs on is 在, not 所在. */
const NEXT = /^(?:所[在有需得属以]|会议[长员])/;
/** 全国政协|委员: the body before its members. */
const MEMBERS = /^(?:政协委员|人大代表)/;

/** True where the word at `at` only seems to run on: a long head, or a body named in full, comes before it. */
function isOfAnother({ folded, ending }: Reading, start: number, at: number, stop: number): boolean {
  const word = folded.slice(at, at + 4);
  if (NEXT.test(word)) return at > start && at === stop - 1;
  if (!MEMBERS.test(word)) return false;
  return at > start || ending[start]?.some(({ entry }) => entry.place?.risky === false) === true;
}

/** True where an ordinary word begins inside the span and runs on over its end: 大学|生, 处|理. */
export function runsOn(reading: Reading, start: number, stop: number): boolean {
  const cut = reading.starting[stop]?.some(({ entry, stop: end }) => entry.border && end - stop > 1) === true;
  const from = Math.max(start, stop - 6);
  for (let i = from; i < stop; i++) {
    for (const { entry, stop: end } of reading.starting[i] ?? []) {
      if (end <= stop || isOfAnother(reading, start, i, stop)) continue;
      if (entry.never && (!cut || i < stop - 1)) return true;
      if (entry.border && i === stop - 1 && !cut && stop - start === 1) return true;
    }
  }
  return false;
}
