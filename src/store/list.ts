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
  const { total, numbers } = found(db, filter, page);
  const rowOf = listedClipping(db);
  return { total, rows: numbers.map(rowOf) };
}

function found(db: Database, filter: Filter, page: Parameters<typeof list>[2] = {}) {
  const { limit = PAGE_LENGTH, offset = 0, order = 'newest' } = page;
  const { sql, values } = conditions(db, filter);
  const passing = `FROM clipping_rows c WHERE ${sql}`;
  const ordered = `SELECT c.number ${passing} ORDER BY ${ORDERS[order]}`;
  // A count alone has a short index for one column only; else counting is the same walk as finding, so there is one walk.
  if (!isPlain(filter)) {
    const all = db
      .prepare<unknown[], number>(ordered)
      .pluck()
      .all(...values);
    return { total: all.length, numbers: all.slice(offset, offset + limit) };
  }
  const count = db.prepare<unknown[], number>(`SELECT count(*) ${passing}`).pluck();
  const one = db.prepare<unknown[], number>(`${ordered} LIMIT ? OFFSET ?`).pluck();
  return { total: count.get(...values) ?? 0, numbers: one.all(...values, limit, offset) };
}

/** By one column, or by nothing. */
function isPlain({ agency, text, onePerStory, ...columns }: Filter): boolean {
  const asked = Object.values(columns).filter((value) => value !== undefined);
  return agency === undefined && text === undefined && !onePerStory && asked.length <= 1;
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
