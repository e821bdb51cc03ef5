/**
 * How things are stored: `…_rows`, keyed by a growing integer so that a large archive is written at its end. Text stands
 * plainly; nothing here needs an extension.
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
`;
