import { storyIdOf } from '../story-id.ts';
import { SHOWN } from './shown.ts';

/** The columns of `clippings`, in order. */
const COLUMNS =
  `id article current last_retrieved_at url site title subtitle published_on published_value published_precision
  published_zone published_supplied published_text published_rule updated_on updated_value updated_precision updated_zone
  updated_supplied updated_text updated_rule source authors editors section edition document_number document_index
  document_issuer document_signed_on document_effective_on views script body_length warnings origin_kind origin_locator
  origin_sha256 origin_bytes origin_retrieved_at origin_retrieved_from origin_charset origin_charset_from origin_unreadable given
  extractor_version extractor_rules extractor_segmenter extractor_segmenter_version run_id keywords evidence body segmented`
    .trim()
    .split(/\s+/);

/** What a correction may change. */
const CORRECTED =
  /^(?:url|title|subtitle|published_\w+|updated_\w+|source|authors|editors|section|edition|document_\w+|warnings|evidence)$/;

/** The machine's cell where it differs from the one that is applied. */
function machineCell(column: string): string {
  if (!CORRECTED.test(column)) return `c.${column}`;
  return `CASE WHEN json_type(m.cells, '$.${column}') IS NULL THEN c.${column}
    ELSE json_extract(m.cells, '$.${column}') END AS ${column}`;
}

/** A row an article revision, and what stands in it. */
export const clippingViews = `
-- A person's corrections are applied; corrected: the fields in which they stand.
CREATE VIEW clippings AS
SELECT ${COLUMNS.map((column) => `c.${column}`).join(', ')},
  coalesce((SELECT json_group_array(j.key) FROM machine_rows m, json_each(m.applied) j WHERE m.clipping = c.number), '[]')
    AS corrected,
  (SELECT coalesce(a.agency_id, a.id) FROM mention_rows x
    JOIN clipping_agency_rows l ON l.clipping = x.clipping AND l.position = x.agency_position
    JOIN agency_rows a ON a.number = l.agency
    WHERE x.clipping = c.number AND x.field = 'source' ORDER BY x.position LIMIT 1) AS source_agency_id,
  ${storyIdOf('c')} AS story_id
FROM clipping_rows c
WHERE ${SHOWN};

-- As the machine read them, without the corrections of a person.
CREATE VIEW machine_clippings AS
SELECT ${COLUMNS.map(machineCell).join(',\n  ')}
FROM clipping_rows c LEFT JOIN machine_rows m ON m.clipping = c.number
WHERE ${SHOWN};

-- What persons corrected. taken_back_at: it stands no more.
CREATE VIEW edits AS
SELECT e.id, c.id AS clipping_id, c.article, e.field, e.value, e.machine, e.who, e.note, e.at, e.run_id, e.taken_back_at,
  e.taken_back_by
FROM edit_rows e
JOIN clipping_capture_rows l ON l.capture = e.capture
JOIN clipping_rows c ON c.number = l.clipping
WHERE ${SHOWN};

-- What persons said of single findings. finding_id: where it stands now; NULL where nothing it was made on is there any more.
CREATE VIEW marks AS
SELECT k.id, c.id AS clipping_id, k.kind,
  (SELECT c.id || '/' || substr(k.kind, 1, 1) || j.position FROM judged_rows j WHERE j.mark = k.id AND j.clipping = c.number) AS finding_id,
  k.field, k.start, k.text, k.value, k.verdict, k.correct, k.who, k.note, k.at, k.run_id
FROM mark_rows k
JOIN clipping_capture_rows l ON l.capture = k.capture
JOIN clipping_rows c ON c.number = l.clipping
WHERE ${SHOWN};

-- Values that another reading of the same bytes gave.
CREATE VIEW changes AS
SELECT x.id, x.clipping_id, x.field, x.old, x.new, x.rules_before, x.rules_after, x.run_id
FROM change_rows x LEFT JOIN clipping_rows c ON c.id = x.clipping_id
WHERE c.number IS NULL OR ${SHOWN};

CREATE VIEW clipping_captures AS
SELECT c.id AS clipping_id, p.id AS capture_id, l.page
FROM clipping_capture_rows l
JOIN clipping_rows c ON c.number = l.clipping
JOIN capture_rows p ON p.number = l.capture
WHERE ${SHOWN}
UNION ALL
SELECT c.id, p.id, f.page
FROM further_page_rows f
JOIN clipping_capture_rows l ON l.capture = f.first
JOIN clipping_rows c ON c.number = l.clipping
JOIN capture_rows p ON p.number = f.capture
WHERE ${SHOWN};

CREATE VIEW credits AS
SELECT c.id || '/r' || x.position AS id, c.id AS clipping_id, x.position, x.role, x.name, x.affiliation, x.text,
  (SELECT coalesce(a.agency_id, a.id) FROM mention_rows m
    JOIN clipping_agency_rows l ON l.clipping = m.clipping AND l.position = m.agency_position
    JOIN agency_rows a ON a.number = l.agency
    WHERE m.clipping = c.number AND m.field = 'credits/' || x.position
      AND instr(coalesce(x.affiliation, x.name), m.text) > 0 ORDER BY m.position LIMIT 1) AS agency_id,
  ${storyIdOf('c')} AS story_id
FROM clipping_rows c JOIN credit_rows x ON x.clipping = c.number WHERE ${SHOWN};

CREATE VIEW captions AS
SELECT c.id || '/p' || x.position AS id, c.id AS clipping_id, x.position, x.text,
  ${storyIdOf('c')} AS story_id
FROM clipping_rows c JOIN caption_rows x ON x.clipping = c.number WHERE ${SHOWN};

CREATE VIEW blocks AS
SELECT c.id || '/b' || x.position AS id, c.id AS clipping_id, x.position, x.role, x.start, x.stop,
  substr(c.body, x.start + 1, x.stop - x.start) AS text, ${storyIdOf('c')} AS story_id
FROM clipping_rows c JOIN block_rows x ON x.clipping = c.number WHERE ${SHOWN};

-- The texts in which things are found: substr(text, start + 1, stop - start) is the text of every span.
CREATE VIEW field_texts AS
SELECT c.id AS clipping_id, 'title' AS field, c.title AS text FROM clipping_rows c WHERE c.title IS NOT NULL AND ${SHOWN}
UNION ALL SELECT c.id, 'subtitle', c.subtitle FROM clipping_rows c WHERE c.subtitle IS NOT NULL AND ${SHOWN}
UNION ALL SELECT c.id, 'source', c.source FROM clipping_rows c WHERE c.source IS NOT NULL AND ${SHOWN}
UNION ALL SELECT c.id, 'body', c.body FROM clipping_rows c WHERE ${SHOWN}
UNION ALL SELECT c.id, 'captions/' || x.position, x.text FROM clipping_rows c JOIN caption_rows x ON x.clipping = c.number
  WHERE ${SHOWN}
UNION ALL SELECT c.id, 'credits/' || x.position, x.text FROM clipping_rows c JOIN credit_rows x ON x.clipping = c.number
  WHERE ${SHOWN};
`;
