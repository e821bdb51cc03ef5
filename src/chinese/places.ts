import { fold } from './fold.ts';
import { DIVISIONS } from './lexicon/divisions.ts';
import { FORMER_DIVISIONS } from './lexicon/divisions-former.ts';
import { TAIWAN_DIVISIONS } from './lexicon/divisions-taiwan.ts';
import { COUNTRIES, FOREIGN_CITIES, WORLD_REGIONS } from './lexicon/foreign.ts';
import { isRisky, shortForms } from './places-short-forms.ts';
import { type WordIndex, wordIndex } from './word-index.ts';

export type PlaceLevel = 'province' | 'city' | 'county' | 'country' | 'world' | 'abroad';

/** A division of China, or a country, city or part of the world. */
export interface Place {
  /** The full name: 深圳市, 喀什地区, 美国. */
  readonly name: string;
  /** GB/T 2260 code, six digits; null outside China. */
  readonly code: string | null;
  readonly level: PlaceLevel;
  /** First and last year in which the name may be printed; null where it is open. */
  readonly from: number | null;
  readonly until: number | null;
}

/** What one printed form may stand for: 南山 is a district of Shenzhen or of Hegang. */
export interface PlaceForm {
  readonly places: readonly Place[];
  /** True for 深圳市, false for 深圳. */
  readonly full: boolean;
  /** A short form that is as often an ordinary word or another's name: 新华, 南山, 和平. */
  readonly risky: boolean;
}

let index: WordIndex<PlaceForm> | undefined;
let names: ReadonlyMap<string, Place> | undefined;

/** Printed forms of places; keys are folded text. Built at the first call, in some milliseconds. */
export function placeIndex(): WordIndex<PlaceForm> {
  index ??= buildIndex();
  return index;
}

/** The division of a GB/T 2260 code as it stands now, or undefined. */
export function placeOfCode(code: string): Place | undefined {
  names ??= new Map(current().map((place) => [place.code ?? place.name, place]));
  return names.get(code);
}

/** "440305" → "440300" → "440000" → null. Counties run by their province have it as their parent. */
export function parentCode(code: string): string | null {
  if (code.endsWith('0000')) return null;
  const province = `${code.slice(0, 2)}0000`;
  if (code.endsWith('00')) return province;
  const city = `${code.slice(0, 4)}00`;
  return placeOfCode(city) === undefined ? province : city;
}

/** True where `code` lies in `region`, or is it. */
export function liesIn(code: string, region: string): boolean {
  return code.startsWith(region.replace(/(?:00){1,2}$/, ''));
}

function levelOf(code: string): PlaceLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

function current(): Place[] {
  return DIVISIONS.split(/\s+/)
    .filter((row) => row !== '')
    .map((row) => {
      const digits = /^\d+/.exec(row)?.[0] ?? '';
      const code = digits.padEnd(6, '0');
      return { name: row.slice(digits.length), code, level: levelOf(code), from: null, until: null };
    });
}

function former(): Place[] {
  return FORMER_DIVISIONS.trim()
    .split('\n')
    .map((row) => {
      const [name = '', code = '', from, until] = row.split(' ');
      return { name, code, level: levelOf(code), from: Number(from), until: Number(until) };
    });
}

function elsewhere(list: string, level: PlaceLevel, code: string | null): Place[] {
  return list.split(' ').map((name) => ({ name, code, level, from: null, until: null }));
}

function buildIndex(): WordIndex<PlaceForm> {
  const divisions = [...current(), ...elsewhere(TAIWAN_DIVISIONS, 'city', '710000'), ...former()];
  const abroad = [
    ...elsewhere(COUNTRIES, 'country', null),
    ...elsewhere(WORLD_REGIONS, 'world', null),
    ...elsewhere(FOREIGN_CITIES, 'abroad', null),
  ];
  const forms = new Map<string, Place[]>();
  const full = new Set<string>();
  const add = (form: string, place: Place) => {
    const key = fold(form);
    const known = forms.get(key);
    if (known === undefined) forms.set(key, [place]);
    else known.push(place);
    return key;
  };
  add('中国', CHINA);
  add('中华人民共和国', CHINA);
  for (const place of [...abroad, ...divisions]) full.add(add(place.name, place));
  for (const place of divisions) {
    for (const form of shortForms(place.name)) if (!full.has(fold(form))) add(form, place);
  }
  return wordIndex(
    [...forms].map(([form, places]) => [
      form,
      { places, full: full.has(form), risky: !full.has(form) && isRisky(form, places) },
    ]),
  );
}

/** The country itself: bodies of the whole country carry no region code. */
export const CHINA: Place = { name: '中国', code: null, level: 'country', from: null, until: null };
