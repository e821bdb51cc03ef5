import type { Database } from 'better-sqlite3';
import type { AuthorityEntry } from '../../model/authority.ts';
import type { ListedAgency } from './desk.ts';

/** The agencies as lines of an authority file: what articles call them in passing (市局) is left to the machine. */
export function authorityEntries(db: Database): readonly AuthorityEntry[] {
  const agencies = db.prepare<[], Pick<ListedAgency, 'id' | 'name' | 'type' | 'region' | 'note'>>(
    `SELECT id, name, type, region, note FROM authority_rows WHERE placed = 1 ORDER BY name, region, id`,
  );
  const aliases = db.prepare<[string], { alias: string; kind: string; until: string | null }>(
    "SELECT alias, kind, until FROM agency_alias_rows WHERE agency_id = ? AND kind <> 'short' ORDER BY alias",
  );
  return agencies.all().map(({ id, name, type, region, note }, i) => {
    const names = aliases.all(id);
    return {
      line: i + 2,
      name,
      aliases: names.filter(({ kind }) => kind !== 'former').map(({ alias }) => alias),
      type,
      region,
      former: names.filter(({ kind }) => kind === 'former').map(({ alias, until }) => ({ name: alias, until })),
      note,
    };
  });
}
