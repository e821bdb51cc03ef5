import { fold } from '../../chinese/fold.ts';
import type { AgencyType } from '../../model/finding.ts';
import { type Atom, atomKey } from './atom.ts';
import { type MachineLink, rootOf } from './machine-links.ts';
import { mayBeOne } from './name-key.ts';
import type { BodyRef } from './named-body.ts';

/** An agency in the making: its names, and what a person said of it. */
export interface Group {
  readonly atoms: Set<Atom>;
  /** What a person called it; also a name that no article prints. */
  head: BodyRef | null;
  type: AgencyType | null;
  region: string | null;
  note: string | null;
  person: boolean;
  /** Names that a person gave it, folded → as written. */
  readonly given: Map<
    string,
    { readonly alias: string; readonly kind: 'person' | 'former'; readonly until: string | null }
  >;
}

/** The state in which decisions are carried out, one after the other. */
export interface Groups {
  readonly links: ReadonlyMap<Atom, MachineLink>;
  /** All that are left, without those that no article names. */
  all(): readonly Group[];
  groupOf(atom: Atom): Group;
  /** What a person means; "several" where she would have to say which. */
  find(ref: BodyRef): Group | 'none' | 'several';
  /** The spellings of a name that may belong to a body of that region. */
  atomsNamed(name: string, region: string | null): readonly Atom[];
  /** A group for a body that no article names by this name. */
  create(head: BodyRef | null): Group;
  /** Lets a group go by a name of a person's choice. */
  call(group: Group, head: BodyRef): void;
  move(atom: Atom, into: Group): void;
}

export function groupsOf(atoms: ReadonlyMap<string, Atom>, links: ReadonlyMap<Atom, MachineLink>): Groups {
  const groups = new Set<Group>();
  const home = new Map<Atom, Group>();
  const byName = new Map<string, Atom[]>();
  const called = new Map<string, Group>();
  for (const atom of atoms.values()) {
    const root = rootOf(atom, links);
    const group = home.get(root) ?? fresh(null);
    groups.add(group);
    for (const one of [root, atom]) {
      group.atoms.add(one);
      home.set(one, group);
    }
    const namesakes = byName.get(atom.folded);
    if (namesakes === undefined) byName.set(atom.folded, [atom]);
    else namesakes.push(atom);
  }
  const groupOf = (atom: Atom): Group => {
    const group = home.get(atom);
    if (group === undefined) throw new Error(`${atom.name} belongs to no agency`);
    return group;
  };
  const atomsNamed = (name: string, region: string | null) =>
    (byName.get(fold(name)) ?? []).filter((atom) => mayBeOne(atom.region, region));
  return {
    links,
    all: () => [...groups].filter((group) => group.atoms.size > 0),
    groupOf,
    atomsNamed,
    find(ref) {
      const exact = atoms.get(atomKey(ref));
      if (exact !== undefined) return groupOf(exact);
      const given = called.get(atomKey(ref));
      if (given !== undefined) return given;
      const [one, ...more] = new Set(atomsNamed(ref.name, ref.region).map(groupOf));
      return one === undefined ? 'none' : more.length > 0 ? 'several' : one;
    },
    create(head) {
      const group = fresh(head);
      groups.add(group);
      if (head !== null) called.set(atomKey(head), group);
      return group;
    },
    call(group, head) {
      group.head = head;
      group.person = true;
      called.set(atomKey(head), group);
    },
    move(atom, into) {
      groupOf(atom).atoms.delete(atom);
      into.atoms.add(atom);
      home.set(atom, into);
    },
  };
}

function fresh(head: BodyRef | null): Group {
  return {
    atoms: new Set(),
    head,
    type: null,
    region: null,
    note: null,
    person: head !== null,
    given: new Map(),
  };
}

/** The name under which the group goes: a person's, else the one that the others are linked to. */
export function headOf(group: Group, links: ReadonlyMap<Atom, MachineLink>, order: (a: Atom, b: Atom) => number): Atom {
  const { head } = group;
  const members = [...group.atoms].toSorted(order);
  const chosen = head === null ? undefined : members.find((atom) => atomKey(atom) === atomKey(head));
  const root = members.find((atom) => {
    const link = links.get(atom);
    return link === undefined || !group.atoms.has(link.to);
  });
  const atom = chosen ?? root ?? members[0];
  if (atom === undefined) throw new Error('an agency without a name');
  return atom;
}
