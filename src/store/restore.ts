import { existsSync, linkSync, realpathSync, renameSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { ArchiveProblem, UsageProblem } from '../model/problem.ts';
import type { Copied } from './back-up.ts';
import { check, checkFoundations } from './check.ts';
import { checkPath } from './check-path.ts';
import { copyArchive } from './copy-archive.ts';
import { schemaVersion } from './identity.ts';
import type { Damage } from './listed.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { openToRead } from './open-file.ts';
import { guarded, sqliteCode } from './problems.ts';
import { indexIsStale } from './search-index.ts';
import { takeWriterLock } from './writer-lock.ts';

export interface Restored extends Copied {
  /** Where the archive that was there is now; null where none was. */
  readonly replaced: string | null;
}

export interface Restoring {
  readonly command: string;
  readonly waitMs: number;
  readonly now: Date;
}

/**
 * Puts a copy of an archive in the place of another, or of none. The copy is checked from end to end first; where anything is wrong with it
 * (`damages`), nothing is changed. The archive that was there is kept beside, as NAME.before-restore-TIME.
 * @throws UsageProblem for paths that can't be, ArchiveProblem where the copy is no archive or there is no room, ArchiveBusy
 * where another process has the archive open.
 */
export function restore(
  path: string,
  from: string,
  { command, waitMs, now }: Restoring,
): Restored | { readonly damages: readonly Damage[] } {
  checkPath(path, { mode: 'write' });
  checkPath(from, { mode: 'read' });
  if (existsSync(path) && realpathSync(path) === realpathSync(from)) {
    throw new UsageProblem(`${from}: is the archive itself; name a copy of it`);
  }
  if (existsSync(path)) guarded(path, () => look(path));
  // Through a symbolic link, the file it names is replaced, not the link.
  const to = existsSync(path) ? realpathSync(path) : resolve(path);
  const lock = takeWriterLock(path, { command, waitMs, now });
  try {
    return guarded(from, () => fromCopy(path, to, from, now));
  } finally {
    lock.release();
  }
}

function fromCopy(
  path: string,
  to: string,
  from: string,
  now: Date,
): Restored | { readonly damages: readonly Damage[] } {
  const db = openToRead(from);
  try {
    const schema = schemaVersion(from, db);
    if (schema === 0) throw new ArchiveProblem(`${from}: is empty, not an archive`);
    const whole = schema === MIGRATIONS.length && !indexIsStale(db);
    const damages = whole ? check(db) : checkFoundations(db);
    if (damages.length > 0) return { damages };
    const replaced = existsSync(to) ? `${to}.before-restore-${now.toISOString().replace(/[-:]|\.\d+/gu, '')}` : null;
    copyArchive(db, to, () => {
      if (replaced !== null) guarded(path, () => setAside(path, to, replaced));
    });
    return { path, bytes: statSync(to).size, schema_version: schema, replaced };
  } finally {
    db.close();
  }
}

/** What is there must be an archive of ours, as damaged as it may be. */
function look(path: string): void {
  const db = openToRead(path);
  try {
    schemaVersion(path, db);
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|IOERR)/.test(sqliteCode(error) ?? '')) throw error;
  } finally {
    db.close();
  }
}

/**
 * Gives the archive a second name, so that there is one at its path at every moment. What a last writer left in the write-ahead log is brought home
 * before: a log that stays behind would be taken for that of the new archive.
 */
function setAside(path: string, to: string, replaced: string): void {
  if (existsSync(replaced)) throw new UsageProblem(`${replaced}: is there already`);
  if (!broughtHome(path, to)) {
    for (const file of ['-wal', '-shm'].filter((suffix) => existsSync(to + suffix)))
      renameSync(to + file, replaced + file);
  }
  try {
    linkSync(to, replaced);
  } catch (error) {
    // A disk without second names (a memory stick): for a moment nothing is at the path.
    if (!(error instanceof Error && 'code' in error)) throw error;
    renameSync(to, replaced);
  }
}

/** False where it is so damaged that it stays as it is, log and all. */
function broughtHome(path: string, to: string): boolean {
  const db = new Database(to, { timeout: 1000, fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
    return true;
  } catch (error) {
    const code = sqliteCode(error) ?? '';
    if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) {
      throw new ArchiveProblem(
        `${path}: another process has it open, be it to read; try again when that has ended`,
        75,
      );
    }
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code)) return false;
    throw error;
  } finally {
    db.close();
  }
}
