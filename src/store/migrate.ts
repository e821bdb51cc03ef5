import type { Database } from 'better-sqlite3';
import { APPLICATION_ID, MIGRATIONS } from './migrations/migrations.ts';
import { VIEWS } from './views/views.ts';

/** Brings an archive to today's schema, in one transaction: as it was, or as it is now. */
export function migrate(db: Database): void {
  db.transaction(() => {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version === MIGRATIONS.length) return;
    dropViews(db);
    for (const { sql } of MIGRATIONS.slice(version)) db.exec(sql);
    db.exec(VIEWS);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  }).immediate();
}

/** A table that a view reads can't be altered. */
function dropViews(db: Database): void {
  const views = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'view'");
  for (const { name } of views.all()) db.exec(`DROP VIEW "${name}"`);
}
