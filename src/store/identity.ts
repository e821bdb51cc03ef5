import type { Database } from 'better-sqlite3';
import { ArchiveProblem } from '../model/problem.ts';
import { APPLICATION_ID, MIGRATIONS } from './migrations/migrations.ts';

/**
 * The archive's schema version, 0 for a file without anything in it.
 * @throws ArchiveProblem for another program's database, and for an archive of a newer jianbao.
 */
export function schemaVersion(path: string, db: Database): number {
  const application = db.pragma('application_id', { simple: true });
  const version = Number(db.pragma('user_version', { simple: true }));
  if (application !== APPLICATION_ID) {
    const { tables } = db.prepare<[], { tables: number }>('SELECT count(*) AS tables FROM sqlite_schema').get() ?? {
      tables: 0,
    };
    if (application === 0 && version === 0 && tables === 0) return 0;
    throw new ArchiveProblem(
      `${path}: is a SQLite file, but not a jianbao archive; nothing was written. Give another path with --db`,
    );
  }
  if (version > MIGRATIONS.length) {
    throw new ArchiveProblem(
      `${path}: was made by a newer jianbao (schema ${version}, this one knows ${MIGRATIONS.length}); update jianbao`,
    );
  }
  return version;
}
