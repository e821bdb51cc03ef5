import type { PlaceForm, PlaceLevel } from '../../../chinese/places.ts';
import type { Relative } from '../found.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../token.ts';
import type { Walk } from '../walk.ts';
import { wordsOf } from './shape.ts';

const LEVELS: Partial<Record<Relative, PlaceLevel>> = {
  省: 'province',
  市: 'city',
  州: 'city',
  区: 'county',
  县: 'county',
};
/** What is said of 市 and 区 in general, without naming one. */
const NO_NAME =
  /^(?:兄弟|试点|直辖|地级|县级|城乡|各地|外地|本地|当地|有关|相关|所在|周边|沿海|先进|示范|成员|单位|部门)/;

/** Words right after which a name surely begins; after others (名|单报县) it must come twice. */
const EDGE = /^(?:..+|[在从由到向与和对被经据])$/;

/** A place that is in no list, and the token that it begins with. */
export interface UnlistedPlace {
  readonly first: number;
  readonly form: PlaceForm;
}

/**
 * 青禾市|教育局: two or three characters that nothing else is made of, right after a border or a listed place, and 市.
 * `at` is the token of 市.
 */
export function unlistedPlace(
  { tokens, border, word: edge }: Walk,
  at: number,
  reading: Reading,
): UnlistedPlace | undefined {
  const token = tokens[at];
  if (token?.kind !== 'relative' || token.stop - token.start > 1) return undefined;
  const level = LEVELS[token.relative];
  let first = at;
  while (isPartOfName(tokens[first - 1], reading)) first--;
  const word = wordsOf(tokens.slice(first, at), reading);
  if (level === undefined || word.length < 2 || word.length > 3 || NO_NAME.test(word)) return undefined;
  const name = word + token.relative;
  const open = first > 0 ? isWider(tokens[first - 1]) : border === 'mark' || border === 'start' || EDGE.test(edge);
  if (!open && !isRepeated(name, reading)) return undefined;
  return { first, form: { places: [{ name, code: null, level, from: null, until: null }], full: true, risky: false } };
}

/** Looks no further into the text than this. */
const SEARCHED = 20_000;

function isRepeated(name: string, { folded }: Reading): boolean {
  const text = folded.slice(0, SEARCHED);
  const at = text.indexOf(name);
  return at >= 0 && text.includes(name, at + 1);
}

/** 临[州]市: here 州 is no word for a place. */
function isPartOfName(token: Token | undefined, reading: Reading): boolean {
  return token?.kind === 'unknown' || (token?.kind === 'relative' && wordsOf([token], reading) === '州');
}

function isWider(token: Token | undefined): boolean {
  return token?.kind === 'relative' || (token?.kind === 'place' && !token.form.risky);
}
