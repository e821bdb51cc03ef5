/** What is hidden, and what was destroyed. */
export const removals = `
-- One article, revision or refused page that was removed; it hangs on a capture and thereby follows its article. Those of one
-- command have one run_id.
CREATE TABLE removal_rows (
  id INTEGER PRIMARY KEY,
  capture INTEGER NOT NULL REFERENCES capture_rows (number),
  what TEXT NOT NULL CHECK (what IN ('article', 'revision', 'refusal')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  who TEXT NOT NULL CHECK (who <> ''),
  at TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES runs (id),
  taken_back_at TEXT,
  taken_back_by TEXT,
  taken_back_run INTEGER REFERENCES runs (id)
) STRICT;
CREATE INDEX removal_rows_capture ON removal_rows (capture) WHERE taken_back_at IS NULL;

-- What removals make of the clippings that are there: not seen by any reader.
CREATE TABLE hidden_rows (
  clipping INTEGER PRIMARY KEY REFERENCES clipping_rows (number) ON DELETE CASCADE
) STRICT;

-- What was destroyed, without a word of it: neither these bytes nor this address come in again.
-- article_sha256: of the key of the article, where a person may be named in it.
CREATE TABLE tombstones (
  sha256 TEXT NOT NULL,
  id TEXT NOT NULL,
  article_sha256 TEXT,
  reason TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES runs (id),
  PRIMARY KEY (sha256, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstones_article ON tombstones (article_sha256);
`;
