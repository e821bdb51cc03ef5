import { liesIn, type Place, type PlaceForm, parentCode, placeIndex, placeOfCode } from '../../../chinese/places.ts';
import type { Found } from '../found.ts';
import type { Reading } from '../reading.ts';

/** Where the article is at home, as far as it shows. */
export interface Home {
  readonly province: Place | null;
  readonly city: Place | null;
  readonly county: Place | null;
  readonly year: number | null;
}

/** Much more than a name in the body counts where the page says who speaks, or from where. */
const WEIGHTS: Readonly<Record<string, number>> = { source: 8, title: 4, subtitle: 3, body: 1 };
const DATELINE = /(?:^|\n)\s*(?:本报|本刊|本网)([\p{Script=Han}]{2,8}?)\d{1,2}月\d{1,2}日/u;

/** A city named once in the text, by its short form and nowhere else, is no home. */
const ENOUGH = 2;

/** The place in the name of a school or a company says little of where the article is at home. */
const ELSEWHERE: ReadonlySet<string> = new Set(['school', 'company', 'hospital', 'media', 'international']);

/**
 * The home region: from the source, the title, the breadcrumb, the dateline and what is named most.
 * Where none of them tells, that of the schools, hospitals and companies named with it in full: 宁波市第三中学 … 市教育局.
 */
export function homeOf(
  readings: readonly Reading[],
  section: readonly string[],
  found: readonly Found[],
  year: number | null,
): Home {
  const scores = new Map<string, number>();
  const add = (code: string, weight: number) => {
    for (let at: string | null = code; at !== null; at = parentCode(at)) scores.set(at, (scores.get(at) ?? 0) + weight);
  };
  const rooted = found.filter(({ type }) => type === 'school' || type === 'hospital' || type === 'company');
  for (const reading of readings) {
    const weight = WEIGHTS[reading.field.replace(/\/.*/, '')] ?? 1;
    const names = found.filter(({ field, type }) => field === reading.field && ELSEWHERE.has(type));
    for (const form of placesIn(reading, names)) {
      const code = onlyCode(form);
      if (code !== null) add(code, form.full ? 2 * weight : weight);
    }
    const dateline = DATELINE.exec(reading.folded.slice(0, 2000))?.[1];
    const form = dateline === undefined ? undefined : placeIndex().get(dateline);
    const code = form === undefined ? null : onlyCode(form);
    if (code !== null) add(code, 6);
  }
  for (const { bodies, field } of found) {
    const region = bodies[0]?.local === false ? bodies[0].region : null;
    if (region !== null) add(region, field === 'source' ? 8 : 1);
  }
  for (const crumb of section) {
    const form = [crumb.slice(0, 2), crumb.slice(0, 3)]
      .map((word) => placeIndex().get(word))
      .find((known) => known !== undefined);
    const code = form === undefined ? null : onlyCode(form);
    if (code !== null) add(code, 3);
  }
  if (scores.size > 0) return { ...best(scores), year };
  for (const form of rooted.flatMap(({ places }) => places)) {
    const code = form.full ? onlyCode(form) : null;
    if (code !== null) add(code, ENOUGH);
  }
  return { ...best(scores), year };
}

function best(scores: ReadonlyMap<string, number>): Omit<Home, 'year'> {
  const top = (level: Place['level'], within: Place | null): Place | null => {
    const ranked = [...scores]
      .map(([code, score]) => ({ place: placeOfCode(code), score }))
      .filter(({ place }) => place?.level === level && (within === null || liesIn(place.code ?? '', within.code ?? '')))
      .sort((a, b) => b.score - a.score);
    const [first, second] = ranked;
    if (first?.place === undefined || (second !== undefined && second.score === first.score)) return null;
    if (level !== 'province' && first.score < ENOUGH) return null;
    return first.place;
  };
  const province = top('province', null);
  const city = province === null ? null : top('city', province);
  const around = city ?? province;
  return { province, city, county: around === null ? null : top('county', around) };
}

/** The forms of places in a text, the longest at each place; risky ones left out. */
function placesIn({ words }: Reading, names: readonly Found[]): readonly PlaceForm[] {
  const found: PlaceForm[] = [];
  const skipTo = new Map(names.map(({ start, stop }) => [start, stop]));
  const starts = names.length === 0 ? words.places : [...words.places, ...skipTo.keys()].sort((a, b) => a - b);
  let from = 0;
  for (const at of starts) {
    if (at < from) continue;
    const match = words.from(at, ({ entry }) => entry.place !== undefined || entry.never);
    const named = skipTo.get(at);
    const place = named === undefined ? match?.entry.place : undefined;
    if (place !== undefined && !place.risky) found.push(place);
    from = named ?? match?.stop ?? at;
  }
  return found;
}

/** The code of a form that stands for one division, or for several of which one is the largest; 东区 tells nothing. */
function onlyCode(form: PlaceForm): string | null {
  const coded = form.places.filter(({ code }) => code !== null);
  const [first] = coded;
  if (first === undefined || coded.length < form.places.length) return null;
  const province = coded.find(({ level }) => level === 'province');
  const city = coded.filter(({ level }) => level === 'city');
  const county = coded.length === 1 && isTelling(form, first) ? first : undefined;
  return (province ?? (city.length === 1 ? city[0] : county))?.code ?? null;
}

/** True where the form may mean a place in the home province, or where no home is known. */
export function isAtHome({ places }: PlaceForm, { province }: Home): boolean {
  return places.some(({ code }) => code !== null && (province === null || liesIn(code, province.code ?? '')));
}

/** The division that a name's places stand for, by each other, the home and the year: 北京市|朝阳区 → 110105. */
export function divisionOf(forms: readonly PlaceForm[], home: Home): Place | null {
  let around: Place | null = null;
  for (const form of forms) {
    if (around !== null && isUnlisted(around)) break;
    const chosen = choose(form, around, home);
    if (chosen === null) continue;
    const nested = around?.code == null || (chosen.code !== null && liesIn(chosen.code, around.code));
    if (nested && !(around !== null && form.risky)) around = chosen;
  }
  return around;
}

/** 青禾市: named as a division of China, and in no list of them; nothing is known of what lies in it. */
function isUnlisted({ code, level }: Place): boolean {
  return code === null && (level === 'province' || level === 'city' || level === 'county');
}

function choose(form: PlaceForm, around: Place | null, home: Home): Place | null {
  const then = form.places.filter(({ from, until }) => {
    return home.year === null || ((from ?? 0) <= home.year && home.year <= (until ?? 9999));
  });
  const places = then.length > 0 ? then : form.places;
  const within = (region: Place | null) =>
    region?.code == null ? undefined : places.find(({ code }) => code !== null && liesIn(code, region.code ?? ''));
  const larger = places.find(({ level }) => level === 'province') ?? places.find(({ level }) => level === 'city');
  const near = within(around) ?? larger ?? within(home.city) ?? within(home.province);
  if (near !== undefined) return near;
  const [only] = places;
  return only === undefined || places.length > 1 || !isTelling(form, only) ? null : only;
}

/** 福田区 tells where a body is; 玄武, 东区 by themselves do not. */
function isTelling(form: PlaceForm, { level, name }: Place): boolean {
  if (level !== 'county') return !form.risky;
  return form.full && name.length > 2;
}
