import { fold } from '../../chinese/fold.ts';
import type { AgencyType } from '../../model/finding.ts';
import { type NameParts, partsOf } from './name-key.ts';
import type { BodyRef, Form, NamedBody } from './named-body.ts';

/** All spellings of one name in one region: what links join and splits part. */
export interface Atom {
  /** The best of the spellings: the one of most articles, then the Simplified one. */
  readonly name: string;
  readonly folded: string;
  readonly region: string | null;
  readonly parts: NameParts;
  readonly bodies: readonly NamedBody[];
  readonly types: ReadonlyMap<AgencyType, number>;
  readonly type: AgencyType;
  readonly articles: number;
  /** Without those in which a body speaks of itself (本报). */
  readonly forms: readonly Form[];
  /** True where the name leans on a place that its articles do not give: 市民政局. */
  readonly relative: boolean;
}

export function atomKey({ name, region }: BodyRef): string {
  return `${fold(name)}|${region ?? ''}`;
}

/** In the order of their keys, whatever the order of the bodies. */
export function atomsOf(bodies: readonly NamedBody[]): ReadonlyMap<string, Atom> {
  const groups = new Map<string, NamedBody[]>();
  for (const body of bodies) {
    const key = atomKey(body);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [body]);
    else group.push(body);
  }
  return new Map(
    [...groups]
      .toSorted(([a], [b]) => byCode(a, b))
      .map(([key, group]) => [key, atomOf(group.toSorted((a, b) => bySpelling(a, b)))]),
  );
}

export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bySpelling(a: NamedBody, b: NamedBody): number {
  const traditional = ({ name }: NamedBody) => (fold(name) === name ? 0 : 1);
  return b.articles - a.articles || traditional(a) - traditional(b) || byCode(a.name, b.name);
}

function atomOf(bodies: readonly NamedBody[]): Atom {
  const [best] = bodies;
  if (best === undefined) throw new Error('an atom without a body');
  const { name, region } = best;
  const types = new Map<AgencyType, number>();
  for (const body of bodies) for (const [type, n] of body.types) types.set(type, (types.get(type) ?? 0) + n);
  const years = bodies.flatMap(({ first, last }) => (first === null || last === null ? [] : [first, last]));
  const [first, last] = years.length === 0 ? [null, null] : [Math.min(...years), Math.max(...years)];
  const forms = bodies.flatMap((body) => body.forms).filter(({ rule }) => rule !== 'self');
  return {
    name,
    folded: fold(name),
    region,
    parts: partsOf(name, region, first, last),
    bodies,
    types,
    type: mostOften(types),
    articles: bodies.reduce((sum, body) => sum + body.articles, 0),
    forms,
    relative: region === null && isRelative(name, forms),
  };
}

/** The type most often read, then the first by alphabet. */
export function mostOften(types: ReadonlyMap<AgencyType, number>): AgencyType {
  const [first] = [...types].toSorted(([a, n], [b, m]) => m - n || byCode(a, b));
  return first?.[0] ?? 'other';
}

/** 市民政局, 县委; not 市场监管总局, 区块链研究院. */
function isRelative(name: string, forms: readonly Form[]): boolean {
  if (forms.some(({ rule, text }) => rule === 'relative-place' && fold(text) === fold(name))) return true;
  return /^(?:市(?![场井])|省(?!身)|自治区|[区县](?![块域])|州(?!立)|[乡镇][政党人卫中]|本[市省区县])/.test(fold(name));
}
