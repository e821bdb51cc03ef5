import { fold } from '../../chinese/fold.ts';
import type { Body } from '../../chinese/known-bodies.ts';
import type { WordMatch } from '../../chinese/word-index.ts';
import type { FieldText } from '../../model/finding.ts';
import type { OwnLexicon } from './own-lexicon.ts';
import { vocabulary, type Word } from './vocabulary.ts';

/** A field with all the words that the grammar knows in it. */
export interface Reading {
  readonly field: string;
  readonly text: string;
  readonly folded: string;
  /** For each offset the known words that begin there, longest first. */
  readonly starting: readonly (readonly WordMatch<Word>[])[];
  /** For each offset the known words that end there, longest first. */
  readonly ending: readonly (readonly WordMatch<Word>[])[];
}

const NO_WORDS: readonly WordMatch<Word>[] = [];

/** Looks up every known word of a field, once. */
export function readField({ field, text }: FieldText, own?: OwnLexicon): Reading {
  const folded = fold(text);
  const words = vocabulary();
  const starting: (readonly WordMatch<Word>[])[] = [];
  const ending: (WordMatch<Word>[] | undefined)[] = new Array(folded.length + 1).fill(undefined);
  for (let i = 0; i < folded.length; i++) {
    const known = words.matchesAt(folded, i);
    const found = own === undefined ? known : withOwn(known, own.matchesAt(folded, i));
    starting.push(found);
    for (const match of found) {
      const others = ending[match.stop];
      if (others === undefined) ending[match.stop] = [match];
      else others.push(match);
    }
  }
  starting.push(NO_WORDS);
  return { field, text, folded, starting, ending: ending.map((matches) => matches ?? NO_WORDS) };
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
    entry: { ...known.find((match) => match.stop === stop)?.entry, bodies },
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
  const cut = reading.starting[stop]?.some(({ entry, stop: end }) => entry.border === true && end - stop > 1) === true;
  const from = Math.max(start, stop - 6);
  for (let i = from; i < stop; i++) {
    for (const { entry, stop: end } of reading.starting[i] ?? []) {
      if (end <= stop || isOfAnother(reading, start, i, stop)) continue;
      if (entry.never === true && (!cut || i < stop - 1)) return true;
      if (entry.border === true && i === stop - 1 && !cut && stop - start === 1) return true;
    }
  }
  return false;
}
