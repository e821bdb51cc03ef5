import type { Database } from 'better-sqlite3';
import type { BodyRef } from '../linking/named-body.ts';
import { seenText } from '../search-text.ts';
import type { FoundAgency } from './desk.ts';
import { agencyRow } from './list-agencies.ts';

/** How many are named where a name fits several. */
const NAMED = 8;

/** In this order: an id or its beginning, the name of an agency, a name that articles give, an alias. The first that fits anything decides. */
const WAYS = [
  "SELECT id FROM authority_rows WHERE folded = @folded AND (@region IS NULL OR ifnull(region, '') = @region)",
  "SELECT agency_id AS id FROM agency_rows WHERE folded = @folded AND agency_id IS NOT NULL AND (@region IS NULL OR ifnull(region, '') = @region)",
  "SELECT agency_id AS id FROM agency_alias_rows WHERE folded = @folded AND (@region IS NULL OR ifnull(region, '') = @region)",
] as const;

export function findAgency(db: Database, words: string): FoundAgency {
  const row = agencyRow(db);
  const ids = idsOf(db, words);
  const [first, ...others] = ids;
  if (first === undefined) return { kind: 'none' };
  const agencies = [first, ...others]
    .slice(0, NAMED)
    .flatMap((id) => row(id) ?? [])
    .toSorted((a, b) => Number((a.region ?? '') > (b.region ?? '')) - Number((a.region ?? '') < (b.region ?? '')));
  const [agency] = agencies;
  if (agency === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind: 'one', agency } : { kind: 'several', agencies };
}

function idsOf(db: Database, words: string): readonly string[] {
  if (/^a[0-9a-f]{3,16}$/.test(words)) {
    const byId = db.prepare<[string, string], { id: string }>('SELECT id FROM authority_rows WHERE id >= ? AND id < ?');
    const ids = byId.all(words, `${words}g`).map(({ id }) => id);
    if (ids.length > 0) return ids;
  }
  const { name, region } = refOf(words);
  for (const way of WAYS) {
    const rows = db.prepare<[{ folded: string; region: string | null }], { id: string }>(`${way} ORDER BY id`);
    const ids = [...new Set(rows.all({ folded: seenText(name), region }).map(({ id }) => id))];
    if (ids.length > 0) return ids;
  }
  return [];
}

/** The names that articles give which these words mean. */
export function findName(db: Database, words: string): readonly BodyRef[] {
  const { name, region } = refOf(words);
  const rows = db.prepare<[{ folded: string; region: string | null }], BodyRef>(
    `SELECT name, region FROM agency_rows WHERE folded = @folded AND agency_id IS NOT NULL
       AND (@region IS NULL OR ifnull(region, '') = @region) ORDER BY region, name`,
  );
  return rows.all({ folded: seenText(name), region });
}

/** "鼓楼区民政局@320106" → the name and its region; "…@" → without a region. */
export function refOf(words: string): BodyRef {
  const [, name = words, region] = /^(.+)@(\d{6}|)$/su.exec(words) ?? [];
  return { name, region: region ?? null };
}
