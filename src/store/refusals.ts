import type { Database } from 'better-sqlite3';
import type { Page, RefusalFilter } from './archive.ts';
import { type Conditions, refusalConditions } from './filter.ts';
import { PAGE_LENGTH } from './list.ts';
import type { ListedRefusal, Listing } from './listed.ts';
import { REFUSAL_SHOWN } from './views/shown.ts';

type Stored = Omit<ListedRefusal, 'expected'> & { expected: number };

const COLUMNS =
  'id, code, expected, message, title, url, site, kind, locator, sha256, bytes, retrieved_at, resolved_by, run_id';

/** By place, so that the order does not depend on the order of arrival. */
export function refusals(db: Database, filter: RefusalFilter = {}, page: Page = {}): Listing<ListedRefusal> {
  const { sql, values } = refusalConditions(filter);
  const { limit = PAGE_LENGTH, offset = 0 } = page;
  const count = db.prepare<unknown[], { total: number }>(
    `SELECT count(*) AS total FROM refusal_rows r WHERE ${REFUSAL_SHOWN} AND ${sql}`,
  );
  const rows = refusalRows(db, { sql, values }, 'LIMIT ? OFFSET ?').all(...values, limit, offset);
  return { total: count.get(...values)?.total ?? 0, rows: rows.map(listed) };
}

export function showRefusal(db: Database, id: string): ListedRefusal | null {
  const row = db.prepare<[string], Stored>(`SELECT ${COLUMNS} FROM refusals WHERE id = ?`).get(id);
  return row === undefined ? null : listed(row);
}

function refusalRows(db: Database, { sql }: Conditions, rest: string) {
  return db.prepare<unknown[], Stored>(`SELECT ${COLUMNS} FROM refusals r WHERE ${sql} ORDER BY locator, id ${rest}`);
}

function listed(row: Stored): ListedRefusal {
  return { ...row, expected: row.expected === 1 };
}
