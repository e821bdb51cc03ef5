import type { Database } from 'better-sqlite3';
import { UsageProblem } from '../../model/problem.ts';
import type { Cell } from '../../model/table.ts';
import type { Page } from '../archive.ts';
import { PAGE_LENGTH } from '../list.ts';
import type { Listing } from '../listed.ts';
import { seenText } from '../search-text.ts';
import { SHOWN } from '../views/shown.ts';
import type { AgencyFilter, ListedAgency } from './desk.ts';

type Stored = Omit<ListedAgency, 'placed'> & { readonly placed: number };

export function listAgencies(db: Database, filter: AgencyFilter = {}, page: Page = {}): Listing<ListedAgency> {
  const { sql, values } = where(filter);
  const { limit = PAGE_LENGTH, offset = 0 } = page;
  const rows = db.prepare<unknown[], Stored & { total: number }>(
    `SELECT g.*, count(*) OVER () AS total FROM agencies g WHERE ${sql}
     ORDER BY articles DESC, mentions DESC, name, region, id LIMIT ? OFFSET ?`,
  );
  const found = rows.all(...values, limit, offset);
  return { total: found[0]?.total ?? 0, rows: found.map(({ total, ...row }) => listed(row)) };
}

/** Looks up agencies by full id. */
export function agencyRow(db: Database): (id: string) => ListedAgency | null {
  // The view counts all agencies before it looks for one.
  const one = db.prepare<[{ id: string }], Stored>(
    `SELECT g.id, g.name, g.type, g.region, min(c.published_on) AS first_seen, max(c.published_on) AS last_seen,
       count(DISTINCT l.clipping) AS articles, coalesce(sum(l.mentions), 0) AS mentions, g.status, g.placed, g.note
     FROM authority_rows g
     LEFT JOIN agency_rows a ON a.agency_id = g.id
     LEFT JOIN clipping_agency_rows l ON l.agency = a.number
       AND l.clipping IN (SELECT c.number FROM clipping_rows c WHERE c.number = l.clipping AND c.current = 1 AND ${SHOWN})
     LEFT JOIN clipping_rows c ON c.number = l.clipping
     WHERE g.id = @id GROUP BY g.id`,
  );
  return (id) => {
    const row = one.get({ id });
    return row === undefined ? null : listed(row);
  };
}

function listed(row: Stored): ListedAgency {
  return { ...row, placed: row.placed === 1 };
}

function where({ type, region, year, query, status, placed = true }: AgencyFilter) {
  const all: { readonly sql: string; readonly values: readonly Cell[] }[] = [
    { sql: 'g.articles > 0', values: [] },
    { sql: 'g.placed = ?', values: [placed ? 1 : 0] },
  ];
  if (type !== undefined) all.push({ sql: 'g.type = ?', values: [type] });
  if (status !== undefined) all.push({ sql: 'g.status = ?', values: [status] });
  if (region !== undefined) all.push({ sql: 'g.region >= ? AND g.region < ?', values: within(region) });
  if (year !== undefined) {
    all.push({
      sql: `g.id IN (SELECT a.agency_id FROM agency_year_rows y JOIN agency_rows a ON a.number = y.body WHERE y.year = ?)`,
      values: [year],
    });
  }
  if (query !== undefined) {
    const sought = seenText(query);
    if (sought === '') throw new UsageProblem('a filter needs at least one character');
    all.push({
      sql: `g.id IN (SELECT id FROM authority_rows WHERE instr(folded, ?) > 0
        UNION SELECT agency_id FROM agency_alias_rows WHERE instr(folded, ?) > 0)`,
      values: [sought, sought],
    });
  }
  return { sql: all.map(({ sql }) => sql).join(' AND '), values: all.flatMap(({ values }) => values) };
}

/** "440000" → from "44" to before "45" */
function within(region: string): readonly [string, string] {
  const prefix = region.replace(/(?:00){1,2}$/, '');
  return [prefix, `${prefix}a`];
}
