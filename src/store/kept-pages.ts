import type { Database } from 'better-sqlite3';
import type { KeptPage } from './archive.ts';
import { unpacked } from './find.ts';
import { objectOf } from './json-cells.ts';
import type { ListedCapture } from './listed.ts';

interface Stored extends Omit<ListedCapture, 'given'> {
  readonly number: number;
  readonly given: string | null;
  readonly accepted: number;
  readonly claimed: string | null;
  readonly encoding: string;
  readonly content: Uint8Array;
}

// A charset that only a header named is not on the page; the record it led to knows it.
const KEPT = `SELECT p.number, p.id, p.kind, p.locator, b.sha256, p.bytes, p.retrieved_at, p.retrieved_from, p.given, p.run_id,
    EXISTS (SELECT 1 FROM accept_rows a WHERE a.blob = b.number) AS accepted,
    CASE WHEN c.origin_charset_from = 'http' THEN c.origin_charset END AS claimed, b.encoding, b.content
  FROM capture_rows p JOIN blobs b ON b.number = p.blob
  LEFT JOIN clipping_capture_rows l ON l.capture = p.number
  LEFT JOIN clipping_rows c ON c.number = l.clipping`;

/** The pages behind a clipping or a refusal (full ids), by place, the one that is shown first. Those without bytes are left out. */
export function keptPages(db: Database, id: string): readonly KeptPage[] {
  const rows = id.startsWith('r')
    ? db.prepare<[string], Stored>(`${KEPT} WHERE p.number = (SELECT capture FROM refusal_rows WHERE id = ?)`).all(id)
    : db
        .prepare<[string], Stored>(
          `${KEPT} WHERE c.id = ? ORDER BY b.sha256 <> c.origin_sha256, p.locator <> c.origin_locator, p.locator, p.id`,
        )
        .all(id);
  return rows.map(keptPage);
}

export function keptPage({ number, given, accepted, claimed, encoding, content, ...facts }: Stored): KeptPage {
  return {
    number,
    capture: { ...facts, given: given === null ? null : objectOf(given, String) },
    bytes: unpacked(encoding, content),
    claimedCharset: claimed,
    accepted: accepted === 1,
  };
}
