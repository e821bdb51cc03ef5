import { fold } from '../../chinese/fold.ts';
import { liesIn, placeIndex, placeOfCode } from '../../chinese/places.ts';
import { asGood } from './as-good.ts';
import { fullOrgan } from './organ-stems.ts';

/** A name taken apart. */
export interface NameParts {
  /** Folded, without what is before it, in the shortest form that is as good: 民政局 of 广东省深圳市民政局. */
  readonly rest: string;
  /** The same as printed: 卫计委, where `rest` is 卫生和计划生育委. */
  readonly printed: string;
  /** The same for the whole name: what is compared where a place is not known. */
  readonly whole: string;
  /** Whether it begins with its own place: 深圳民政局 does in region 440300. */
  readonly placed: boolean;
  /** The name without its place, as printed: 人民政府 of 深圳市人民政府. */
  readonly own: string;
  /** True where its place, and those before it, are written in full: 广州市天河区法院. */
  readonly plain: boolean;
}

/** 中共深圳市委, 中国共产党深圳市委员会: as good as 深圳市委. 共青团深圳市委: as good as 深圳团市委. */
const PARTY = /^(?:中共|中国共产党)(?=.{2,20}(?:委|委员会)$)/;
const LEAGUE = /^(?:共青团|中国共青团|中国共产主义青年团)(?=.{2,20}(?:委|委员会)$)/;

/** @param first @param last the years in which the name is printed, for short forms that meant another body in other years */
export function partsOf(name: string, region: string | null, first: number | null, last: number | null): NameParts {
  const folded = fold(name).replace(/[\s《》“”]/g, '');
  const league = LEAGUE.test(folded);
  const bare = folded.replace(league ? LEAGUE : PARTY, '');
  const own = region === null ? undefined : ownPlace(bare, region);
  const stripped = own === undefined ? folded : `${league ? '团' : ''}${bare.slice(own.stop)}`;
  const rest = asGood(stripped);
  const organ = own === undefined ? undefined : fullOrgan(rest, first, last);
  return {
    rest: organ ?? rest,
    printed: rest,
    whole: asGood(folded),
    placed: own !== undefined,
    own: stripped,
    plain: own?.full === true,
  };
}

/** Where the name's own place stands at its beginning, behind those around it; something must be left behind it. */
function ownPlace(name: string, region: string): { readonly stop: number; readonly full: boolean } | undefined {
  const index = placeIndex();
  let full = true;
  for (let start = 0; start < name.length; ) {
    const around = index
      .matchesAt(name, start)
      .flatMap(({ stop, entry }) =>
        stop < name.length
          ? entry.places.flatMap(({ code }) => (code !== null && liesIn(region, code) ? [{ stop, code, entry }] : []))
          : [],
      );
    const own = around.find(({ code }) => code === region);
    if (own !== undefined) return { stop: own.stop, full: full && own.entry.full };
    const [wider] = around;
    if (wider === undefined) return undefined;
    full &&= wider.entry.full;
    start = wider.stop;
  }
  return undefined;
}

/** True where one of two regions lies in the other or is it, or one is not known. */
export function mayBeOne(a: string | null, b: string | null): boolean {
  return a === null || b === null || liesIn(a, b) || liesIn(b, a);
}

/** True for a region that is known today: what a person may give. */
export function isRegion(code: string): boolean {
  return /^\d{6}$/.test(code) && placeOfCode(code) !== undefined;
}
