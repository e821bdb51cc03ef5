import { fold } from '../../chinese/fold.ts';
import type { AuthorityEntry } from '../../model/authority.ts';
import { type Atom, atomKey } from './atom.ts';
import type { Decision, DecisionOutcome, DecisionProblem, NumberedDecision } from './decision.ts';
import { type Group, type Groups, headOf } from './groups.ts';
import { byFullness } from './machine-links.ts';
import { mayBeOne } from './name-key.ts';
import type { BodyRef } from './named-body.ts';

/** Carries out a person's decisions in their order: a later word stands above an earlier one, each above the machine's. */
export function decideAll(
  groups: Groups,
  decisions: readonly NumberedDecision[],
): ReadonlyMap<number, DecisionOutcome> {
  const done = decisions.map(({ id, decision }) => ({ id, decision, problems: carryOut(groups, decision) }));
  return new Map(
    done.map(({ id, decision, problems }) => {
      const overruled = stillHolds(groups, decision).map((name) => ({ code: 'overruled' as const, name }));
      return [id, outcomeOf([...problems, ...(problems.length === 0 ? overruled : [])])];
    }),
  );
}

interface Problem {
  readonly code: DecisionProblem;
  readonly name: string;
}

/** The worst first. */
const WEIGHT: readonly DecisionProblem[] = ['claimed-twice', 'ambiguous', 'overruled', 'not-in-archive', 'no-effect'];

function outcomeOf(problems: readonly Problem[]): DecisionOutcome {
  const code = WEIGHT.find((one) => problems.some((problem) => problem.code === one));
  if (code === undefined) return { state: 'applied', problem: null, names: [] };
  const names = problems.filter((problem) => problem.code === code).map(({ name }) => name);
  return {
    state: code === 'not-in-archive' || code === 'no-effect' ? 'dangling' : 'conflicting',
    problem: code,
    names,
  };
}

function carryOut(groups: Groups, decision: Decision): readonly Problem[] {
  switch (decision.kind) {
    case 'merge':
      return merge(groups, decision.into, decision.others);
    case 'split':
      return split(groups, decision.name);
    case 'alias':
      return giveName(groups, decision.agency, { alias: decision.alias, kind: 'person', until: null });
    case 'former': {
      const { name: alias, until } = decision.former;
      return giveName(groups, decision.agency, { alias, kind: 'former', until });
    }
    case 'set':
      return set(groups, decision);
    case 'import':
      return importAll(groups, decision.entries);
  }
}

function merge(groups: Groups, into: BodyRef, others: readonly BodyRef[]): readonly Problem[] {
  const target = targetOf(groups, into);
  if (target === 'several') return [{ code: 'ambiguous', name: into.name }];
  groups.call(target, into);
  return others.flatMap((ref): Problem[] => {
    const other = groups.find(ref);
    if (other === 'several') return [{ code: 'ambiguous', name: ref.name }];
    if (other === 'none' || (other !== target && other.atoms.size === 0))
      return [{ code: 'not-in-archive', name: ref.name }];
    if (other !== target) join(groups, other, target);
    return [];
  });
}

function join(groups: Groups, from: Group, into: Group): void {
  for (const atom of [...from.atoms]) groups.move(atom, into);
  for (const [folded, given] of from.given) into.given.set(folded, given);
  if (from.head !== null) into.given.set(fold(from.head.name), { alias: from.head.name, kind: 'person', until: null });
  from.head = null;
  from.given.clear();
  into.person = true;
}

/** The name goes, and with it those that are linked to the agency only through it. */
function split(groups: Groups, ref: BodyRef): readonly Problem[] {
  const atoms = exactly(groups, ref);
  const [first, ...more] = new Set(atoms.map(groups.groupOf));
  if (first === undefined) return [{ code: 'not-in-archive', name: ref.name }];
  if (more.length > 0) return [{ code: 'ambiguous', name: ref.name }];
  const head = headOf(first, groups.links, byFullness);
  const going = atoms.includes(head) ? atoms : [...first.atoms].filter((atom) => leadsThrough(atom, atoms, groups));
  if (going.length === first.atoms.size) return [{ code: 'no-effect', name: ref.name }];
  const apart = groups.create(null);
  for (const atom of going) groups.move(atom, apart);
  apart.person = true;
  first.person = true;
  first.given.delete(fold(ref.name));
  if (first.head !== null && going.some((atom) => first.head !== null && atomKey(atom) === atomKey(first.head)))
    first.head = null;
  return [];
}

function exactly(groups: Groups, ref: BodyRef): readonly Atom[] {
  const atoms = groups.atomsNamed(ref.name, ref.region);
  const exact = atoms.filter(({ region }) => region === ref.region);
  return exact.length > 0 ? exact : atoms;
}

/** False for bodies of one name in two regions. */
function isOnePlace(atoms: readonly Atom[]): boolean {
  return atoms.every((a) => atoms.every((b) => mayBeOne(a.region, b.region)));
}

function leadsThrough(atom: Atom, through: readonly Atom[], { links }: Groups): boolean {
  for (let at: Atom | undefined = atom; at !== undefined; at = links.get(at)?.to) if (through.includes(at)) return true;
  return false;
}

type Given = Parameters<Group['given']['set']>[1];

/** An agency that goes by the name comes whole; a name that belongs to another comes alone. */
function giveName(groups: Groups, agency: BodyRef, given: Given): readonly Problem[] {
  const target = targetOf(groups, agency);
  if (target === 'several') return [{ code: 'ambiguous', name: agency.name }];
  target.given.set(fold(given.alias), given);
  target.person = true;
  const region = agency.region ?? (target.atoms.size === 0 ? null : headOf(target, groups.links, byFullness).region);
  const atoms = groups.atomsNamed(given.alias, region);
  if (!isOnePlace(atoms)) return [{ code: 'ambiguous', name: given.alias }];
  for (const atom of atoms) {
    const home = groups.groupOf(atom);
    if (home === target) continue;
    if (headOf(home, groups.links, byFullness) === atom) join(groups, home, target);
    else groups.move(atom, target);
  }
  return target.atoms.size === 0 ? [{ code: 'not-in-archive', name: agency.name }] : [];
}

function set(
  groups: Groups,
  { agency, name, type, region, note }: Extract<Decision, { kind: 'set' }>,
): readonly Problem[] {
  const group = groups.find(agency);
  if (group === 'several') return [{ code: 'ambiguous', name: agency.name }];
  if (group === 'none' || group.atoms.size === 0) return [{ code: 'not-in-archive', name: agency.name }];
  group.person = true;
  if (type !== null) group.type = type;
  if (region !== null) group.region = region;
  if (note !== null) group.note = note;
  if (name !== null) groups.call(group, { name, region: region ?? agency.region });
  return [];
}

function targetOf(groups: Groups, ref: BodyRef): Group | 'several' {
  const found = groups.find(ref);
  return found === 'none' ? groups.create(ref) : found;
}

/**
 * An authority file is carried out as a whole: each line takes the names that stand in it, wherever they were, and what the
 * machine links to a name goes with it. A name that two lines want goes to neither.
 */
function importAll(groups: Groups, entries: readonly AuthorityEntry[]): readonly Problem[] {
  const problems: Problem[] = [];
  const wanted = entries.map((entry) => ({ entry, atoms: atomsOfEntry(groups, entry, problems) }));
  const wishes = new Map<Atom, Set<AuthorityEntry>>();
  for (const { entry, atoms } of wanted) {
    for (const atom of atoms) wishes.set(atom, (wishes.get(atom) ?? new Set()).add(entry));
  }
  const homes = new Set([...wishes.keys()].map(groups.groupOf));
  const heads = new Map([...homes].map((group) => [group, headOf(group, groups.links, byFullness)]));
  const claimed = new Map<Atom, Group>();
  for (const { entry, atoms } of wanted) {
    const group = groups.create({ name: entry.name, region: entry.region });
    describe(group, entry);
    const own = [...atoms].filter((atom) => {
      const rivals = wishes.get(atom) ?? new Set();
      const isName = fold(entry.name) === atom.folded && isNameOfOne(atom, rivals);
      const goes = rivals.size === 1 || isName;
      if (!goes && !isNameOfOne(atom, rivals)) problems.push({ code: 'claimed-twice', name: atom.name });
      return goes;
    });
    for (const atom of own) claimed.set(atom, group);
    if (own.length === 0) problems.push({ code: 'not-in-archive', name: entry.name });
  }
  for (const [home, head] of heads) {
    for (const atom of [...home.atoms]) {
      const into = firstClaimed(atom, claimed, groups) ?? claimed.get(head);
      if (into !== undefined) groups.move(atom, into);
    }
  }
  return problems;
}

/** A name that is one line's own and another's alias belongs to the first. */
function isNameOfOne(atom: Atom, entries: ReadonlySet<AuthorityEntry>): boolean {
  return [...entries].filter(({ name }) => fold(name) === atom.folded).length === 1;
}

function firstClaimed(atom: Atom, claimed: ReadonlyMap<Atom, Group>, { links }: Groups): Group | undefined {
  for (let at: Atom | undefined = atom; at !== undefined; at = links.get(at)?.to) {
    const group = claimed.get(at);
    if (group !== undefined) return group;
  }
  return undefined;
}

function atomsOfEntry(
  groups: Groups,
  { name, aliases, former, region }: AuthorityEntry,
  problems: Problem[],
): ReadonlySet<Atom> {
  const names = [name, ...aliases, ...former.map((one) => one.name)];
  return new Set(
    names.flatMap((one) => {
      const atoms = exactly(groups, { name: one, region });
      if (isOnePlace(atoms)) return atoms;
      problems.push({ code: 'ambiguous', name: one });
      return [];
    }),
  );
}

function describe(group: Group, { type, region, note, aliases, former }: AuthorityEntry): void {
  group.type = type;
  group.region = region;
  group.note = note;
  for (const alias of aliases) group.given.set(fold(alias), { alias, kind: 'person', until: null });
  for (const { name, until } of former) group.given.set(fold(name), { alias: name, kind: 'former', until });
}

/** The names that a later decision has taken elsewhere. */
function stillHolds(groups: Groups, decision: Decision): readonly string[] {
  const at = (ref: BodyRef) => exactly(groups, ref).map(groups.groupOf);
  const apart = (a: BodyRef, b: BodyRef) => {
    const [here, there] = [new Set([...at(a), ...found(groups, a)]), at(b)];
    return there.length > 0 && here.size > 0 && !there.some((group) => here.has(group));
  };
  if (decision.kind === 'merge')
    return decision.others.filter((other) => apart(decision.into, other)).map(({ name }) => name);
  if (decision.kind === 'split') return [];
  if (decision.kind === 'alias' || decision.kind === 'former') {
    const name = decision.kind === 'alias' ? decision.alias : decision.former.name;
    return apart(decision.agency, { name, region: decision.agency.region }) ? [name] : [];
  }
  return [];
}

function found(groups: Groups, ref: BodyRef): readonly Group[] {
  const group = groups.find(ref);
  return group === 'none' || group === 'several' ? [] : [group];
}
