/**
 * Agencies across the archive. `agency_rows` are bodies as articles name them; what articles say of each is counted as they come
 * and go (`agency_year_rows`, `agency_type_rows`, `agency_form_rows`), so that linking never reads the mentions again. `authority_rows`
 * and `agency_alias_rows` are what linking makes of them; `agency_decision_rows` what a person says.
 */
export const agencies = `
ALTER TABLE agency_rows ADD COLUMN agency_id TEXT;
ALTER TABLE agency_rows ADD COLUMN link_rule TEXT;
ALTER TABLE agency_rows ADD COLUMN link_evidence TEXT;
CREATE INDEX agency_rows_agency ON agency_rows (agency_id);

ALTER TABLE clipping_agency_rows ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0;

-- year: "" for articles without a date.
CREATE TABLE agency_year_rows (
  body INTEGER NOT NULL REFERENCES agency_rows (number),
  year TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (body, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE agency_type_rows (
  body INTEGER NOT NULL REFERENCES agency_rows (number),
  type TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (body, type)
) STRICT, WITHOUT ROWID;

-- example: "2018-12-18 c0123…", the earliest article in which the body's name stands beside the form; "~" for undated.
CREATE TABLE agency_form_rows (
  body INTEGER NOT NULL REFERENCES agency_rows (number),
  form TEXT NOT NULL,
  rule TEXT NOT NULL,
  articles INTEGER NOT NULL,
  example TEXT,
  PRIMARY KEY (body, form, rule)
) STRICT, WITHOUT ROWID;

CREATE TABLE authority_rows (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  type TEXT NOT NULL,
  region TEXT,
  status TEXT NOT NULL CHECK (status IN ('machine', 'person')),
  placed INTEGER NOT NULL CHECK (placed IN (0, 1)),
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX authority_rows_name ON authority_rows (name);

CREATE TABLE agency_alias_rows (
  agency_id TEXT NOT NULL,
  alias TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  region TEXT,
  articles INTEGER NOT NULL,
  example TEXT,
  until TEXT,
  PRIMARY KEY (agency_id, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE agency_decision_rows (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT,
  state TEXT,
  problem TEXT,
  problem_names TEXT
) STRICT;

UPDATE clipping_agency_rows SET mentions = (
  SELECT count(*) FROM mention_rows m
  WHERE m.clipping = clipping_agency_rows.clipping AND m.agency_position = clipping_agency_rows.position);

INSERT INTO agency_year_rows (body, year, articles)
SELECT l.agency, coalesce(substr(c.published_value, 1, 4), ''), count(DISTINCT l.clipping)
FROM clipping_agency_rows l JOIN clipping_rows c ON c.number = l.clipping GROUP BY 1, 2;

INSERT INTO agency_type_rows (body, type, articles)
SELECT agency, type, count(DISTINCT clipping) FROM clipping_agency_rows GROUP BY 1, 2;

INSERT INTO agency_form_rows (body, form, rule, articles, example)
SELECT l.agency, m.text, m.rule, count(DISTINCT l.clipping),
  min(CASE WHEN EXISTS (SELECT 1 FROM mention_rows n
    WHERE n.clipping = m.clipping AND n.agency_position = m.agency_position AND n.text = a.name)
    THEN coalesce(c.published_value, '~') || ' ' || c.id END)
FROM clipping_agency_rows l
JOIN agency_rows a ON a.number = l.agency
JOIN clipping_rows c ON c.number = l.clipping
JOIN mention_rows m ON m.clipping = l.clipping AND m.agency_position = l.position
GROUP BY 1, 2, 3;
`;
