/**
 * How things are stored (`…_rows`, keyed by a growing integer so that a large archive is written at its end) and what is
 * read: tables and views under their public names. Text stands plainly; nothing here needs an extension.
 */
export const firstArchive = `
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  arguments TEXT NOT NULL,
  version TEXT NOT NULL,
  rules TEXT NOT NULL,
  segmenter TEXT NOT NULL,
  segmenter_version TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  ended TEXT CHECK (ended IN ('done', 'interrupted', 'failed')),
  counts TEXT
) STRICT;

-- The exact bytes of a page, once.
CREATE TABLE blobs (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('brotli', 'plain')),
  content BLOB NOT NULL
) STRICT;

-- One arrival of bytes. id: from the bytes, the place, the time and what was given, so the same arrival comes once.
CREATE TABLE capture_rows (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  blob INTEGER REFERENCES blobs (number),
  sha256 TEXT,
  kind TEXT NOT NULL,
  locator TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  retrieved_at TEXT,
  retrieved_from TEXT,
  given TEXT,
  run_id INTEGER NOT NULL REFERENCES runs (id),
  CHECK (blob IS NULL OR sha256 IS NULL)
) STRICT;
CREATE INDEX capture_rows_blob ON capture_rows (blob, locator);
CREATE INDEX capture_rows_run ON capture_rows (run_id);
CREATE INDEX capture_rows_unread ON capture_rows (locator) WHERE blob IS NULL;

-- A row an article revision. The long texts stand last, so that the rest is read without them.
CREATE TABLE clippings (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL,
  current INTEGER NOT NULL CHECK (current IN (0, 1)),
  last_retrieved_at TEXT,
  content_key TEXT NOT NULL,
  url TEXT,
  site TEXT,
  title TEXT,
  subtitle TEXT,
  published_on TEXT,
  published_value TEXT,
  published_precision TEXT,
  published_zone TEXT,
  published_supplied TEXT,
  published_text TEXT,
  published_rule TEXT,
  updated_on TEXT,
  updated_value TEXT,
  updated_precision TEXT,
  updated_zone TEXT,
  updated_supplied TEXT,
  updated_text TEXT,
  updated_rule TEXT,
  source TEXT,
  authors TEXT NOT NULL,
  editors TEXT NOT NULL,
  section TEXT NOT NULL,
  edition TEXT,
  document_number TEXT,
  document_index TEXT,
  document_issuer TEXT,
  document_signed_on TEXT,
  document_effective_on TEXT,
  views INTEGER,
  script TEXT NOT NULL,
  body_length INTEGER NOT NULL,
  warnings TEXT NOT NULL,
  origin_kind TEXT NOT NULL,
  origin_locator TEXT NOT NULL,
  origin_sha256 TEXT NOT NULL,
  origin_bytes INTEGER NOT NULL,
  origin_retrieved_at TEXT,
  origin_retrieved_from TEXT,
  origin_charset TEXT NOT NULL,
  origin_charset_from TEXT NOT NULL,
  origin_unreadable INTEGER NOT NULL,
  given TEXT,
  extractor_version TEXT NOT NULL,
  extractor_rules TEXT NOT NULL,
  extractor_segmenter TEXT NOT NULL,
  extractor_segmenter_version TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES runs (id),
  keywords TEXT NOT NULL,
  evidence TEXT NOT NULL,
  body TEXT NOT NULL,
  segmented TEXT NOT NULL
) STRICT;
CREATE INDEX clippings_article ON clippings (article, content_key);
CREATE UNIQUE INDEX clippings_current ON clippings (article) WHERE current = 1;
-- With "current" each of them answers a filter and its count without the rows.
CREATE INDEX clippings_published ON clippings (current, published_value, id);
CREATE INDEX clippings_source ON clippings (source, current);
CREATE INDEX clippings_site ON clippings (site, current);
CREATE INDEX clippings_section ON clippings (section, current);
CREATE INDEX clippings_script ON clippings (script, current);
CREATE INDEX clippings_run ON clippings (run_id);

CREATE TABLE clipping_capture_rows (
  capture INTEGER PRIMARY KEY REFERENCES capture_rows (number),
  clipping INTEGER NOT NULL REFERENCES clippings (number),
  page INTEGER NOT NULL
) STRICT;
CREATE INDEX clipping_capture_rows_clipping ON clipping_capture_rows (clipping);

CREATE TABLE refusal_rows (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  capture INTEGER NOT NULL UNIQUE REFERENCES capture_rows (number),
  code TEXT NOT NULL,
  expected INTEGER NOT NULL CHECK (expected IN (0, 1)),
  message TEXT NOT NULL,
  title TEXT,
  url TEXT,
  site TEXT,
  resolved_by INTEGER REFERENCES clippings (number),
  run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX refusal_rows_resolved ON refusal_rows (resolved_by) WHERE resolved_by IS NOT NULL;
CREATE INDEX refusal_rows_run ON refusal_rows (run_id);

CREATE TABLE credit_rows (
  clipping INTEGER NOT NULL REFERENCES clippings (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  affiliation TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (clipping, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE caption_rows (
  clipping INTEGER NOT NULL REFERENCES clippings (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (clipping, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE block_rows (
  clipping INTEGER NOT NULL REFERENCES clippings (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  PRIMARY KEY (clipping, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE date_rows (
  clipping INTEGER NOT NULL REFERENCES clippings (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  text TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  edtf TEXT,
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
  anchor TEXT,
  anchor_from TEXT,
  supplied TEXT NOT NULL,
  rule TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_stop INTEGER NOT NULL,
  PRIMARY KEY (clipping, position)
) STRICT, WITHOUT ROWID;

-- A body as one place, named alike, within the archive.
CREATE TABLE agency_rows (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  region TEXT,
  folded TEXT NOT NULL
) STRICT;

-- A body as one article names it.
CREATE TABLE clipping_agency_rows (
  clipping INTEGER NOT NULL REFERENCES clippings (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  agency INTEGER NOT NULL REFERENCES agency_rows (number),
  type TEXT NOT NULL,
  PRIMARY KEY (clipping, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX clipping_agency_rows_agency ON clipping_agency_rows (agency);

CREATE TABLE mention_rows (
  clipping INTEGER NOT NULL,
  position INTEGER NOT NULL,
  agency_position INTEGER NOT NULL,
  field TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  text TEXT NOT NULL,
  rule TEXT NOT NULL,
  resolved_by TEXT NOT NULL,
  certainty TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_stop INTEGER NOT NULL,
  PRIMARY KEY (clipping, position),
  FOREIGN KEY (clipping, agency_position) REFERENCES clipping_agency_rows (clipping, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_rows (
  clipping INTEGER NOT NULL REFERENCES clippings (number) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  start INTEGER NOT NULL,
  stop INTEGER NOT NULL,
  text TEXT NOT NULL,
  number REAL,
  value REAL,
  low REAL,
  high REAL,
  bound TEXT NOT NULL,
  unit TEXT,
  currency TEXT,
  kind TEXT NOT NULL,
  rule TEXT NOT NULL,
  counted_start INTEGER,
  counted_stop INTEGER,
  counted_text TEXT,
  direction TEXT,
  compared_with TEXT,
  status TEXT,
  part_of INTEGER,
  date INTEGER,
  date_link TEXT,
  agency INTEGER,
  agency_link TEXT,
  sentence_start INTEGER NOT NULL,
  sentence_stop INTEGER NOT NULL,
  PRIMARY KEY (clipping, position)
) STRICT, WITHOUT ROWID;

-- Every two neighbouring characters of the folded text as one token (see search-text.ts). Holds no text of its own.
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, more, body, content = '', tokenize = 'ascii'
);

CREATE TABLE archive_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- As the machine read them, without the corrections of a person.
CREATE VIEW machine_clippings AS SELECT * FROM clippings;

CREATE VIEW captures AS
SELECT p.id, coalesce(b.sha256, p.sha256) AS sha256, p.kind, p.locator, p.bytes, p.retrieved_at, p.retrieved_from, p.given,
  p.run_id
FROM capture_rows p LEFT JOIN blobs b ON b.number = p.blob;

CREATE VIEW clipping_captures AS
SELECT c.id AS clipping_id, p.id AS capture_id, l.page
FROM clipping_capture_rows l
JOIN clippings c ON c.number = l.clipping
JOIN capture_rows p ON p.number = l.capture;

CREATE VIEW refusals AS
SELECT r.id, r.code, r.expected, r.message, r.title, r.url, r.site, p.kind, p.locator, coalesce(b.sha256, p.sha256) AS sha256,
  p.bytes, p.retrieved_at, c.id AS resolved_by, p.id AS capture_id, r.run_id
FROM refusal_rows r
JOIN capture_rows p ON p.number = r.capture
LEFT JOIN blobs b ON b.number = p.blob
LEFT JOIN clippings c ON c.number = r.resolved_by;

CREATE VIEW credits AS
SELECT c.id || '/r' || x.position AS id, c.id AS clipping_id, x.position, x.role, x.name, x.affiliation, x.text
FROM clippings c JOIN credit_rows x ON x.clipping = c.number;

CREATE VIEW captions AS
SELECT c.id || '/p' || x.position AS id, c.id AS clipping_id, x.position, x.text
FROM clippings c JOIN caption_rows x ON x.clipping = c.number;

CREATE VIEW blocks AS
SELECT c.id || '/b' || x.position AS id, c.id AS clipping_id, x.position, x.role, x.start, x.stop,
  substr(c.body, x.start + 1, x.stop - x.start) AS text
FROM clippings c JOIN block_rows x ON x.clipping = c.number;

CREATE VIEW dates AS
SELECT c.id || '/d' || x.position AS id, c.id AS clipping_id, x.position, x.field, x.start, x.stop, x.text, x.earliest, x.latest,
  x.edtf, x.resolved, x.anchor, x.anchor_from, x.supplied, x.rule, x.sentence_start, x.sentence_stop
FROM clippings c JOIN date_rows x ON x.clipping = c.number;

CREATE VIEW figures AS
SELECT c.id || '/f' || x.position AS id, c.id AS clipping_id, x.position, x.field, x.start, x.stop, x.text, x.number, x.value,
  x.low, x.high, x.bound, x.unit, x.currency, x.kind, x.counted_start, x.counted_stop, x.counted_text, x.direction,
  x.compared_with, x.status, c.id || '/f' || x.part_of AS part_of, c.id || '/d' || x.date AS date_id, x.date_link,
  a.id AS agency_id, x.agency_link, x.rule, x.sentence_start, x.sentence_stop
FROM clippings c
JOIN figure_rows x ON x.clipping = c.number
LEFT JOIN clipping_agency_rows l ON l.clipping = x.clipping AND l.position = x.agency
LEFT JOIN agency_rows a ON a.number = l.agency;

-- type: the one most often read, then the first by alphabet.
CREATE VIEW agencies AS
SELECT a.id, a.name, a.region,
  (SELECT l.type FROM clipping_agency_rows l WHERE l.agency = a.number GROUP BY l.type ORDER BY count(*) DESC, l.type LIMIT 1)
    AS type,
  (SELECT count(*) FROM clipping_agency_rows l JOIN clippings c ON c.number = l.clipping
    WHERE l.agency = a.number AND c.current = 1) AS articles,
  (SELECT count(*) FROM clipping_agency_rows l JOIN clippings c ON c.number = l.clipping
    JOIN mention_rows m ON m.clipping = l.clipping AND m.agency_position = l.position
    WHERE l.agency = a.number AND c.current = 1) AS mentions
FROM agency_rows a
WHERE EXISTS (SELECT 1 FROM clipping_agency_rows l WHERE l.agency = a.number);

CREATE VIEW mentions AS
SELECT c.id || '/m' || x.position AS id, c.id AS clipping_id, a.id AS agency_id, a.name AS name_in_article,
  l.type, a.region, x.field, x.start, x.stop, x.text, x.rule, x.resolved_by, x.certainty, x.sentence_start, x.sentence_stop
FROM clippings c
JOIN clipping_agency_rows l ON l.clipping = c.number
JOIN mention_rows x ON x.clipping = l.clipping AND x.agency_position = l.position
JOIN agency_rows a ON a.number = l.agency;

-- The texts in which things are found: substr(text, start + 1, stop - start) is the text of every span.
CREATE VIEW field_texts AS
SELECT id AS clipping_id, 'title' AS field, title AS text FROM clippings WHERE title IS NOT NULL
UNION ALL SELECT id, 'subtitle', subtitle FROM clippings WHERE subtitle IS NOT NULL
UNION ALL SELECT id, 'source', source FROM clippings WHERE source IS NOT NULL
UNION ALL SELECT id, 'body', body FROM clippings
UNION ALL SELECT c.id, 'captions/' || x.position, x.text FROM clippings c JOIN caption_rows x ON x.clipping = c.number
UNION ALL SELECT c.id, 'credits/' || x.position, x.text FROM clippings c JOIN credit_rows x ON x.clipping = c.number;

-- What a researcher opens: every figure of every current revision with its sentence.
CREATE VIEW figure_table AS
SELECT c.id || '/f' || x.position AS id, x.number, x.value, x.low, x.high, x.bound, x.unit, x.currency, x.kind,
  x.counted_text AS counted, x.direction, x.compared_with, x.status, c.id || '/f' || x.part_of AS part_of,
  d.text AS date_text, d.earliest AS date_earliest, d.latest AS date_latest, x.date_link,
  a.name AS agency_name, l.type AS agency_type, x.agency_link, x.text,
  substr(CASE x.field WHEN 'body' THEN c.body WHEN 'title' THEN c.title WHEN 'subtitle' THEN c.subtitle WHEN 'source' THEN c.source
    ELSE coalesce(
      (SELECT t.text FROM caption_rows t WHERE t.clipping = x.clipping AND 'captions/' || t.position = x.field),
      (SELECT t.text FROM credit_rows t WHERE t.clipping = x.clipping AND 'credits/' || t.position = x.field))
    END, x.sentence_start + 1, x.sentence_stop - x.sentence_start) AS sentence,
  x.field, c.title, c.published_on, c.source, c.site, c.section, c.url, c.id AS clipping_id, x.rule, c.extractor_version
FROM clippings c
JOIN figure_rows x ON x.clipping = c.number
LEFT JOIN date_rows d ON d.clipping = x.clipping AND d.position = x.date
LEFT JOIN clipping_agency_rows l ON l.clipping = x.clipping AND l.position = x.agency
LEFT JOIN agency_rows a ON a.number = l.agency
WHERE c.current = 1;

CREATE VIEW mention_table AS
SELECT c.id || '/m' || x.position AS id, a.name AS name_in_article, l.type, a.region, a.id AS agency_id, x.text,
  substr(CASE x.field WHEN 'body' THEN c.body WHEN 'title' THEN c.title WHEN 'subtitle' THEN c.subtitle WHEN 'source' THEN c.source
    ELSE coalesce(
      (SELECT t.text FROM caption_rows t WHERE t.clipping = x.clipping AND 'captions/' || t.position = x.field),
      (SELECT t.text FROM credit_rows t WHERE t.clipping = x.clipping AND 'credits/' || t.position = x.field))
    END, x.sentence_start + 1, x.sentence_stop - x.sentence_start) AS sentence,
  x.certainty, x.resolved_by, x.field, c.title, c.published_on, c.source, c.site, c.section, c.url, c.id AS clipping_id, x.rule,
  c.extractor_version
FROM clippings c
JOIN clipping_agency_rows l ON l.clipping = c.number
JOIN mention_rows x ON x.clipping = l.clipping AND x.agency_position = l.position
JOIN agency_rows a ON a.number = l.agency
WHERE c.current = 1;
`;
