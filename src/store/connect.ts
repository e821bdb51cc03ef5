import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { ArchiveProblem, UsageProblem } from '../model/problem.ts';
import type { OpenOptions } from './archive.ts';
import { migrate } from './migrate.ts';
import { APPLICATION_ID, MIGRATIONS } from './migrations/migrations.ts';
import { sqliteCode } from './problems.ts';

export type Connection = Database.Database;

/** A connection to an archive of today's schema. Looks before it touches: a file that is no archive is left as it was. */
export function connect(path: string, options: OpenOptions): Connection {
  checkPath(path, options);
  const db = options.mode === 'read' ? openToRead(path) : openToWrite(path, options.waitMs ?? 5000);
  try {
    db.unsafeMode(false);
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('foreign_keys = ON');
    const made = checkIdentity(path, db);
    if (options.mode === 'write') {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma('journal_size_limit = 67108864');
      migrate(db);
    } else if (made < MIGRATIONS.length) {
      throw new ArchiveProblem(
        made === 0
          ? `${path}: is empty, not an archive; "jianbao ingest" makes one`
          : `${path}: was made by an older jianbao (schema ${made}); the next "jianbao ingest" brings it to ${MIGRATIONS.length}`,
      );
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkPath(path: string, { mode, create = true }: OpenOptions): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder))
    throw new UsageProblem(`${path}: there is no folder ${folder}; make it or give another --db`);
  if (path !== path.trim()) throw new UsageProblem(`"${path}": begins or ends with a space; give another --db`);
  const there = existsSync(path);
  if (there && statSync(path).isDirectory()) throw new UsageProblem(`${path}: is a folder; an archive is a file`);
  if (!there && (mode === 'read' || !create)) {
    throw new UsageProblem(`${path}: there is no archive; "jianbao ingest" makes one, --db names another`);
  }
}

// Absolute, so that no name (":memory:", "file:…") means anything but a file.
function openToWrite(path: string, timeout: number): Connection {
  allowUris();
  // SQLite itself would say so with the first row only.
  if (existsSync(path) && !writable(path)) {
    throw new ArchiveProblem(`${path}: can not be written; change its permissions or copy it elsewhere`);
  }
  return new Database(resolve(path), { timeout });
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Read by better-sqlite3 once, when it is first used; an archive that nothing can change is opened by a URI. */
function allowUris(): void {
  process.env.SQLITE_USE_URI ??= '1';
}

/**
 * A reader that may not write, but whose handle may: else it would leave the files that it shares with writers behind. Where
 * neither the file nor its folder can be written, SQLite can't share a WAL archive; no one can write there, so it is then read
 * as something that does not change.
 */
function openToRead(path: string): Connection {
  allowUris();
  const db = new Database(resolve(path), { fileMustExist: true });
  try {
    db.pragma('query_only = ON');
    db.pragma('schema_version');
    return db;
  } catch (error) {
    db.close();
    const code = sqliteCode(error);
    const shut = code?.startsWith('SQLITE_CANTOPEN') === true || code?.startsWith('SQLITE_READONLY') === true;
    if (!shut) throw error;
  }
  const log = `${resolve(path)}-wal`;
  if (existsSync(log) && statSync(log).size > 0) {
    throw new ArchiveProblem(
      `${path}: was not closed by its last writer and can't be written; copy it with ${log} elsewhere`,
    );
  }
  return new Database(`${pathToFileURL(resolve(path)).href}?immutable=1`, { readonly: true });
}

/** The archive's schema version, 0 for a file without anything in it. */
function checkIdentity(path: string, db: Connection): number {
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
