import type { Database } from 'better-sqlite3';
import type { Row, Table } from '../../model/table.ts';
import type { Filter } from '../archive.ts';
import { agenciesCalled, conditions } from '../filter.ts';
import { guardedRows } from '../problems.ts';
import type { AgencyCount } from './desk.ts';

/** Which current article names which body, once; {@link conditions} speak of `c`. */
const NAMED = `
  SELECT c.number AS clipping, a.agency_id AS id, min(c.published_on) AS published_on,
    substr(c.published_value, 1, 4) AS year, sum(l.mentions) AS mentions
  FROM clipping_rows c
  JOIN clipping_agency_rows l ON l.clipping = c.number
  JOIN agency_rows a ON a.number = l.agency
  JOIN authority_rows g ON g.id = a.agency_id AND g.placed = 1`;

const SQL: Readonly<
  Record<
    AgencyCount,
    { readonly relation: string; readonly of: (where: string, only: (id: string) => string) => string }
  >
> = {
  all: {
    relation: 'agencies',
    of: (where, only) => `WITH named AS (${NAMED} WHERE ${where} GROUP BY c.number, a.agency_id)
      SELECT g.id, g.name, g.type, g.region, count(*) AS articles, sum(n.mentions) AS mentions,
        min(n.published_on) AS first_seen, max(n.published_on) AS last_seen
      FROM named n JOIN authority_rows g ON g.id = n.id WHERE ${only('g.id')} GROUP BY g.id ORDER BY articles DESC, mentions DESC, g.name, g.id`,
  },
  years: {
    relation: 'agency_years',
    of: (where, only) => `WITH named AS (${NAMED} WHERE ${where} GROUP BY c.number, a.agency_id),
      most AS (SELECT id, count(*) AS total FROM named GROUP BY id)
      SELECT g.id AS agency_id, g.name AS agency_name, g.type AS agency_type, g.region AS agency_region, n.year,
        count(*) AS articles, sum(n.mentions) AS mentions
      FROM named n JOIN authority_rows g ON g.id = n.id JOIN most m ON m.id = n.id WHERE ${only('g.id')}
      GROUP BY g.id, n.year ORDER BY m.total DESC, g.name, g.id, n.year`,
  },
  pairs: {
    relation: 'agency_pairs',
    // As in the view: lists of members say nothing of who works with whom.
    of: (where, only) => `WITH named AS MATERIALIZED (${NAMED} WHERE ${where} GROUP BY c.number, a.agency_id),
      short AS (SELECT clipping FROM named GROUP BY clipping HAVING count(*) <= 60)
      SELECT x.id AS a_id, g.name AS a_name, y.id AS b_id, h.name AS b_name, count(*) AS articles,
        min(x.published_on) AS first_seen, max(x.published_on) AS last_seen
      FROM short s JOIN named x ON x.clipping = s.clipping JOIN named y ON y.clipping = x.clipping AND y.id > x.id
      JOIN authority_rows g ON g.id = x.id JOIN authority_rows h ON h.id = y.id
      WHERE ${only('x.id')} OR ${only('y.id')} GROUP BY x.id, y.id ORDER BY articles DESC, a_name, b_name, x.id, y.id`,
  },
  figures: {
    relation: 'agency_figures',
    of: (
      where,
      only,
    ) => `SELECT f.agency_id, f.agency_name, f.number, f.value, f.low, f.high, f.bound, f.unit, f.currency, f.kind,
        f.counted, f.direction, f.status, f.date_earliest, f.date_latest, f.agency_link, f.text, f.sentence, f.title,
        f.published_on, f.source, f.url, f.clipping_id, f.id
      FROM clipping_rows c JOIN agency_figures f ON f.clipping_id = c.id WHERE ${where} AND ${only('f.agency_id')}
      ORDER BY f.agency_name, f.agency_id, f.published_on, f.clipping_id, length(f.id), f.id`,
  },
};

/** Where the filter names an agency, only its rows. */
export function countAgencies(db: Database, path: string, what: AgencyCount, filter: Filter, limit?: number): Table {
  const { relation, of } = SQL[what];
  const { sql, values } = conditions(db, filter);
  const ids = filter.agency === undefined ? null : agenciesCalled(db, filter.agency);
  const only = (id: string) => (ids === null ? '1' : `${id} IN (SELECT value FROM json_each(@ids))`);
  const rows = db.prepare<unknown[], Row>(`${of(sql, only)} LIMIT ?`);
  const columns = rows.columns().map(({ name }) => name);
  const named = ids === null ? [] : [{ ids: JSON.stringify(ids) }];
  return { relation, columns, rows: guardedRows(path, rows.raw(true).iterate(...values, limit ?? -1, ...named)) };
}
