import type { Database } from 'better-sqlite3';
import { forgetLinks } from './links-fact.ts';

/** Counts what an article says of the bodies it names, while its rows stand in the archive. */
export interface AgencyTally {
  /** After the rows of a clipping were stored. */
  readonly add: (clipping: number) => void;
  /** Before they go. */
  readonly take: (clipping: number) => void;
}

const KEY = "coalesce(c.published_value, '~') || ' ' || c.id";
const PRINTED = `EXISTS (SELECT 1 FROM mention_rows n
  WHERE n.clipping = m.clipping AND n.agency_position = m.agency_position AND n.text = a.name)`;
const FORMS = `clipping_agency_rows l JOIN agency_rows a ON a.number = l.agency JOIN clipping_rows c ON c.number = l.clipping
  JOIN mention_rows m ON m.clipping = l.clipping AND m.agency_position = l.position`;

const YEARS = `SELECT DISTINCT l.agency AS body, coalesce(substr(c.published_value, 1, 4), '') AS year
  FROM clipping_agency_rows l JOIN clipping_rows c ON c.number = l.clipping WHERE l.clipping = ?`;
const TYPES = 'SELECT DISTINCT agency AS body, type FROM clipping_agency_rows WHERE clipping = ?';
const PRINTS = `SELECT l.agency AS body, m.text AS form, m.rule, max(CASE WHEN ${PRINTED} THEN ${KEY} END) AS example
  FROM ${FORMS} WHERE l.clipping = ? GROUP BY 1, 2, 3`;

export function agencyTally(db: Database): AgencyTally {
  const more = [
    `INSERT INTO agency_year_rows (body, year, articles) SELECT body, year, 1 FROM (${YEARS}) WHERE true
     ON CONFLICT DO UPDATE SET articles = articles + 1`,
    `INSERT INTO agency_type_rows (body, type, articles) SELECT body, type, 1 FROM (${TYPES}) WHERE true
     ON CONFLICT DO UPDATE SET articles = articles + 1`,
    `INSERT INTO agency_form_rows (body, form, rule, articles, example) SELECT body, form, rule, 1, example FROM (${PRINTS}) WHERE true
     ON CONFLICT DO UPDATE SET articles = articles + 1,
       example = min(coalesce(example, excluded.example), coalesce(excluded.example, example))`,
  ].map((sql) => db.prepare<[number]>(sql));
  const less = [
    `UPDATE agency_year_rows SET articles = articles - 1 WHERE (body, year) IN (${YEARS})`,
    `UPDATE agency_type_rows SET articles = articles - 1 WHERE (body, type) IN (${TYPES})`,
    `UPDATE agency_form_rows SET articles = articles - 1
     WHERE (body, form, rule) IN (SELECT body, form, rule FROM (${PRINTS}))`,
  ].map((sql) => db.prepare<[number]>(sql));
  // Where the earliest example goes, the next one is looked for.
  const renew = db.prepare<[number, number]>(
    `UPDATE agency_form_rows AS f SET example = (
       SELECT min(${KEY}) FROM ${FORMS}
       WHERE l.agency = f.body AND m.text = f.form AND m.rule = f.rule AND l.clipping <> ? AND ${PRINTED})
     WHERE (f.body, f.form, f.rule, f.example) IN (${PRINTS})`,
  );
  const clear = ['year', 'type', 'form'].map((of) =>
    db.prepare<[number]>(
      `DELETE FROM agency_${of}_rows WHERE articles = 0 AND body IN (SELECT agency FROM clipping_agency_rows WHERE clipping = ?)`,
    ),
  );
  return {
    add(clipping) {
      forgetLinks(db);
      for (const statement of more) statement.run(clipping);
    },
    take(clipping) {
      forgetLinks(db);
      renew.run(clipping, clipping);
      for (const statement of [...less, ...clear]) statement.run(clipping);
    },
  };
}
