import { storyIdOf } from '../story-id.ts';
import { judged, SHOWN } from './shown.ts';

/** What was found, as bare relations with ids of their own. */
export const findingViews = `
CREATE VIEW dates AS
SELECT c.id || '/d' || x.position AS id, c.id AS clipping_id, x.position, x.field, x.start, x.stop, x.text, x.earliest, x.latest,
  x.edtf, x.resolved, x.anchor, x.anchor_from, x.supplied, x.rule, x.sentence_start, x.sentence_stop,
  k.verdict, json_extract(k.correct, '$') AS corrected_value,
  ${storyIdOf('c')} AS story_id
FROM clipping_rows c JOIN date_rows x ON x.clipping = c.number
${judged('dates')}
WHERE ${SHOWN};

CREATE VIEW figures AS
SELECT c.id || '/f' || x.position AS id, c.id AS clipping_id, x.position, x.field, x.start, x.stop, x.text, x.number, x.value,
  x.low, x.high, x.bound, x.unit, x.currency, x.kind, x.counted_start, x.counted_stop, x.counted_text, x.direction,
  x.compared_with, x.status, c.id || '/f' || x.part_of AS part_of, c.id || '/d' || x.date AS date_id, x.date_link,
  coalesce(a.agency_id, a.id) AS agency_id, x.agency_link, x.row_label, x.column_label, x.rule, x.sentence_start, x.sentence_stop,
  ${storyIdOf('c')} AS story_id
FROM clipping_rows c
JOIN figure_rows x ON x.clipping = c.number
LEFT JOIN clipping_agency_rows l ON l.clipping = x.clipping AND l.position = x.agency
LEFT JOIN agency_rows a ON a.number = l.agency
WHERE ${SHOWN};

CREATE VIEW mentions AS
SELECT c.id || '/m' || x.position AS id, c.id AS clipping_id, coalesce(g.id, a.id) AS agency_id,
  coalesce(g.name, a.name) AS agency_name, a.name AS name_in_article,
  l.type, a.region, x.field, x.start, x.stop, x.text, x.rule, x.resolved_by, x.certainty, x.sentence_start, x.sentence_stop,
  ${storyIdOf('c')} AS story_id
FROM clipping_rows c
JOIN clipping_agency_rows l ON l.clipping = c.number
JOIN mention_rows x ON x.clipping = l.clipping AND x.agency_position = l.position
JOIN agency_rows a ON a.number = l.agency
LEFT JOIN authority_rows g ON g.id = a.agency_id
WHERE ${SHOWN};
`;
