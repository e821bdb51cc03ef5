import { existsSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { ArchiveInfo } from './listed.ts';
import { holderOf } from './writer-lock.ts';

export function info(db: Database, path: string): ArchiveInfo {
  const counts = db.prepare<[], Omit<ArchiveInfo, 'path' | 'size' | 'schema_version' | 'writer'>>(
    `SELECT sqlite_version() AS sqlite_version,
       (SELECT count(*) FROM clipping_rows) AS clippings,
       (SELECT count(*) FROM clipping_rows WHERE current = 1) AS current,
       (SELECT count(*) FROM hidden_rows) AS removed,
       (SELECT count(*) FROM capture_rows) AS captures,
       (SELECT count(*) FROM blobs) AS blobs,
       (SELECT coalesce(sum(bytes), 0) FROM blobs) AS blob_bytes,
       (SELECT coalesce(sum(length(content)), 0) FROM blobs) AS blob_bytes_stored,
       (SELECT count(*) FROM date_rows) AS dates,
       (SELECT count(*) FROM figure_rows) AS figures,
       (SELECT count(DISTINCT agency) FROM clipping_agency_rows) AS agencies,
       (SELECT count(*) FROM mention_rows) AS mentions,
       (SELECT count(*) FROM refusal_rows) AS refusals,
       (SELECT count(*) FROM runs) AS runs`,
  );
  const row = counts.get();
  if (row === undefined) throw new Error('SQLite counted nothing');
  const size = [path, `${path}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0);
  return {
    path,
    size,
    schema_version: Number(db.pragma('user_version', { simple: true })),
    ...row,
    writer: holderOf(path),
  };
}
