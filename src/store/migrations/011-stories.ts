/** What says which clippings print the same, and what `stories` makes of it. */
export const stories = `
-- See stories/signature.ts. way: how it was made; another one asks for a new signature.
CREATE TABLE signature_rows (
  clipping INTEGER PRIMARY KEY REFERENCES clipping_rows (number) ON DELETE CASCADE,
  way INTEGER NOT NULL,
  text TEXT NOT NULL,
  minima BLOB,
  numbers BLOB NOT NULL
) STRICT;

-- Stories of two members at least; every other clipping is a story of its own.
CREATE TABLE story_rows (
  clipping INTEGER PRIMARY KEY REFERENCES clipping_rows (number) ON DELETE CASCADE,
  story TEXT NOT NULL,
  place INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('first', 'exact', 'near')),
  similarity REAL NOT NULL,
  alike INTEGER,
  reprint_of INTEGER
) STRICT;
CREATE INDEX story_rows_story ON story_rows (story, place);

-- Clippings that took no part when stories were last linked.
CREATE TABLE unlinked_rows (clipping INTEGER PRIMARY KEY REFERENCES clipping_rows (number) ON DELETE CASCADE) STRICT;
INSERT INTO unlinked_rows SELECT number FROM clipping_rows;
`;
