import { storyIdOf } from '../story-id.ts';
import { judged, SHOWN } from './shown.ts';

/** What a researcher opens: a row a finding with its sentence, of current revisions. */
export const researchViews = `
-- What a researcher opens: every figure of every current revision with its sentence.
CREATE VIEW figure_table AS
SELECT c.id || '/f' || x.position AS id, x.number, x.value, x.low, x.high, x.bound, x.unit, x.currency, x.kind,
  x.counted_text AS counted, x.direction, x.compared_with, x.status, c.id || '/f' || x.part_of AS part_of,
  d.text AS date_text, d.earliest AS date_earliest, d.latest AS date_latest, x.date_link,
  coalesce(g.name, a.name) AS agency_name, l.type AS agency_type, coalesce(g.id, a.id) AS agency_id, a.name AS agency_name_in_article,
  x.agency_link, x.row_label, x.column_label, k.verdict,
  json_extract(k.correct, '$') AS corrected_value, x.text,
  substr(CASE x.field WHEN 'body' THEN c.body WHEN 'title' THEN c.title WHEN 'subtitle' THEN c.subtitle WHEN 'source' THEN c.source
    ELSE coalesce(
      (SELECT t.text FROM caption_rows t WHERE t.clipping = x.clipping AND 'captions/' || t.position = x.field),
      (SELECT t.text FROM credit_rows t WHERE t.clipping = x.clipping AND 'credits/' || t.position = x.field))
    END, x.sentence_start + 1, x.sentence_stop - x.sentence_start) AS sentence,
  x.field, c.title, c.published_on, c.source, c.site, c.section, c.url, c.id AS clipping_id, ${storyIdOf('c')} AS story_id, x.rule, c.extractor_version
FROM clipping_rows c
JOIN figure_rows x ON x.clipping = c.number
LEFT JOIN date_rows d ON d.clipping = x.clipping AND d.position = x.date
LEFT JOIN clipping_agency_rows l ON l.clipping = x.clipping AND l.position = x.agency
LEFT JOIN agency_rows a ON a.number = l.agency
LEFT JOIN authority_rows g ON g.id = a.agency_id
${judged('figures')}
WHERE c.current = 1 AND ${SHOWN};

CREATE VIEW mention_table AS
SELECT c.id || '/m' || x.position AS id, coalesce(g.name, a.name) AS agency_name, a.name AS name_in_article, l.type, a.region,
  coalesce(g.id, a.id) AS agency_id, x.text,
  substr(CASE x.field WHEN 'body' THEN c.body WHEN 'title' THEN c.title WHEN 'subtitle' THEN c.subtitle WHEN 'source' THEN c.source
    ELSE coalesce(
      (SELECT t.text FROM caption_rows t WHERE t.clipping = x.clipping AND 'captions/' || t.position = x.field),
      (SELECT t.text FROM credit_rows t WHERE t.clipping = x.clipping AND 'credits/' || t.position = x.field))
    END, x.sentence_start + 1, x.sentence_stop - x.sentence_start) AS sentence,
  x.certainty, x.resolved_by, k.verdict, json_extract(k.correct, '$') AS corrected_value, x.field, c.title, c.published_on, c.source, c.site, c.section, c.url, c.id AS clipping_id, ${storyIdOf('c')} AS story_id, x.rule,
  c.extractor_version
FROM clipping_rows c
JOIN clipping_agency_rows l ON l.clipping = c.number
JOIN mention_rows x ON x.clipping = l.clipping AND x.agency_position = l.position
JOIN agency_rows a ON a.number = l.agency
LEFT JOIN authority_rows g ON g.id = a.agency_id
${judged('mentions')}
WHERE c.current = 1 AND ${SHOWN};
`;
