import { fold } from '../../chinese/fold.ts';
import { HEADS } from '../../chinese/lexicon/heads.ts';
import { liesIn } from '../../chinese/places.ts';
import type { AgencyType } from '../../model/finding.ts';
import { asGood } from './as-good.ts';
import { type Atom, byCode } from './atom.ts';
import { mayBeOne, partsOf } from './name-key.ts';
import type { LinkRule } from './named-body.ts';

/** One name that stands for another. */
export interface MachineLink {
  readonly to: Atom;
  readonly rule: LinkRule;
  /** The clipping that shows it, where it was learnt. */
  readonly evidence: string | null;
}

/** Whether two names stand side by side in an article, which then told them apart. */
export type Together = (a: Atom, b: Atom) => boolean;

/**
 * What the archive itself says of its names: each points to at most one other. A function of the set of atoms.
 *
 * 1. `same-name`, `lexicon-form`: in one region, the same when their place and what is as good are set aside
 *    (深圳市人民政府, 深圳市政府; 深圳市卫计委, 深圳市卫生和计划生育委员会).
 * 2. `only-region`: a name without a region, or with a wider one, is that of the only region which carries it.
 * 3. `learnt-alias`: articles that have the full name call it so, and no other body there is called so.
 */
export function machineLinks(atoms: readonly Atom[], together: Together): ReadonlyMap<Atom, MachineLink> {
  const links = new Map<Atom, MachineLink>();
  const heads = sameNames(atoms, links);
  onlyRegions(heads, links, together);
  learntAliases(atoms, heads, links, together);
  return links;
}

/** The atom at the end of its links. */
export function rootOf(atom: Atom, links: ReadonlyMap<Atom, MachineLink>): Atom {
  let at = atom;
  for (let next = links.get(at); next !== undefined; next = links.get(at)) at = next.to;
  return at;
}

function sameNames(atoms: readonly Atom[], links: Map<Atom, MachineLink>): readonly Atom[] {
  return grouped(atoms, ({ region, parts }) =>
    parts.placed ? `${region}|${parts.rest}` : `${region ?? ''}|=${parts.whole}`,
  ).map(([, group]) => {
    const [head, ...others] = group.toSorted(byFullness);
    if (head === undefined) throw new Error('a group of no names');
    for (const other of others) {
      const rule = other.parts.printed === head.parts.printed ? 'same-name' : 'lexicon-form';
      links.set(other, { to: head, rule, evidence: null });
    }
    return head;
  });
}

/** The fullest name first: its places written in full, then what follows them the longest, then the one of most articles. */
export function byFullness(a: Atom, b: Atom): number {
  return (
    Number(b.parts.plain) - Number(a.parts.plain) ||
    b.parts.own.length - a.parts.own.length ||
    b.articles - a.articles ||
    a.folded.length - b.folded.length ||
    byCode(a.name, b.name) ||
    byCode(a.region ?? '', b.region ?? '')
  );
}

/** Names that any place may have one of. */
const ANYWHERE =
  /^(?:第[一二三四五六七八九十\d]+|实验|中心|人民|妇幼|职业|机关|城关|开发区|经济|高新|管委|街道|社区|县委|直属|附属)/;

function onlyRegions(heads: readonly Atom[], links: Map<Atom, MachineLink>, together: Together): void {
  for (const [, group] of grouped(heads, ({ parts }) => parts.whole)) {
    if (group.length < 2) continue;
    for (const wide of group) {
      if (wide.relative || ANYWHERE.test(wide.folded) || wide.folded.length < 3) continue;
      const deeper = group.filter((other) => liesDeeper(other.region, wide.region));
      const [only, ...more] = deeper.filter((one) => !deeper.some((other) => liesDeeper(other.region, one.region)));
      if (only === undefined || more.length > 0 || !kin(wide.type, only.type) || together(wide, only)) continue;
      links.set(wide, { to: only, rule: 'only-region', evidence: null });
    }
  }
}

function liesDeeper(region: string | null, wider: string | null): boolean {
  return region !== null && region !== wider && (wider === null || liesIn(region, wider));
}

interface Learnt {
  readonly of: Atom;
  readonly evidence: string;
}

function learntAliases(
  atoms: readonly Atom[],
  heads: readonly Atom[],
  links: Map<Atom, MachineLink>,
  together: Together,
): void {
  const learnt = new Map<string, Learnt[]>();
  for (const atom of atoms) {
    for (const { key, evidence } of aliasesOf(atom)) {
      const known = learnt.get(key);
      if (known === undefined) learnt.set(key, [{ of: atom, evidence }]);
      else known.push({ of: atom, evidence });
    }
  }
  for (const short of heads) {
    if (links.has(short) || short.relative) continue;
    const found = bodyCalled(short, learnt, links);
    if (found === undefined || rootOf(found.of, links) === short) continue;
    const pair = [short, rootOf(found.of, links)] as const;
    if (together(short, found.of) || together(...pair)) continue;
    links.set(short, { to: rootOf(found.of, links), rule: 'learnt-alias', evidence: found.evidence });
  }
}

/** The one body that articles call so; undefined where there are none or several. */
function bodyCalled(
  short: Atom,
  learnt: ReadonlyMap<string, readonly Learnt[]>,
  links: ReadonlyMap<Atom, MachineLink>,
): Learnt | undefined {
  const { parts, region, type, folded } = short;
  const here = parts.placed ? (learnt.get(`${region}|${parts.rest}`) ?? []) : [];
  const named = isDistinct(folded, type) ? (learnt.get(`=${parts.whole}`) ?? []) : [];
  const all = [...here, ...named].filter(({ of }) => of !== short && of.folded.length > folded.length);
  const roots = new Set(all.map(({ of }) => rootOf(of, links)));
  const [first] = all.toSorted((a, b) => byFullness(a.of, b.of) || byCode(a.evidence, b.evidence));
  if (first === undefined || roots.size !== 1) return undefined;
  return mayBeOne(region, first.of.region) && kin(type, first.of.type) ? first : undefined;
}

/** Without a place, a short name of the state, a party or a court may be that of another country or town. */
function isDistinct(folded: string, type: AgencyType): boolean {
  return folded.length >= 4 && type !== 'government' && type !== 'party' && type !== 'court' && type !== 'military';
}

/** The short forms that articles with its full name use for it, as keys. */
function aliasesOf(atom: Atom): readonly { readonly key: string; readonly evidence: string }[] {
  const { region, parts, folded, relative } = atom;
  if (relative) return [];
  return atom.forms.flatMap(({ text, rule, example }) => {
    const form = fold(text).replace(/[\s《》“”]/g, '');
    if (example === null || form === folded || form.length < 2) return [];
    const placed = partsOf(text, region, null, null);
    const rest = placed.placed ? placed.rest : asGood(region === null ? form : withoutRelative(form));
    if (rest === parts.rest || rest.length < 2 || isHead(rest)) return [];
    const keys = [
      ...(region === null ? [] : [`${region}|${rest}`]),
      ...(rule === 'relative-place' ? [] : [`=${placed.whole}`]),
    ];
    return keys.map((key) => ({ key, evidence: example }));
  });
}

/** 市社工协会 → 社工协会 */
function withoutRelative(form: string): string {
  return form.replace(/^(?:自治区|[市省区县州])(?=.{2})/, '');
}

let heads: ReadonlyMap<string, string> | undefined;

/** 协会, 学院: what any body of its kind is called; a long head with a place is one body (深圳|社工协会). */
function isHead(rest: string): boolean {
  heads ??= new Map(
    HEADS.trim()
      .split('\n')
      .map((row) => {
        const [word = '', , flags = ''] = row.split(' ');
        return [fold(word), flags];
      }),
  );
  const flags = heads.get(rest);
  return flags !== undefined && (rest.length <= 3 || !flags.includes('P'));
}

/** Types that readings of one body may take for each other. */
function kin(a: AgencyType, b: AgencyType): boolean {
  const loose: ReadonlySet<AgencyType> = new Set(['service', 'association', 'institution']);
  return a === b || (loose.has(a) && loose.has(b));
}

function grouped(
  atoms: readonly Atom[],
  keyOf: (atom: Atom) => string,
): readonly (readonly [string, readonly Atom[]])[] {
  const groups = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const key = keyOf(atom);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [atom]);
    else group.push(atom);
  }
  return [...groups];
}
