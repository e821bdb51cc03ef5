import type { Database } from 'better-sqlite3';
import type { KeptPage } from './archive.ts';
import type { ReadBlob, StoredBlob } from './held-bytes.ts';
import { headersIn, objectOf } from './json-cells.ts';
import type { ListedCapture } from './listed.ts';

interface Stored extends Omit<ListedCapture, 'given' | 'http_headers' | 'is_cut' | 'sha256'>, StoredBlob {
  readonly number: number;
  readonly given: string | null;
  readonly accepted: number;
  readonly claimed: string | null;
  readonly http_headers: string | null;
  readonly is_cut: number;
}

// A charset that only a header named is not on the page; the record it led to knows it.
const KEPT = `SELECT p.number, p.id, p.kind, p.locator, b.sha256, p.bytes, p.retrieved_at, p.retrieved_from, p.given, p.run_id,
    p.url, p.http_status, p.http_headers, p.is_cut,
    EXISTS (SELECT 1 FROM accept_rows a WHERE a.blob = b.number) AS accepted,
    coalesce(p.claimed_charset, CASE WHEN c.origin_charset_from = 'http' THEN c.origin_charset END) AS claimed,
    b.encoding, b.content, b.held_in
  FROM capture_rows p JOIN blobs b ON b.number = p.blob
  LEFT JOIN clipping_capture_rows l ON l.capture = p.number
  LEFT JOIN clipping_rows c ON c.number = l.clipping`;

/** The pages behind a clipping or a refusal (full ids), by place, the one that is shown first. Those without bytes are left out. */
export function keptPages(db: Database, id: string, read: ReadBlob): readonly KeptPage[] {
  const rows = id.startsWith('r')
    ? db.prepare<[string], Stored>(`${KEPT} WHERE p.number = (SELECT capture FROM refusal_rows WHERE id = ?)`).all(id)
    : db
        .prepare<[string], Stored>(
          `${KEPT} WHERE c.id = ? ORDER BY b.sha256 <> c.origin_sha256, p.locator <> c.origin_locator, p.locator, p.id`,
        )
        .all(id);
  const later = db.prepare<[number], Stored>(
    `${KEPT} JOIN further_page_rows f ON f.capture = p.number WHERE f.first = ? ORDER BY f.page`,
  );
  return rows.map((row) => keptPage(row, read, later.all(row.number)));
}

export function keptPage(row: Stored, read: ReadBlob, further: readonly Stored[] = []): KeptPage {
  const { number, given, accepted, claimed, encoding, content, held_in, http_headers, is_cut, ...facts } = row;
  return {
    number,
    capture: {
      ...facts,
      given: given === null ? null : objectOf(given, String),
      http_headers: http_headers === null ? null : headersIn(http_headers),
      is_cut: is_cut === 1,
    },
    bytes: read(row),
    claimedCharset: claimed,
    accepted: accepted === 1,
    further: further.map((page) => keptPage(page, read)),
  };
}
