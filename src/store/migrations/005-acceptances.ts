/** A person's word that a page which was refused is an article. */
export const acceptances = `
CREATE TABLE accept_rows (
  blob INTEGER PRIMARY KEY REFERENCES blobs (number),
  who TEXT NOT NULL CHECK (who <> ''),
  note TEXT,
  at TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX accept_rows_run ON accept_rows (run_id);
`;
