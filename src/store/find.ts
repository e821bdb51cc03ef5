import type { Database } from 'better-sqlite3';
import type { Found } from './archive.ts';

/** How many are named where a beginning fits several. */
const NAMED = 8;

/** The kinds of ids, by their first letters. */
const KINDS = [
  { letter: 'c', kind: 'clipping', ids: clippings },
  { letter: 'r', kind: 'refusal', ids: refusals },
  { letter: 'p', kind: 'capture', ids: captures },
] as const;

/**
 * What a full id or the beginning of one names. A clipping whose content another reading shows is found under both ids:
 * its own is made from its bytes, and these lead to the clipping.
 */
export function find(db: Database, prefix: string): Found {
  if (!/^[crp][0-9a-f]{0,16}$/.test(prefix)) return { kind: 'none' };
  const found = KINDS.find(({ letter }) => prefix.startsWith(letter));
  if (found === undefined) return { kind: 'none' };
  const { kind, ids } = found;
  const [first, ...others] = [...new Set(ids(db, prefix))].toSorted();
  if (first === undefined) return { kind: 'none' };
  return others.length === 0 ? { kind, id: first } : { kind: 'several', ids: [first, ...others].slice(0, NAMED) };
}

function clippings(db: Database, prefix: string): string[] {
  const hex = prefix.slice(1);
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

function captures(db: Database, prefix: string): string[] {
  const own = db.prepare<[string, string], { id: string }>(
    `SELECT id FROM capture_rows WHERE id >= ? AND id < ? LIMIT ${NAMED}`,
  );
  return own.all(prefix, `${prefix}g`).map(({ id }) => id);
}
