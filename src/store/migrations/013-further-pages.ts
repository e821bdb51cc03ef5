/** Later pages of an article hang on the capture of its first page. */
export const furtherPages = `
CREATE TABLE further_page_rows (
  first INTEGER NOT NULL REFERENCES capture_rows (number) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  capture INTEGER NOT NULL REFERENCES capture_rows (number),
  PRIMARY KEY (first, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX further_page_rows_capture ON further_page_rows (capture);
`;
