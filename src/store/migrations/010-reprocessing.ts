/** Pages read again by later rules: what changed, and what stood before. */
export const reprocessing = `
-- read_rules: the rules at hand when the bytes were last read, those for sites included; NULL where that is not known.
ALTER TABLE clipping_rows ADD COLUMN read_rules TEXT;
CREATE INDEX clipping_rows_read_rules ON clipping_rows (read_rules);
ALTER TABLE refusal_rows ADD COLUMN read_rules TEXT;

-- A value that another reading of the same bytes gave; old and new are JSON.
CREATE TABLE change_rows (
  id INTEGER PRIMARY KEY,
  clipping_id TEXT NOT NULL,
  field TEXT NOT NULL,
  old TEXT NOT NULL,
  new TEXT NOT NULL,
  rules_before TEXT NOT NULL,
  rules_after TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX change_rows_clipping ON change_rows (clipping_id);
CREATE INDEX change_rows_run ON change_rows (run_id);

-- How a clipping stood until a run: the next of its entries, else its row, holds what this one leaves out.
-- record: JSON packed with Brotli, where more changed than what cells hold.
CREATE TABLE past_rows (
  clipping INTEGER NOT NULL,
  until_run INTEGER NOT NULL REFERENCES runs (id),
  clipping_id TEXT NOT NULL,
  cells TEXT NOT NULL,
  record BLOB,
  PRIMARY KEY (clipping, until_run)
) STRICT;
CREATE INDEX past_rows_run ON past_rows (until_run);
CREATE INDEX past_rows_id ON past_rows (clipping_id);
`;
