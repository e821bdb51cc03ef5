import { bodies } from '../../chinese/known-bodies.ts';

/** What a national organ is called below the nation, with the years in which it was so. */
interface Stem {
  /** The stem of its full name: 卫生和计划生育 */
  readonly full: string;
  readonly from: number | null;
  readonly until: number | null;
}

const ABOVE = /^(?:中华人民共和国|国务院|国家|中国|全国)/;
const HEAD = /(?:委员会|办公室|总局|总署|委|部|局|署|办)$/;
/** 深圳市|卫计|委 */
const LOCAL = /^(.{2,14}?)(局|厅|委|办)$/;

let stems: ReadonlyMap<string, readonly Stem[]> | undefined;

/**
 * A local organ's name in the full form of the lexicon: 卫计委 → 卫生和计划生育委, 人社局 → 人力资源和社会保障局. undefined where
 * it is none, or where the lexicon has two of that short form in these years (药监局 was another before 2013 than after 2018).
 */
export function fullOrgan(rest: string, first: number | null, last: number | null): string | undefined {
  const [, stem = '', head = ''] = LOCAL.exec(rest) ?? [];
  stems ??= stemsOfOrgans();
  const known = stems.get(stem);
  if (known === undefined) return undefined;
  const fulls = new Set(known.map(({ full }) => full));
  const then = new Set(known.filter((one) => existed(one, first, last)).map(({ full }) => full));
  const [only] = fulls.size === 1 ? fulls : then;
  return only === undefined || (fulls.size > 1 && then.size !== 1) ? undefined : only + head;
}

/** Local organs are renamed up to a year after the national one. */
function existed({ from, until }: Stem, first: number | null, last: number | null): boolean {
  if (first === null || last === null) return false;
  return (from ?? 0) <= first && last <= (until ?? 9998) + 1;
}

function stemsOfOrgans(): ReadonlyMap<string, readonly Stem[]> {
  const found = new Map<string, Stem[]>();
  for (const { type, region, forms, from, until } of bodies()) {
    if (type !== 'government' || region !== null) continue;
    const all = [...new Set(forms.map((form) => form.replace(ABOVE, '').replace(HEAD, '')))].filter(
      (stem) => stem.length >= 2,
    );
    const [full, ...shorts] = all;
    if (full === undefined || shorts.length === 0 || !HEAD.test(forms[0] ?? '')) continue;
    for (const stem of [full, ...shorts.filter((short) => isWithin(short, full))]) {
      found.set(stem, [...(found.get(stem) ?? []), { full, from, until }]);
    }
  }
  return found;
}

/** 环保 of 环境保护; not 国税 of 税务. */
function isWithin(short: string, full: string): boolean {
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
