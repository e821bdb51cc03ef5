/** What was found, as bare relations with ids of their own. */
export const findingViews = `
CREATE VIEW dates AS
SELECT c.id || '/d' || x.position AS id, c.id AS clipping_id, x.position, x.field, x.start, x.stop, x.text, x.earliest, x.latest,
  x.edtf, x.resolved, x.anchor, x.anchor_from, x.supplied, x.rule, x.sentence_start, x.sentence_stop
FROM clipping_rows c JOIN date_rows x ON x.clipping = c.number;

CREATE VIEW figures AS
SELECT c.id || '/f' || x.position AS id, c.id AS clipping_id, x.position, x.field, x.start, x.stop, x.text, x.number, x.value,
  x.low, x.high, x.bound, x.unit, x.currency, x.kind, x.counted_start, x.counted_stop, x.counted_text, x.direction,
  x.compared_with, x.status, c.id || '/f' || x.part_of AS part_of, c.id || '/d' || x.date AS date_id, x.date_link,
  a.id AS agency_id, x.agency_link, x.row_label, x.column_label, x.rule, x.sentence_start, x.sentence_stop
FROM clipping_rows c
JOIN figure_rows x ON x.clipping = c.number
LEFT JOIN clipping_agency_rows l ON l.clipping = x.clipping AND l.position = x.agency
LEFT JOIN agency_rows a ON a.number = l.agency;

-- type: the one most often read, then the first by alphabet.
CREATE VIEW agencies AS
SELECT a.id, a.name, a.region,
  (SELECT l.type FROM clipping_agency_rows l WHERE l.agency = a.number GROUP BY l.type ORDER BY count(*) DESC, l.type LIMIT 1)
    AS type,
  (SELECT count(*) FROM clipping_agency_rows l JOIN clipping_rows c ON c.number = l.clipping
    WHERE l.agency = a.number AND c.current = 1) AS articles,
  (SELECT count(*) FROM clipping_agency_rows l JOIN clipping_rows c ON c.number = l.clipping
    JOIN mention_rows m ON m.clipping = l.clipping AND m.agency_position = l.position
    WHERE l.agency = a.number AND c.current = 1) AS mentions
FROM agency_rows a
WHERE EXISTS (SELECT 1 FROM clipping_agency_rows l WHERE l.agency = a.number);

CREATE VIEW mentions AS
SELECT c.id || '/m' || x.position AS id, c.id AS clipping_id, a.id AS agency_id, a.name AS name_in_article,
  l.type, a.region, x.field, x.start, x.stop, x.text, x.rule, x.resolved_by, x.certainty, x.sentence_start, x.sentence_stop
FROM clipping_rows c
JOIN clipping_agency_rows l ON l.clipping = c.number
JOIN mention_rows x ON x.clipping = l.clipping AND x.agency_position = l.position
JOIN agency_rows a ON a.number = l.agency;
`;
