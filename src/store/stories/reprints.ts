import type { Database } from 'better-sqlite3';
import { seenText } from '../search-text.ts';

/** Where a member of a story stands, and whom it names. */
export interface Printed {
  readonly number: number;
  readonly site: string | null;
  readonly source: string | null;
}

export function readPrinted(db: Database): (number: number) => Printed {
  const read = db.prepare<[number], Printed>('SELECT number, site, source FROM clipping_rows WHERE number = ?');
  return (number) => read.get(number) ?? { number, site: null, source: null };
}

/** A site needs so many clippings with a source before the source of most of them is held for its own name. */
const ENOUGH = 3;

/**
 * Who took over from whom, by what the clippings say: the earliest member of the story that prints a text of its own house and
 * whose house the later one names as its source. A house is named by its site, or by the source that more than half of the
 * site's members of stories name. That two portals name the same third paper makes neither the source of the other.
 */
export function reprints(stories: readonly (readonly Printed[])[]): ReadonlyMap<number, number> {
  const houses = houseNames(stories.flat());
  const found = new Map<number, number>();
  for (const members of stories) {
    const own = members.filter((member) => printsOwn(member, houses));
    const places = new Map(members.map(({ number }, place) => [number, place]));
    for (const [place, { number, site, source }] of members.entries()) {
      if (source === null) continue;
      const named = seenText(source);
      const from = own.find(
        (other) =>
          (places.get(other.number) ?? place) < place && other.site !== site && namesOf(other, houses).includes(named),
      );
      if (from !== undefined) found.set(number, from.number);
    }
  }
  return found;
}

type Houses = ReadonlyMap<string, string>;

function houseNames(members: readonly Printed[]): Houses {
  const counts = new Map<string, Map<string, number>>();
  for (const { site, source } of members) {
    if (site === null || source === null) continue;
    const named = seenText(source);
    const ofSite = counts.get(site) ?? new Map<string, number>();
    counts.set(site, ofSite.set(named, (ofSite.get(named) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([site, sources]): [string, string][] => {
      const total = [...sources.values()].reduce((sum, count) => sum + count, 0);
      const most = [...sources].find(([, count]) => 2 * count > total);
      return total < ENOUGH || most === undefined ? [] : [[site, most[0]]];
    }),
  );
}

function namesOf({ site }: Printed, houses: Houses): readonly string[] {
  if (site === null) return [];
  const house = houses.get(site);
  return house === undefined ? [seenText(site)] : [seenText(site), house];
}

function printsOwn(member: Printed, houses: Houses): boolean {
  return member.source === null || namesOf(member, houses).includes(seenText(member.source));
}
