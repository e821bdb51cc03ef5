import { bracketBefore, HAN, ordinalBefore } from './character-before.ts';
import { isCut, isMeant, relativeBefore, withItsWord } from './place-before.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';
import type { Word } from './vocabulary.ts';

/** Words that name the whole country, or all of it, in front of a head. */
const NATION = new Set(['国家', '全国', '中华', '中央', '武警', '中国人民', '中华全国']);
/** The longest known word that ends there; "border" where a name can't go on; undefined where none is known. */
export function wordBefore(reading: Reading, stop: number, first: boolean): Token | 'border' | undefined {
  const { folded } = reading;
  const relative = relativeBefore(reading, stop);
  for (let known = reading.words.to(stop); known !== undefined; known = known.shorterBefore) {
    const { start, entry } = known;
    const word = folded.slice(start, stop);
    if (word === '和' && isInName(reading, start)) return { kind: 'unknown', start: start - 1, stop };
    if (NATION.has(word)) return { kind: 'nation', start, stop };
    if (entry.place !== undefined && isMeant(entry.place, entry) && !isCut(reading, start, stop)) {
      return { kind: 'place', start, stop, form: entry.place };
    }
    if (relative !== undefined && relative.start <= start) return withItsWord(reading, relative) ?? relative;
    if (entry.field) return { kind: 'field', start, stop };
    if (entry.head !== undefined && !first && word.length > 1) return { kind: 'head', start, stop };
    if (entry.generic) return { kind: 'generic', start, stop };
    if (entry.proper) return { kind: 'unknown', start, stop };
    if ((word === '和' || word === '与' || word === '及') && joins(reading, start, stop))
      return { kind: 'joint', start, stop };
    if (isBorder(entry)) return 'border';
  }
  if (relative !== undefined) return withItsWord(reading, relative) ?? relative;
  return ordinalBefore(folded, stop) ?? bracketBefore(folded, stop);
}

/** 春[和]社工服务中心: one character before 和, and nothing that it could be joined to. */
function isInName({ folded, words }: Reading, at: number): boolean {
  if (!HAN.test(folded[at - 1] ?? '') || words.to(at, ({ entry }) => entry.field || entry.border) !== undefined)
    return false;
  const before = folded[at - 2];
  if (before === undefined || !HAN.test(before)) return true;
  if (words.to(at, ({ entry }) => entry.head !== undefined || entry.bodies !== undefined) !== undefined) return false;
  return words.to(at - 1, ({ entry }) => entry.place?.full === true || entry.border) !== undefined;
}

/** 住房[和]城乡建设局: fields on both sides, and no body before it. */
function joins({ words }: Reading, start: number, stop: number): boolean {
  const before = words.to(start, ({ entry }) => entry.field && entry.head === undefined);
  const after = words.from(stop, ({ entry }) => entry.field);
  const name = words.from(stop, ({ entry }) => entry.place !== undefined && !entry.place.risky);
  return before !== undefined && after !== undefined && name === undefined;
}

/** True for a word that ends a name. */
export function isBorder(entry: Word): boolean {
  return entry.border || entry.never;
}
