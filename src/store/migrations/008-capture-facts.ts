/** What was said beside the bytes of a capture, and bytes that are kept in the file they came in. */
export const captureFacts = `
ALTER TABLE capture_rows ADD COLUMN url TEXT;
ALTER TABLE capture_rows ADD COLUMN http_status INTEGER;
ALTER TABLE capture_rows ADD COLUMN http_headers TEXT;
ALTER TABLE capture_rows ADD COLUMN claimed_charset TEXT;
ALTER TABLE capture_rows ADD COLUMN is_cut INTEGER NOT NULL DEFAULT 0 CHECK (is_cut IN (0, 1));
-- Where the bytes lie in a WARC or ZIP file, as JSON; content is then empty.
ALTER TABLE blobs ADD COLUMN held_in TEXT;
`;
