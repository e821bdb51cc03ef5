import { fold } from '../../chinese/fold.ts';
import type { FieldText } from '../../model/finding.ts';
import { FieldWords } from './field-words.ts';
import type { OwnLexicon } from './own-lexicon.ts';

/** A field with all the words that the grammar knows in it. */
export interface Reading {
  readonly field: string;
  readonly text: string;
  readonly folded: string;
  readonly words: FieldWords;
}

/** Looks up every known word of a field, once. */
export function readField({ field, text }: FieldText, own?: OwnLexicon): Reading {
  const folded = fold(text);
  return { field, text, folded, words: new FieldWords(folded, own) };
}

/** 研究所|在, 国民议会|议长: what runs on is 在, not 所在. */
const NEXT = /^(?:所[在有需得属以]|会议[长员])/;
/** 全国政协|委员: the body before its members. */
const MEMBERS = /^(?:政协委员|人大代表)/;

/** True where the word at `at` only seems to run on: a long head, or a body named in full, comes before it. */
function isOfAnother({ folded, words }: Reading, start: number, at: number, stop: number): boolean {
  const word = folded.slice(at, at + 4);
  if (NEXT.test(word)) return at > start && at === stop - 1;
  if (!MEMBERS.test(word)) return false;
  return at > start || words.to(start, ({ entry }) => entry.place?.risky === false) !== undefined;
}

/** True where an ordinary word begins inside the span and runs on over its end: 大学|生, 处|理. */
export function runsOn(reading: Reading, start: number, stop: number): boolean {
  const { words } = reading;
  const cut = words.from(stop, ({ entry, stop: end }) => entry.border && end - stop > 1) !== undefined;
  const from = Math.max(start, stop - 6);
  for (let i = from; i < stop; i++) {
    for (let known = words.from(i); known !== undefined && known.stop > stop; known = known.shorter) {
      const { entry } = known;
      if (isOfAnother(reading, start, i, stop)) break;
      if (entry.never && (!cut || i < stop - 1)) return true;
      if (entry.border && i === stop - 1 && !cut && stop - start === 1) return true;
    }
  }
  return false;
}
