/** A person's values beside the machine's. */
export const corrections = `
-- What the page says of its age, as the machine read it: decides between revisions, whatever a person corrects.
ALTER TABLE clipping_rows ADD COLUMN stated_at TEXT;
UPDATE clipping_rows SET stated_at = coalesce(updated_value, published_value);

-- One correction of one field of an article. It hangs on a capture and thereby follows its article, whatever key that gets.
-- machine: what the machine had read when it was made; another reading since then is a conflict.
CREATE TABLE edit_rows (
  id INTEGER PRIMARY KEY,
  capture INTEGER NOT NULL REFERENCES capture_rows (number),
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  machine TEXT NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  note TEXT,
  at TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES runs (id),
  taken_back_at TEXT,
  taken_back_by TEXT,
  taken_back_run INTEGER REFERENCES runs (id)
) STRICT;
CREATE INDEX edit_rows_capture ON edit_rows (capture);
CREATE INDEX edit_rows_run ON edit_rows (run_id);

-- What the machine read where a person says otherwise; clipping_rows holds what is applied.
-- applied: the corrections that stand, as a JSON object; cells: those of clipping_rows that differ, likewise;
-- record: the whole of it, JSON packed with Brotli.
CREATE TABLE machine_rows (
  clipping INTEGER PRIMARY KEY REFERENCES clipping_rows (number) ON DELETE CASCADE,
  applied TEXT NOT NULL,
  cells TEXT NOT NULL,
  record BLOB NOT NULL
) STRICT;
`;
