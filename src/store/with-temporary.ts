import type { Database } from 'better-sqlite3';

/** Work with a table that exists for this connection only, and for as long; a reader may have one too. */
export function withTemporary<T>(db: Database, create: string, work: () => T): T {
  const [, name = ''] = /^CREATE (?:VIRTUAL )?TABLE (temp\.\w+) /.exec(create) ?? [];
  const queryOnly = Number(db.pragma('query_only', { simple: true }));
  db.pragma('query_only = OFF');
  try {
    db.exec(create);
    return work();
  } finally {
    db.exec(`DROP TABLE IF EXISTS ${name}`);
    db.pragma(`query_only = ${queryOnly}`);
  }
}
