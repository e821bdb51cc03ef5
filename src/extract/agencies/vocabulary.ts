import { fold } from '../../chinese/fold.ts';
import { type Body, bodies } from '../../chinese/known-bodies.ts';
import { HEADS } from '../../chinese/lexicon/heads.ts';
import { BORDER_WORDS, KIND_WORDS } from '../../chinese/lexicon/heads-borders.ts';
import { FIELDS, GENERIC, NAME_WORDS, PARTING } from '../../chinese/lexicon/heads-fields.ts';
import { NEWS_VERBS, NOT_BODIES } from '../../chinese/lexicon/heads-never.ts';
import { type PlaceForm, placeIndex } from '../../chinese/places.ts';
import { type WordIndex, wordIndex } from '../../chinese/word-index.ts';
import { AGENCY_TYPES, type AgencyType } from '../../model/finding.ts';

/** What the last word of a name must have before it; see `lexicon/heads.ts`. */
export interface Head {
  readonly word: string;
  /** null: a class of bodies, never one of them (子公司). */
  readonly type: AgencyType | null;
  readonly flags: string;
}

/** All that the lexicon knows of one word. */
export interface Word {
  readonly place: PlaceForm | undefined;
  readonly bodies: readonly Body[] | undefined;
  readonly head: Head | undefined;
  /** A field of work: 民政, 教育. */
  readonly field: boolean;
  /** Describes without naming: 上市, 大型. */
  readonly generic: boolean;
  /** Part of a proper name although one of its characters would end a name: 至善. */
  readonly proper: boolean;
  /** Ends a name on its left: 访问, 由, 已经. */
  readonly border: boolean;
  /** Ends a name on its left, or would if it were no field of work: what a body does may follow (联合举办). */
  readonly verb: boolean;
  /** An ordinary word that looks like a body or holds one's head: 大学生, 部门, 局长. */
  readonly never: boolean;
}

/** A word of which nothing is known yet. All words are made of it: thousands are asked a page, so they have one shape. */
export const UNKNOWN: Word = {
  place: undefined,
  bodies: undefined,
  head: undefined,
  field: false,
  generic: false,
  proper: false,
  border: false,
  verb: false,
  never: false,
};

type Draft = { -readonly [K in keyof Word]: Word[K] };

/** One character each that a name does not go across. */
export const BORDER_CHARACTERS = new Set(
  '的了在是由从被把与和及或将并而但也都又于向对给让使据至到等这那该其某每各称说曾为任赴已因当时后前着过名位个间支条项场次年月日你我他她它们往往很不没有就才还只更最再需可能要想去来共仅约近逾超达即讲看听问写读买卖送拿找见做变带选请获赢输打投念住坐走叫'.split(
    '',
  ),
);

/** The kinds of words of which it is noted where they stand: each a bit. */
export const BODY = 1;
export const PLACE = 2;
export const HEAD = 4;

/** `PLACE` is also an ordinary word that may look like one. */
export function kindOf({ bodies, place, head, never }: Word): number {
  return (
    (bodies === undefined ? 0 : BODY) | (place === undefined && !never ? 0 : PLACE) | (head === undefined ? 0 : HEAD)
  );
}

let words: WordIndex<Word> | undefined;

/** Every word the grammar knows, by its folded form. Built at the first call. */
export function vocabulary(): WordIndex<Word> {
  words ??= build();
  return words;
}

function build(): WordIndex<Word> {
  const known = new Map<string, Draft>();
  const word = (form: string): Draft => {
    const found = known.get(form);
    if (found !== undefined) return found;
    const fresh = { ...UNKNOWN };
    known.set(form, fresh);
    return fresh;
  };
  const each = (list: string, mark: (word: Draft) => void) => {
    for (const form of fold(list).split(' ')) mark(word(form));
  };
  for (const [form, place] of placeIndex().entries()) word(form).place = place;
  each(`${BORDER_WORDS} ${NEWS_VERBS}`, (entry) => {
    if (entry.place?.risky === false) return;
    entry.border = true;
    entry.verb = true;
  });
  each(KIND_WORDS, (entry) => {
    if (entry.place?.risky !== false) entry.generic = true;
  });
  each(FIELDS, (entry) => {
    entry.field = true;
    entry.border = false;
  });
  each(GENERIC, (entry) => {
    entry.generic = true;
    entry.border = false;
  });
  each(NAME_WORDS, (entry) => {
    if (!entry.field && !entry.generic) entry.proper = true;
    entry.border = false;
  });
  each(PARTING, (entry) => {
    entry.generic = false;
    entry.border = true;
  });
  each(NOT_BODIES, (entry) => {
    entry.never = true;
  });
  for (const character of BORDER_CHARACTERS) word(fold(character)).border = true;
  for (const head of heads()) word(head.word).head = head;
  for (const body of bodies()) {
    for (const form of body.forms) {
      const entry = word(form);
      entry.bodies = [...(entry.bodies ?? []), body];
    }
  }
  return wordIndex<Word>(known, kindOf);
}

function heads(): readonly Head[] {
  return HEADS.trim()
    .split('\n')
    .map((row) => {
      const [head = '', type = '', flags = ''] = row.split(' ');
      return { word: fold(head), type: TYPES.get(type) ?? null, flags };
    });
}

const TYPES: ReadonlyMap<string, AgencyType> = new Map(AGENCY_TYPES.map((type) => [type, type]));
