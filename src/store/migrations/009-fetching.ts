/** What the nightly round asked for, what it knows of addresses, and how each site did. */
export const fetching = `
-- One request with its redirects and further tries, and what came of it.
CREATE TABLE fetch_rows (
  number INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('page', 'recheck', 'feed', 'sitemap', 'list')),
  url TEXT NOT NULL,
  final_url TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  tries INTEGER NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('page', 'unchanged', 'failed')),
  code TEXT,
  status INTEGER,
  message TEXT,
  retry_at TEXT,
  tls TEXT NOT NULL,
  bytes INTEGER,
  media_type TEXT,
  etag TEXT,
  last_modified TEXT,
  -- JSON: [{url, sent, status, headers}], in order
  exchanges TEXT NOT NULL,
  capture INTEGER REFERENCES capture_rows (number),
  run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX fetch_rows_url ON fetch_rows (url, number);
CREATE INDEX fetch_rows_run ON fetch_rows (run_id);
CREATE INDEX fetch_rows_capture ON fetch_rows (capture) WHERE capture IS NOT NULL;

-- An address that may hold an article, and what is to be done with it.
CREATE TABLE lead_rows (
  url TEXT PRIMARY KEY,
  site TEXT NOT NULL,
  found_in TEXT NOT NULL,
  title TEXT,
  claimed_date TEXT,
  first_seen_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'stored', 'refused', 'skipped', 'gone', 'given-up')),
  stored_at TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  rechecks INTEGER NOT NULL DEFAULT 0,
  -- null: never again
  next_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_rows_due ON lead_rows (site, next_at) WHERE next_at IS NOT NULL;

-- What a host's robots.txt said.
CREATE TABLE robots_rows (
  origin TEXT PRIMARY KEY,
  asked_at TEXT NOT NULL,
  status INTEGER NOT NULL,
  content_type TEXT,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A feed, sitemap or list, and whether the last walk from it came to its end.
CREATE TABLE source_rows (
  url TEXT PRIMARY KEY,
  is_walked INTEGER NOT NULL DEFAULT 0 CHECK (is_walked IN (0, 1)),
  -- JSON: the sitemaps that it named last
  further TEXT NOT NULL DEFAULT '[]'
) STRICT, WITHOUT ROWID;

-- A known page was not there any more, or another page stood in its place.
CREATE TABLE absence_rows (
  number INTEGER PRIMARY KEY,
  url TEXT NOT NULL,
  site TEXT NOT NULL,
  article TEXT,
  seen_at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('404', '410', 'soft-404')),
  message TEXT NOT NULL,
  fetch INTEGER NOT NULL REFERENCES fetch_rows (number),
  run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX absence_rows_url ON absence_rows (url);

-- How a site did in one round.
CREATE TABLE site_round_rows (
  run_id INTEGER NOT NULL REFERENCES runs (id),
  site TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  ended TEXT NOT NULL CHECK (ended IN ('good', 'failed', 'cut-short')),
  message TEXT,
  example TEXT,
  requests INTEGER NOT NULL,
  found INTEGER NOT NULL,
  fetched INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  clipped INTEGER NOT NULL,
  refused INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  absent INTEGER NOT NULL,
  dated INTEGER NOT NULL,
  sourced INTEGER NOT NULL,
  PRIMARY KEY (site, run_id)
) STRICT, WITHOUT ROWID;

-- What was told, so that it is told once.
CREATE TABLE alarm_rows (
  number INTEGER PRIMARY KEY,
  site TEXT NOT NULL,
  kind TEXT NOT NULL,
  told_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX alarm_rows_open ON alarm_rows (site, kind) WHERE ended_at IS NULL;
`;
