import type { Database } from 'better-sqlite3';
import type { Filter, ListOrder, Page } from './archive.ts';
import { conditions } from './filter.ts';
import { stringsOf } from './json-cells.ts';
import type { ListedClipping, Listing } from './listed.ts';
import { storyIdOf } from './story-id.ts';

const ORDERS: Readonly<Record<ListOrder, string>> = {
  newest: 'c.published_value DESC, c.id DESC',
  oldest: 'c.published_value ASC NULLS LAST, c.id',
  added: 'c.number DESC',
};

export const PAGE_LENGTH = 20;

export function list(
  db: Database,
  filter: Filter = {},
  page: Page & { readonly order?: ListOrder } = {},
): Listing<ListedClipping> {
  const { limit = PAGE_LENGTH, offset = 0, order = 'newest' } = page;
  const { sql, values } = conditions(db, filter);
  const count = db.prepare<unknown[], { total: number }>(`SELECT count(*) AS total FROM clipping_rows c WHERE ${sql}`);
  const numbers = db.prepare<unknown[], { number: number }>(
    `SELECT c.number FROM clipping_rows c WHERE ${sql} ORDER BY ${ORDERS[order]} LIMIT ? OFFSET ?`,
  );
  const rowOf = listedClipping(db);
  return {
    total: count.get(...values)?.total ?? 0,
    rows: numbers.all(...values, limit, offset).map(({ number }) => rowOf(number)),
  };
}

/** Reads a clipping by its number as lists show it; throws where there is none. */
export function listedClipping(db: Database): (number: number) => ListedClipping {
  type Stored = Omit<ListedClipping, 'current' | 'warnings'> & { current: number; warnings: string };
  const read = db.prepare<[number], Stored>(
    `SELECT id, ${storyIdOf('c')} AS story_id, current, title, published_value, source, site, url, script, body_length,
       (SELECT count(*) FROM date_rows x WHERE x.clipping = c.number) AS dates,
       (SELECT count(*) FROM figure_rows x WHERE x.clipping = c.number) AS figures,
       (SELECT count(*) FROM clipping_agency_rows x WHERE x.clipping = c.number) AS agencies,
       warnings
     FROM clipping_rows c WHERE number = ?`,
  );
  return (number) => {
    const row = read.get(number);
    if (row === undefined) throw new Error(`there is no clipping number ${number}`);
    return { ...row, current: row.current === 1, warnings: stringsOf(row.warnings) };
  };
}
