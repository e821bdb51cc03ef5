import { SHOWN } from './shown.ts';

/** Bodies across the archive: what their names were linked to, and what is counted of them. Of current revisions. */
export const agencyViews = `
CREATE VIEW agencies AS
SELECT g.id, g.name, g.type, g.region, s.first_seen, s.last_seen, s.articles, s.mentions, g.status, g.placed, g.note
FROM authority_rows g
JOIN (
  SELECT a.agency_id,
    count(DISTINCT CASE WHEN c.current = 1 THEN l.clipping END) AS articles,
    sum(CASE WHEN c.current = 1 THEN l.mentions ELSE 0 END) AS mentions,
    min(CASE WHEN c.current = 1 THEN c.published_on END) AS first_seen,
    max(CASE WHEN c.current = 1 THEN c.published_on END) AS last_seen
  FROM agency_rows a
  JOIN clipping_agency_rows l ON l.agency = a.number
  JOIN clipping_rows c ON c.number = l.clipping
  WHERE ${SHOWN}
  GROUP BY a.agency_id
) s ON s.agency_id = g.id;

CREATE VIEW agency_aliases AS
SELECT x.agency_id, x.alias, x.kind, x.region, x.articles,
  (SELECT c.id FROM clipping_rows c WHERE c.id = x.example AND ${SHOWN}) AS example_clipping_id, x.until
FROM agency_alias_rows x;

-- Every name that articles give, and why it belongs to its agency.
CREATE VIEW agency_names AS
SELECT a.agency_id, a.name, a.region, a.link_rule AS rule,
  (SELECT c.id FROM clipping_rows c WHERE c.id = a.link_evidence AND ${SHOWN}) AS evidence_clipping_id,
  (SELECT count(DISTINCT l.clipping) FROM clipping_agency_rows l JOIN clipping_rows c ON c.number = l.clipping
    WHERE l.agency = a.number AND c.current = 1 AND ${SHOWN}) AS articles
FROM agency_rows a WHERE a.agency_id IS NOT NULL;

CREATE VIEW agency_decisions AS
SELECT id, made_at, made_by, kind, what, undone_at, undone_by,
  CASE WHEN undone_at IS NULL THEN coalesce(state, 'applied') ELSE 'undone' END AS state,
  CASE WHEN undone_at IS NULL THEN problem END AS problem,
  CASE WHEN undone_at IS NULL THEN problem_names END AS problem_names
FROM agency_decision_rows;

-- Which article names which body, once. Names that lean on a place which no article gives (市民政局) stand for no one body.
CREATE VIEW agency_articles AS
SELECT g.id AS agency_id, g.name AS agency_name, g.type AS agency_type, g.region AS agency_region, c.id AS clipping_id,
  c.published_on, substr(c.published_value, 1, 4) AS year, sum(l.mentions) AS mentions
FROM clipping_rows c
JOIN clipping_agency_rows l ON l.clipping = c.number
JOIN agency_rows a ON a.number = l.agency
JOIN authority_rows g ON g.id = a.agency_id
WHERE c.current = 1 AND g.placed = 1 AND ${SHOWN}
GROUP BY c.number, g.id;

CREATE VIEW agency_years AS
SELECT agency_id, agency_name, agency_type, agency_region, year, count(*) AS articles, sum(mentions) AS mentions
FROM agency_articles GROUP BY agency_id, year;

-- Articles that name more than 60 bodies are lists of members; they say nothing of who works with whom.
CREATE VIEW agency_pairs AS
WITH short AS (SELECT clipping_id FROM agency_articles GROUP BY clipping_id HAVING count(*) <= 60)
SELECT x.agency_id AS a_id, x.agency_name AS a_name, y.agency_id AS b_id, y.agency_name AS b_name, count(*) AS articles,
  min(x.published_on) AS first_seen, max(x.published_on) AS last_seen
FROM agency_articles x
JOIN agency_articles y ON y.clipping_id = x.clipping_id AND y.agency_id > x.agency_id
WHERE x.clipping_id IN (SELECT clipping_id FROM short)
GROUP BY x.agency_id, y.agency_id;

CREATE VIEW agency_figures AS
SELECT f.*, g.region AS agency_region
FROM figure_table f
JOIN authority_rows g ON g.id = f.agency_id
WHERE g.placed = 1;
`;
