import type { PlaceForm } from '../../chinese/places.ts';
import { HAN } from './character-before.ts';
import type { Relative } from './found.ts';
import type { Reading } from './reading.ts';
import type { Token } from './token.ts';
import type { Word } from './vocabulary.ts';

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

/** 虎门[镇]人民政府: after a name 镇 and 乡 are its end, not a word for the place. */
function isTownSuffix(word: string): boolean {
  return word === '镇' || word === '乡';
}

type RelativeToken = Extract<Token, { kind: 'relative' }>;

/** 市, 我省: a word for the place that does not name it. */
export function relativeBefore({ folded, words }: Reading, stop: number): RelativeToken | undefined {
  for (const length of [3, 2, 1]) {
    const start = stop - length;
    const word = start < 0 ? '' : folded.slice(start, stop);
    const relative = RELATIVES.get(word);
    if (relative === undefined) continue;
    const before = folded[start - 1] ?? '';
    if (length === 1 && (NO_RELATIVE.has(before) || (isTownSuffix(word) && HAN.test(before)))) return undefined;
    const within = words.to(start, ({ start: from, entry }) => start - from > 1 && entry.generic);
    return within !== undefined ? undefined : { kind: 'relative', start, stop, relative };
  }
  return undefined;
}

/** 纽约[市], 寿光[县]: a city abroad, or a division under the word of another time, with the word for it. */
export function withItsWord(reading: Reading, { start, stop, relative }: RelativeToken): Token | undefined {
  const divides = relative === '市' || relative === '县' || relative === '区';
  const match = reading.words.to(start, ({ entry: { place } }) => {
    if (place?.places.some(({ level }) => level === 'abroad')) return true;
    return divides && place?.full === false && !place.risky && place.places.every(({ level }) => level !== 'province');
  });
  const form = match?.entry.place;
  return match === undefined || form === undefined ? undefined : { kind: 'place', start: match.start, stop, form };
}

/** 他准备和|县中药材公司签约: 和 before 县 is hardly ever the county. 道县 of 街道|县桥: a short county whose first character ends another word. */
export function isCut({ folded, words }: Reading, start: number, stop: number): boolean {
  if (stop - start !== 2) return false;
  if (folded.slice(start, stop) === '和县' && HAN.test(folded[start - 1] ?? ''))
    return !/[省市在到从于赴]/.test(folded[start - 1] ?? '');
  return words.to(start + 1, ({ start: from, entry }) => from < start && (entry.generic || entry.field)) !== undefined;
}

/** 资源, 友好, 比如 are districts too, but hardly ever meant. */
export function isMeant(place: PlaceForm, { field, generic, border }: Word): boolean {
  if (place.full) return true;
  return !field && !generic && !(place.risky && border);
}
