/** A person's word on single findings. */
export const marks = `
-- A finding that a person judged, by its words and place; it hangs on a capture and thereby follows its article.
-- before, after: some characters beside the words. value: what was judged, as JSON; correct: what it should be, as JSON, NULL where that was not said. The latest of one finding stands.
CREATE TABLE mark_rows (
  id INTEGER PRIMARY KEY,
  capture INTEGER NOT NULL REFERENCES capture_rows (number),
  kind TEXT NOT NULL CHECK (kind IN ('figures', 'dates', 'mentions', 'clippings')),
  field TEXT NOT NULL,
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  value TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('right', 'wrong')),
  correct TEXT,
  who TEXT NOT NULL CHECK (who <> ''),
  note TEXT,
  at TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX mark_rows_capture ON mark_rows (capture);

-- Which finding of which clipping it stands on now.
CREATE TABLE judged_rows (
  clipping INTEGER NOT NULL REFERENCES clipping_rows (number) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  mark INTEGER NOT NULL REFERENCES mark_rows (id),
  PRIMARY KEY (clipping, kind, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX judged_rows_mark ON judged_rows (mark);
`;
