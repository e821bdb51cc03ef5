import type { Place } from '../../../chinese/places.ts';
import type { Agency, AgencyType, Mention } from '../../../model/finding.ts';
import type { Found } from '../found.ts';
import { isShortFor, type Known } from './same-body.ts';

/** A mention that has been given a name. */
export interface Named {
  readonly found: Found;
  readonly mention: Mention;
  readonly name: string;
  readonly type: AgencyType;
  readonly division: Place | null;
  readonly region: string | null;
  /** What tells it from others where that is not its name: 中国科学院… for 中科院…. */
  readonly key: string | null;
  /** True where the name is a full one, printed or of the lexicon. */
  readonly full: boolean;
}

/** One entry a body: mentions of one name, and those whose name is a short form of exactly one other. */
export function groupByBody(named: readonly Named[]): readonly Agency[] {
  const groups = new Map<string, Group>();
  for (const item of named) {
    const rest = restOf(item);
    const key = `${item.region ?? ''}|${rest}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { group: [item], type: item.type, region: item.region ?? '', rest });
    else known.group.push(item);
  }
  return merged([...groups.values()]).map(agencyOf);
}

/** The mentions of one name, and what the name is compared by. */
interface Group extends Known {
  readonly group: Named[];
}

/** Pairs of a full form and the one that is as good: 人民法院, 法院. */
const AS_GOOD: readonly (readonly [RegExp, string])[] = [
  [/人民(法院|检察院|政府)/, '$1'],
  [/中级法院$/, '中院'],
  [/高级法院$/, '高院'],
  [/妇女联合会$/, '妇联'],
  [/残疾人联合会$/, '残联'],
  [/人民代表大会/, '人大'],
  [/人大常务委员会$/, '人大常委会'],
];

/** Where none of them is, none of the pairs need be tried. */
const MAY_BE_AS_GOOD = /[院府会]/;

function restOf(named: Named): string {
  const own = ownRest(named);
  return !MAY_BE_AS_GOOD.test(own) ? own : AS_GOOD.reduce((rest, [full, short]) => rest.replace(full, short), own);
}

function ownRest({ found, name, division, key }: Named): string {
  if (key !== null) return key;
  if (found.bodies.length > 0 || division === null || division.code === null) return name;
  const rest = name.startsWith(division.name) ? name.slice(division.name.length) : found.rest;
  return rest.replace(/^级/, '');
}

/** No more names of one first character are compared with each other than this. */
const COMPARED = 60;

function merged(known: readonly Group[]): readonly Named[][] {
  const byFirst = new Map<string, Group[]>();
  for (const item of known) {
    const letter = item.rest[0] ?? '';
    byFirst.set(letter, [...(byFirst.get(letter) ?? []), item].slice(0, COMPARED));
  }
  const joined = new Map<Named[], Named[]>();
  for (const short of known) {
    const fuller = (byFirst.get(short.rest[0] ?? '') ?? []).filter((full) => full !== short && isShortFor(short, full));
    const [only] = fuller;
    if (only !== undefined && fuller.length === 1) joined.set(short.group, only.group);
  }
  const target = (group: Named[], steps = 0): Named[] => {
    const next = joined.get(group);
    return next === undefined || steps > 4 ? group : target(next, steps + 1);
  };
  const collected = new Map<Named[], Named[]>();
  for (const { group } of known) {
    const into = target(group);
    const resolved =
      into === group
        ? group
        : group.map((item) => ({ ...item, mention: { ...item.mention, resolvedBy: 'short-form' } }));
    collected.set(into, [...(collected.get(into) ?? []), ...resolved]);
  }
  return [...collected.values()];
}

function agencyOf(group: readonly Named[]): Agency {
  const ranked = [...group].sort((a, b) => Number(b.full) - Number(a.full) || b.name.length - a.name.length);
  const [best] = ranked;
  return {
    name: best?.name ?? '',
    type: best?.type ?? 'other',
    region: best?.region ?? ranked.find(({ region }) => region !== null)?.region ?? null,
    mentions: group.map(({ mention }) => mention),
  };
}
