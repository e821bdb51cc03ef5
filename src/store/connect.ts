import { existsSync } from 'node:fs';
import { ArchiveProblem, UsageProblem } from '../model/problem.ts';
import { renewLinks } from './agencies/relink.ts';
import type { OpenOptions } from './archive.ts';
import { checkPath } from './check-path.ts';
import { schemaVersion } from './identity.ts';
import { migrate } from './migrate.ts';
import { aheadOf } from './migration-ahead.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { type Connection, openToRead, openToWrite } from './open-file.ts';
import { renewSearchIndex } from './search-index.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

export interface Connected {
  readonly db: Connection;
  close(): void;
}

/** A connection to an archive of today's schema. Looks before it touches: a file that is no archive is left as it was. */
export function connect(path: string, options: OpenOptions, now: () => Date): Connected {
  checkPath(path, options);
  return options.mode === 'read' ? reader(path) : writer(path, options, now);
}

function reader(path: string): Connected {
  const db = openToRead(path);
  try {
    const made = identified(path, db);
    if (made < MIGRATIONS.length) throw older(path, made);
    return { db, close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}

function older(path: string, made: number): ArchiveProblem {
  return new ArchiveProblem(
    made === 0
      ? `${path}: is empty, not an archive; "jianbao ingest" makes one`
      : `${path}: was made by an older jianbao (schema ${made}); "jianbao db migrate" brings it to ${MIGRATIONS.length}`,
  );
}

function writer(
  path: string,
  { waitMs = 5000, command = 'jianbao', unattended = false }: OpenOptions,
  now: () => Date,
): Connected {
  if (existsSync(path)) look(path);
  const lock = takeWriterLock(path, { command, now: now(), waitMs });
  try {
    const db = ready(path, unattended);
    return { db, close: () => closed(db, lock) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Before anything is made beside it. */
function look(path: string): void {
  const db = openToRead(path);
  try {
    schemaVersion(path, db);
  } finally {
    db.close();
  }
}

/** What an unattended run may spend on it. */
const QUICK_SECONDS = 60;

function ready(path: string, unattended: boolean): Connection {
  const db = openToWrite(path);
  try {
    identified(path, db);
    if (unattended) checkQuick(path, db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('journal_size_limit = 67108864');
    // Together: an archive is never found with today's tables and an index that still is to come.
    db.transaction(() => {
      migrate(db);
      renewSearchIndex(db);
      renewLinks(db);
    }).immediate();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkQuick(path: string, db: Connection): void {
  const ahead = aheadOf(path, db);
  if (ahead === null || ahead.seconds <= QUICK_SECONDS) return;
  throw new UsageProblem(
    `${path}: to bring it from schema ${ahead.from} to ${ahead.to} may take ${Math.ceil(ahead.seconds / 60)} minutes; run "jianbao db migrate" once`,
  );
}

function identified(path: string, db: Connection): number {
  db.unsafeMode(false);
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  return schemaVersion(path, db);
}

function closed(db: Connection, lock: WriterLock): void {
  try {
    db.close();
  } finally {
    lock.release();
  }
}
