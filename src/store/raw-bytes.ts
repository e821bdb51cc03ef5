import type { Database } from 'better-sqlite3';
import type { ReadBlob, StoredBlob } from './held-bytes.ts';

const BLOB = 'SELECT b.sha256, b.encoding, b.content, b.held_in FROM';

/** The bytes as they came behind a clipping (of several pages: its first), a refusal, a capture (full ids) or a sha256. */
export function rawBytes(db: Database, name: string, read: ReadBlob): Uint8Array | null {
  const blob = blobOf(db, name);
  return blob === undefined ? null : read(blob);
}

function blobOf(db: Database, name: string): StoredBlob | undefined {
  const one = (sql: string): StoredBlob | undefined => db.prepare<[string], StoredBlob>(`${BLOB} ${sql}`).get(name);
  if (name.startsWith('r'))
    return one(
      `refusal_rows r JOIN capture_rows p ON p.number = r.capture JOIN blobs b ON b.number = p.blob WHERE r.id = ?`,
    );
  if (name.startsWith('p')) return one('capture_rows p JOIN blobs b ON b.number = p.blob WHERE p.id = ?');
  // A sha256 may begin with a "c" too.
  if (!/^c[0-9a-f]{16}$/.test(name)) return ofHash(db, name);
  // The id of one page begins as its bytes' sha256 does, whichever reading shows it; that of several is made of all of theirs.
  return ofHash(db, name.slice(1)) ?? one('clipping_rows c JOIN blobs b ON b.sha256 = c.origin_sha256 WHERE c.id = ?');
}

function ofHash(db: Database, hex: string): StoredBlob | undefined {
  if (!/^(?:[0-9a-f]{16}|[0-9a-f]{64})$/.test(hex)) return undefined;
  return db
    .prepare<[string, string], StoredBlob>(`${BLOB} blobs b WHERE b.sha256 >= ? AND b.sha256 < ?`)
    .get(hex, `${hex}g`);
}
