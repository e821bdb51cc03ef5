import type { Database } from 'better-sqlite3';
import { APPLICATION_ID, MIGRATIONS } from './migrations/migrations.ts';

/** Brings an archive to today's schema, in one transaction: as it was, or as it is now. */
export function migrate(db: Database): void {
  db.transaction(() => {
    const version = Number(db.pragma('user_version', { simple: true }));
    for (const { sql } of MIGRATIONS.slice(version)) db.exec(sql);
    if (version === MIGRATIONS.length) return;
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
}
