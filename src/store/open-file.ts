import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { ArchiveProblem } from '../model/problem.ts';
import { sqliteCode } from './problems.ts';

export type Connection = Database.Database;

/** Other programs, which know nothing of our lock, are waited for so long. */
const BUSY_MS = 5000;

// Absolute, so that no name (":memory:", "file:…") means anything but a file.
export function openToWrite(path: string): Connection {
  allowUris();
  // SQLite itself would say so with the first row only.
  if (existsSync(path) && !writable(path)) {
    throw new ArchiveProblem(`${path}: can not be written; change its permissions or copy it elsewhere`);
  }
  return new Database(resolve(path), { timeout: BUSY_MS });
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
export function openToRead(path: string): Connection {
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
