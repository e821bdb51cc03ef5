import type { Database } from 'better-sqlite3';
import type { Found } from './archive.ts';
import type { ReadBlob, StoredBlob } from './held-bytes.ts';

/** How many are named where a beginning fits several. */
const NAMED = 8;

/**
 * What a full id or the beginning of one names. A clipping whose content another reading shows is found under both ids:
 * its own is made from its bytes, and these lead to the clipping.
 */
export function find(db: Database, prefix: string): Found {
  const letter = prefix.charAt(0);
  const hex = prefix.slice(1);
  if (!/^[cr][0-9a-f]{0,16}$/.test(prefix)) return { kind: 'none' };
  const kind = letter === 'c' ? 'clipping' : 'refusal';
  const rows = letter === 'c' ? clippings(db, prefix, hex) : refusals(db, prefix);
  const [first, ...others] = [...new Set(rows)].toSorted();
  if (first === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind, id: first } : { kind: 'several', ids: [first, ...others].slice(0, NAMED) };
}

function clippings(db: Database, prefix: string, hex: string): string[] {
  const own = db.prepare<[string, string], { id: string }>(
    `SELECT id FROM clipping_rows WHERE id >= ? AND id < ? LIMIT ${NAMED}`,
  );
  // One that begins with ids and not with bytes must not be searched twice through the whole archive.
  const merged = db.prepare<[string, string], { id: string }>(
    `SELECT DISTINCT c.id FROM blobs b
     JOIN capture_rows p ON p.blob = b.number
     JOIN clipping_capture_rows l ON l.capture = p.number
     JOIN clipping_rows c ON c.number = l.clipping
     WHERE b.sha256 >= ? AND b.sha256 < ? LIMIT ${NAMED}`,
  );
  const ids = [...own.all(prefix, `${prefix}g`), ...merged.all(hex, `${hex}g`)].map(({ id }) => id);
  return ids.includes(prefix) ? [prefix] : ids;
}

function refusals(db: Database, prefix: string): string[] {
  const own = db.prepare<[string, string], { id: string }>(
    `SELECT id FROM refusal_rows WHERE id >= ? AND id < ? LIMIT ${NAMED}`,
  );
  return own.all(prefix, `${prefix}g`).map(({ id }) => id);
}

/** The bytes behind a clipping (its id begins as their sha256 does), a refusal or a sha256, as they came. */
export function rawBytes(db: Database, name: string, read: ReadBlob): Uint8Array | null {
  // A sha256 may begin with a "c" too.
  const hash = /^c[0-9a-f]{16}$/.test(name) ? name.slice(1) : name;
  const blob = name.startsWith('r') ? ofRefusal(db, name) : ofHash(db, hash);
  return blob === undefined ? null : read(blob);
}

function ofHash(db: Database, hex: string): StoredBlob | undefined {
  if (!/^(?:[0-9a-f]{16}|[0-9a-f]{64})$/.test(hex)) return undefined;
  const blob = db.prepare<[string, string], StoredBlob>(
    'SELECT sha256, encoding, content, held_in FROM blobs WHERE sha256 >= ? AND sha256 < ?',
  );
  return blob.get(hex, `${hex}g`);
}

function ofRefusal(db: Database, id: string): StoredBlob | undefined {
  const blob = db.prepare<[string], StoredBlob>(
    `SELECT b.sha256, b.encoding, b.content, b.held_in FROM refusal_rows r
     JOIN capture_rows p ON p.number = r.capture JOIN blobs b ON b.number = p.blob WHERE r.id = ?`,
  );
  return blob.get(id);
}
