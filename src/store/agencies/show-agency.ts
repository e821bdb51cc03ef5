import type { Database } from 'better-sqlite3';
import { SHOWN } from '../views/shown.ts';
import type { ShownAgency } from './desk.ts';
import { agencyRow } from './list-agencies.ts';

const MOST = 10;

export function showAgency(db: Database, id: string): ShownAgency | null {
  const agency = agencyRow(db)(id);
  if (agency === null) return null;
  const all = <T>(sql: string) => db.prepare<[{ id: string }], T>(sql).all({ id });
  return {
    agency,
    names: all(
      `SELECT name, region, rule, evidence_clipping_id, articles FROM agency_names WHERE agency_id = @id
       ORDER BY rule <> 'own-name', articles DESC, name, region`,
    ),
    aliases: all(
      `SELECT alias, kind, region, articles, example_clipping_id, until FROM agency_aliases WHERE agency_id = @id
       ORDER BY kind = 'short', articles DESC, alias`,
    ),
    years: all(
      `SELECT substr(c.published_value, 1, 4) AS year, count(DISTINCT c.number) AS articles, sum(l.mentions) AS mentions
       ${ARTICLES} WHERE a.agency_id = @id AND c.current = 1 AND ${SHOWN} GROUP BY 1 ORDER BY 1`,
    ),
    together: all(
      `WITH here AS (SELECT DISTINCT c.number ${ARTICLES} WHERE a.agency_id = @id AND c.current = 1 AND ${SHOWN})
       SELECT g.id, g.name, count(DISTINCT l.clipping) AS articles
       FROM here CROSS JOIN clipping_agency_rows l ON l.clipping = here.number CROSS JOIN agency_rows a ON a.number = l.agency
       CROSS JOIN authority_rows g ON g.id = a.agency_id WHERE g.id <> @id AND g.placed = 1
       GROUP BY g.id ORDER BY articles DESC, g.name, g.id LIMIT ${MOST}`,
    ),
    examples: all(
      `WITH named AS (SELECT c.id AS clipping_id, c.published_on, c.title, min(a.name) AS name_in_article
         ${ARTICLES} WHERE a.agency_id = @id AND c.current = 1 AND ${SHOWN} GROUP BY c.number)
       SELECT * FROM (SELECT * FROM named ORDER BY published_on NULLS LAST, clipping_id LIMIT 3)
       UNION SELECT * FROM (SELECT * FROM named ORDER BY published_on DESC, clipping_id DESC LIMIT 3)
       ORDER BY published_on NULLS LAST, clipping_id`,
    ),
  };
}

const ARTICLES = `FROM agency_rows a CROSS JOIN clipping_agency_rows l ON l.agency = a.number CROSS JOIN clipping_rows c ON c.number = l.clipping`;
