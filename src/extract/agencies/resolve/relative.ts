import type { Place } from '../../../chinese/places.ts';
import type { Found, Relative } from '../found.ts';
import type { Home } from './region.ts';

/** A placed name earlier in the reading, for those that come after it without their place. */
export interface Placed {
  readonly found: Found;
  readonly division: Place;
}

export interface Chosen {
  readonly division: Place;
  readonly by: 'same-body' | 'nearest-district' | 'home';
}

/** A district named at a place of a field. */
export interface District {
  readonly field: string;
  readonly at: number;
  readonly place: Place;
}

/** What relative names lean on: placed names by what follows their place, and districts in the order of the text. */
export interface Ground {
  readonly placed: ReadonlyMap<string, readonly Placed[]>;
  readonly districts: ReadonlyMap<string, readonly District[]>;
  readonly home: Home;
}

/** Districts further back than this many are not asked. */
const DISTRICTS_BACK = 30;

/** Which division 市X or 区X means: that of the same body elsewhere, of the district just named, or the page's own. */
export function divisionMeant(found: Found, relative: Relative, { placed, districts, home }: Ground): Chosen | null {
  const same = placed.get(restOf(found))?.find(({ division }) => fits(division, relative));
  if (same !== undefined) return { division: same.division, by: 'same-body' };
  if (relative === '区' || relative === '县' || relative === '镇' || relative === '乡') {
    const near = nearest(districts.get(found.field) ?? [], found.start, relative);
    if (near !== undefined) return { division: near.place, by: 'nearest-district' };
  }
  const own = [home.city, home.county, home.province].find((place) => place !== null && fits(place, relative));
  return own == null ? null : { division: own, by: 'home' };
}

function nearest(districts: readonly District[], before: number, relative: Relative): District | undefined {
  let low = 0;
  let high = districts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((districts[middle]?.at ?? before) < before) low = middle + 1;
    else high = middle;
  }
  return districts.slice(Math.max(0, low - DISTRICTS_BACK), low).findLast(({ place }) => fits(place, relative));
}

/** 公安局 of 市公安局, 委 of 市委. */
export function restOf({ rest }: Found): string {
  return /^(?:市|省|区|县|州|镇|乡)/.test(rest) ? rest.slice(1) : rest;
}

/** 市 is a prefecture, a county-level city or a municipality; 省 a province; 自治区 an autonomous region. */
export function fits({ name, level, code }: Place, relative: Relative): boolean {
  if (code === null && (level === 'country' || level === 'world' || level === 'abroad')) return false;
  if (relative === '省') return level === 'province' && name.endsWith('省');
  if (relative === '自治区') return level === 'province' && name.endsWith('自治区');
  if (relative === '区') return level === 'county' && name.endsWith('区');
  return name.endsWith(relative);
}

/** 深圳市 + 民政局; 深圳市 + 市委 → 深圳市委; 福田区 + 团区委 → 团福田区委 as printed elsewhere: 福田团区委. */
export function fullName(division: Place, rest: string, relative: Relative): string {
  if (rest.startsWith(relative) && relative !== '自治区') return division.name.slice(0, -1) + rest;
  if (rest.startsWith('自治区')) return division.name + rest.slice(3);
  if (/^团[市省区县]委/.test(rest)) return division.name.slice(0, -1) + rest;
  return division.name + rest;
}
