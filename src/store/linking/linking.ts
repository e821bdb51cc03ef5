import { createHash } from 'node:crypto';
import { fold } from '../../chinese/fold.ts';
import { type Atom, atomKey, atomsOf, byCode, mostOften } from './atom.ts';
import { decideAll } from './decide.ts';
import type { DecisionOutcome, NumberedDecision } from './decision.ts';
import { type Group, type Groups, groupsOf, headOf } from './groups.ts';
import { byFullness, machineLinks } from './machine-links.ts';
import type { Alias, AliasKind, BodyRef, LinkedAgency, LinkedName, LinkRule, NamedBody } from './named-body.ts';

export type { DecisionOutcome } from './decision.ts';
export type { LinkedAgency } from './named-body.ts';

export interface Linked {
  /** By id. */
  readonly agencies: readonly LinkedAgency[];
  readonly outcomes: ReadonlyMap<number, DecisionOutcome>;
}

/**
 * Which names of an archive are one body: first what its articles and the lexicon show (`machineLinks`), then a person's decisions
 * in their order. A function of the set of bodies and of the decisions: no order of arrival, clock or number enters it.
 *
 * @param together whether an article has both names as two bodies; asked for few pairs only
 */
export function link(
  bodies: readonly NamedBody[],
  decisions: readonly NumberedDecision[],
  together: (a: BodyRef, b: BodyRef) => boolean,
): Linked {
  const atoms = atomsOf(bodies);
  const links = machineLinks([...atoms.values()], (a, b) =>
    a.bodies.some((one) => b.bodies.some((other) => together(one, other))),
  );
  const groups = groupsOf(atoms, links);
  const outcomes = decideAll(groups, decisions);
  const agencies = groups.all().map((group) => agencyOf(group, groups));
  return { agencies: agencies.toSorted((a, b) => byCode(a.id, b.id)), outcomes };
}

/** The id of a body by name and region: "a" and 16 hex digits. */
export function agencyId({ name, region }: BodyRef): string {
  return `a${createHash('sha256')
    .update(JSON.stringify([name, region]))
    .digest('hex')
    .slice(0, 16)}`;
}

function agencyOf(group: Group, groups: Groups): LinkedAgency {
  const head = headOf(group, groups.links, byFullness);
  const atoms = [head, ...[...group.atoms].filter((atom) => atom !== head).toSorted(byFullness)];
  const printed = group.head === null || atomKey(group.head) === atomKey(head);
  const region = group.region ?? group.head?.region ?? head.region;
  const name = group.head === null ? head.name : group.head.name;
  const names = atoms.flatMap((atom) => namesOf(atom, head, group, groups));
  return {
    id: agencyId(printed ? head : { name, region: group.head?.region ?? null }),
    name,
    type: group.type ?? mostOften(typesOf(atoms)),
    region,
    status: group.person ? 'person' : 'machine',
    placed: group.person || atoms.some(({ relative }) => !relative),
    note: group.note,
    names,
    aliases: aliasesOf(name, region, atoms, names, group),
  };
}

function typesOf(atoms: readonly Atom[]): Atom['types'] {
  const all = new Map<Parameters<Atom['types']['get']>[0], number>();
  for (const { types } of atoms) for (const [type, n] of types) all.set(type, (all.get(type) ?? 0) + n);
  return all;
}

function namesOf(atom: Atom, head: Atom, group: Group, { links }: Groups): readonly LinkedName[] {
  const link = links.get(atom);
  const linked = link !== undefined && group.atoms.has(link.to);
  const given = group.given.has(atom.folded);
  const first: LinkRule = atom === head ? 'own-name' : linked && !given ? link.rule : 'person';
  const evidence = first === 'learnt-alias' ? (link?.evidence ?? null) : null;
  return atom.bodies.map(({ name, region }) => {
    const rule = atom === head && name !== head.name ? 'same-spelling' : first;
    return { name, region, rule, evidence };
  });
}

const KINDS: Readonly<Record<LinkRule, AliasKind>> = {
  'own-name': 'full',
  'same-spelling': 'full',
  'same-name': 'full',
  'only-region': 'full',
  'lexicon-form': 'lexicon',
  'learnt-alias': 'learnt',
  person: 'person',
};

/** Every other name of an agency, once: those it is linked by, then what a person gave, then the short forms of articles. */
function aliasesOf(
  name: string,
  region: string | null,
  atoms: readonly Atom[],
  names: readonly LinkedName[],
  { given }: Group,
): readonly Alias[] {
  const all = new Map<string, Alias>();
  const add = (alias: Alias): void => {
    if (alias.alias === name) return;
    const known = all.get(alias.alias);
    const next =
      known === undefined
        ? alias
        : { ...known, articles: known.articles + alias.articles, example: known.example ?? alias.example };
    all.set(alias.alias, next);
  };
  const bodies = atoms.flatMap((atom) => atom.bodies);
  for (const { name: alias, region: of, rule, evidence } of names) {
    const body = bodies.find((one) => one.name === alias && one.region === of);
    const said = given.get(fold(alias));
    const shown = body?.forms.find(({ text }) => text === alias)?.example ?? null;
    add({
      alias,
      kind: said?.kind ?? KINDS[rule],
      region: of ?? region,
      articles: body?.articles ?? 0,
      example: evidence ?? shown,
      until: said?.until ?? null,
    });
  }
  const listed = new Set([...all.values()].map(({ alias }) => fold(alias)));
  for (const { alias, kind, until } of given.values()) {
    if (!listed.has(fold(alias))) add({ alias, kind, region, articles: 0, example: null, until });
  }
  const taken = new Set([...all.keys(), name].map(fold));
  for (const { text, articles, example } of atoms.flatMap(({ forms }) => forms)) {
    if (!taken.has(fold(text))) add({ alias: text, kind: 'short', region, articles, example, until: null });
  }
  return [...all.values()].toSorted((a, b) => byCode(a.alias, b.alias));
}
