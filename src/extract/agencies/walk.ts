import { TRANSLITERATION } from '../../chinese/lexicon/heads-fields.ts';
import type { PlaceForm } from '../../chinese/places.ts';
import type { Found, Relative } from './found.ts';
import type { Reading } from './reading.ts';
import type { Word } from './vocabulary.ts';

const SOUNDS = new Set(TRANSLITERATION);

/** No name is read further to the left than this. */
export const LONGEST_NAME = 40;

export type Token =
  | { readonly kind: 'place'; readonly start: number; readonly stop: number; readonly form: PlaceForm }
  | { readonly kind: 'nation'; readonly start: number; readonly stop: number }
  | { readonly kind: 'relative'; readonly start: number; readonly stop: number; readonly relative: Relative }
  | { readonly kind: 'body'; readonly start: number; readonly stop: number; readonly found: Found }
  | {
      readonly kind: 'field' | 'generic' | 'head' | 'ordinal' | 'unknown' | 'latin' | 'quoted' | 'joint';
      readonly start: number;
      readonly stop: number;
    };

/** 桐柏 is a county far away, and a good name for a service; 深圳 is not. */
export function isSmallPlace(token: Token): boolean {
  return token.kind === 'place' && !token.form.full && token.form.places.every(({ level }) => level === 'county');
}

/** What has been found so far, by the offset where it ends; the longest of those that end together. */
export type Earlier = ReadonlyMap<number, Found>;

export interface Walk {
  /** From left to right. */
  readonly tokens: readonly Token[];
  /** What stopped the walk: a border word or character, a mark, the start of the text, or its own limit. */
  readonly border: 'word' | 'mark' | 'start' | 'limit';
  /** The border word, or "". */
  readonly word: string;
}

/** Cuts the text left of a head into known words and single unknown characters, up to where no name can go on. */
export function walkLeft(reading: Reading, from: number, earlier: Earlier): Walk {
  const tokens: Token[] = [];
  const { folded } = reading;
  const limit = Math.max(0, from - LONGEST_NAME);
  const done = (border: Walk['border'], word = ''): Walk => ({ tokens: tokens.reverse(), border, word });
  let at = from;
  while (at > limit) {
    const token = bodyBefore(earlier, at) ?? wordBefore(reading, at, at === from);
    if (token === 'border') return done('word', borderBefore(reading, at));
    const next = token ?? characterBefore(folded, at);
    if (next === undefined) return done('mark');
    tokens.push(next);
    at = next.start;
  }
  return done(at === 0 ? 'start' : 'limit');
}

function bodyBefore(earlier: Earlier, stop: number): Token | undefined {
  const found = earlier.get(stop);
  return found === undefined ? undefined : { kind: 'body', start: found.start, stop, found };
}

const NATION = new Set(['国家', '全国', '中华', '中央', '武警', '中国人民', '中华全国']);
const RELATIVES: ReadonlyMap<string, Relative> = new Map(
  (
    [
      ['市', '市'],
      ['省', '省'],
      ['区', '区'],
      ['县', '县'],
      ['州', '州'],
      ['镇', '镇'],
      ['乡', '乡'],
      ['自治区', '自治区'],
    ] as const
  ).flatMap(([word, relative]) => [word, `我${word}`, `本${word}`].map((form) => [form, relative])),
);
/** 全市, 各区, 社区, 园区: the last character is no district by itself. */
const NO_RELATIVE = new Set(
  '城都全各两三该外一社小园地郊校辖片景库灾山邻几多数老每某诸厂矿牧林选战军禁时特新东西南北中楼街四五六七八九十'.split(
    '',
  ),
);

function wordBefore(reading: Reading, stop: number, first: boolean): Token | 'border' | undefined {
  const { folded } = reading;
  const relative = relativeBefore(reading, stop);
  for (const { start, entry } of reading.ending[stop] ?? []) {
    const word = folded.slice(start, stop);
    if (word === '和' && isInName(reading, start)) return { kind: 'unknown', start: start - 1, stop };
    if (NATION.has(word)) return { kind: 'nation', start, stop };
    if (entry.place !== undefined && isMeant(entry.place, entry) && !isCut(reading, start, stop)) {
      return { kind: 'place', start, stop, form: entry.place };
    }
    if (relative !== undefined && relative.start <= start) return abroad(reading, relative) ?? relative;
    if (entry.field === true) return { kind: 'field', start, stop };
    if (entry.head !== undefined && !first && word.length > 1) return { kind: 'head', start, stop };
    if (entry.generic === true) return { kind: 'generic', start, stop };
    if (entry.proper === true) return { kind: 'unknown', start, stop };
    if ((word === '和' || word === '与' || word === '及') && joins(reading, start, stop))
      return { kind: 'joint', start, stop };
    if (isBorder(entry)) return 'border';
  }
  if (relative !== undefined) return abroad(reading, relative) ?? relative;
  return ordinalBefore(folded, stop) ?? bracketBefore(folded, stop);
}

/** 春[和]社工服务中心: one character before 和, and nothing that it could be joined to. */
function isInName(reading: Reading, at: number): boolean {
  const { folded } = reading;
  if (
    !HAN.test(folded[at - 1] ?? '') ||
    reading.ending[at]?.some(({ entry }) => entry.field === true || entry.border === true)
  )
    return false;
  const before = folded[at - 2];
  if (before === undefined || !HAN.test(before)) return true;
  return reading.ending[at - 1]?.some(({ entry }) => entry.place?.full === true || entry.border === true) === true;
}

/** 纽约[市]: a city abroad with the word for it. */
function abroad(reading: Reading, { start, stop }: Token): Token | undefined {
  const match = reading.ending[start]?.find(({ entry }) => entry.place?.places.some(({ level }) => level === 'abroad'));
  const form = match?.entry.place;
  return match === undefined || form === undefined ? undefined : { kind: 'place', start: match.start, stop, form };
}

/** 道县 of 街道|县桥: a short county whose first character ends another word. */
function isCut({ ending }: Reading, start: number, stop: number): boolean {
  if (stop - start !== 2) return false;
  return (
    ending[start + 1]?.some(({ start: from, entry }) => from < start && (entry.generic ?? entry.field) === true) ===
    true
  );
}

/** 资源, 友好, 比如 are districts too, but hardly ever meant. */
function isMeant(place: PlaceForm, { field, generic, border }: Word): boolean {
  if (place.full) return true;
  return field !== true && generic !== true && !(place.risky && border === true);
}

function isBorder(entry: Word): boolean {
  return entry.border === true || entry.never === true;
}

/** 住房[和]城乡建设局: fields on both sides, and no body before it. */
function joins(reading: Reading, start: number, stop: number): boolean {
  const before = reading.ending[start]?.some(({ entry }) => entry.field === true && entry.head === undefined) === true;
  const after = reading.starting[stop]?.some(({ entry }) => entry.field === true) === true;
  const name = reading.starting[stop]?.some(({ entry }) => entry.place !== undefined && !entry.place.risky) === true;
  return before && after && !name;
}

/** 虎门[镇]人民政府: after a name 镇 and 乡 are its end, not a word for the place. */
function isTownSuffix(word: string): boolean {
  return word === '镇' || word === '乡';
}

function relativeBefore({ folded, ending }: Reading, stop: number): Extract<Token, { kind: 'relative' }> | undefined {
  for (const length of [3, 2, 1]) {
    const start = stop - length;
    const word = start < 0 ? '' : folded.slice(start, stop);
    const relative = RELATIVES.get(word);
    if (relative === undefined) continue;
    const before = folded[start - 1] ?? '';
    if (length === 1 && (NO_RELATIVE.has(before) || (isTownSuffix(word) && HAN.test(before)))) return undefined;
    const within = ending[start]?.some(({ start: from, entry }) => start - from > 1 && entry.generic === true) === true;
    return within ? undefined : { kind: 'relative', start, stop, relative };
  }
  return undefined;
}

const ENDS_ORDINAL = /[一二三四五六七八九十百零\d]/;

function ordinalBefore(folded: string, stop: number): Token | undefined {
  if (!ENDS_ORDINAL.test(folded[stop - 1] ?? '')) return undefined;
  const found = /第[一二三四五六七八九十百零\d]{1,4}$/.exec(folded.slice(Math.max(0, stop - 5), stop));
  return found === null ? undefined : { kind: 'ordinal', start: stop - found[0].length, stop };
}

/** 中国(深圳)…, “绿丝带”…: a pair of marks inside a name. */
function bracketBefore(folded: string, stop: number): Token | undefined {
  if (!'”")'.includes(folded[stop - 1] ?? '')) return undefined;
  const found = /(?:[“"][^“”"。,、]{2,10}[”"]|[(][\p{Script=Han}A-Za-z]{2,6}[)])$/u.exec(
    folded.slice(Math.max(0, stop - 12), stop),
  );
  return found === null ? undefined : { kind: 'quoted', start: stop - found[0].length, stop };
}

const HAN = /\p{Script=Han}/u;

function characterBefore(folded: string, stop: number): Token | undefined {
  const character = folded[stop - 1] ?? '';
  if (HAN.test(character)) return { kind: 'unknown', start: stop - 1, stop };
  const latin = /[A-Za-z][A-Za-z0-9&.-]{0,19}$/.exec(folded.slice(Math.max(0, stop - 20), stop));
  if (latin !== null) return { kind: 'latin', start: stop - latin[0].length, stop };
  const dot = character === '·' && SOUNDS.has(folded[stop - 2] ?? '') && SOUNDS.has(folded[stop] ?? '');
  return dot ? { kind: 'unknown', start: stop - 1, stop } : undefined;
}

function borderBefore(reading: Reading, stop: number): string {
  const match = reading.ending[stop]?.find(({ entry }) => isBorder(entry));
  return match === undefined ? '' : reading.folded.slice(match.start, match.stop);
}
