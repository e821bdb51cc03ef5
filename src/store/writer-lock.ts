import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { ArchiveBusy, ArchiveProblem, type Holder } from '../model/problem.ts';
import { sqliteCode } from './problems.ts';

export interface WriterLock {
  release(): void;
}

export interface Claim {
  /** What the holder does, for others to read: "ingest". */
  readonly command: string;
  readonly now: Date;
  /** How long to wait for another holder. */
  readonly waitMs: number;
}

/** Long enough for the moment in which another process looks who holds it, and to begin again where a file was taken away. */
const LEAST_WAIT_MS = 100;
const PAGE_BYTES = 4096;

/** A connection that nobody names any more would be closed by the collector of garbage, and the lock gone. */
const HELD = new Set<Database.Database>();

/**
 * The right to write to an archive, for the length of a run. It is a lock of the operating system on a small SQLite file
 * beside the archive, so it dies with the process that holds it, however that ends: there are no stale ones to judge by
 * process numbers, hosts or ages. What stands in the file only says who holds it, and counts for nothing while nobody does.
 * @throws ArchiveBusy where another process holds it, and does so for `waitMs`.
 */
export function takeWriterLock(archive: string, claim: Claim): WriterLock {
  const path = lockPath(archive);
  const deadline = performance.now() + Math.max(LEAST_WAIT_MS, claim.waitMs);
  for (;;) {
    const left = deadline - performance.now();
    const taken = attempt(archive, path, claim, Math.max(1, Math.ceil(left)));
    if (!(taken instanceof ArchiveBusy)) return taken;
    if (left <= 0) throw taken;
  }
}

function attempt(archive: string, path: string, claim: Claim, timeout: number): WriterLock | ArchiveBusy {
  const db = openedForLock(archive, path, timeout);
  try {
    likeArchive(archive, path);
    if (held(db, path, claim)) return lockOf(db, path);
    db.close();
    return new ArchiveBusy(archive, holderOf(archive));
  } catch (error) {
    const busy = isBusy(error) ? new ArchiveBusy(archive, told(db)) : undefined;
    db.close();
    if (busy !== undefined) return busy;
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(sqliteCode(error) ?? '')) throw error;
    if (!existsSync(path)) return new ArchiveBusy(archive, null);
    if (!isTorn(path)) throw notALock(archive, path);
    // The lock is on the file, not in it: even where another has just taken it, nothing but its name is lost.
    truncateSync(path);
    return new ArchiveBusy(archive, null);
  }
}

function openedForLock(archive: string, path: string, timeout: number): Database.Database {
  try {
    return new Database(path, { timeout });
  } catch (error) {
    const code = sqliteCode(error);
    if (code === undefined) throw error;
    throw new ArchiveProblem(
      `${archive}: can not be written: no lock can be made in its folder; change the permissions or copy it elsewhere [${code}]`,
    );
  }
}

function lockOf(db: Database.Database, path: string): WriterLock {
  HELD.add(db);
  return {
    release() {
      // While it is held: nobody then takes away the file of another.
      if (HELD.delete(db)) rmSync(path, { force: true });
      db.close();
    },
  };
}

/** Who writes to the archive now; null where nobody does. A file that a killed process left behind is not held. */
export function holderOf(archive: string): Holder | null {
  const db = openedIfThere(lockPath(archive));
  if (db === undefined) return null;
  try {
    db.exec('BEGIN IMMEDIATE');
    db.exec('ROLLBACK');
    return null;
  } catch (error) {
    if (isBusy(error)) return told(db);
    // It can't be tried where it can't be written; nor is anything held in a file that is none of ours.
    if (/^SQLITE_(READONLY|CANTOPEN|NOTADB|CORRUPT)/.test(sqliteCode(error) ?? '')) return null;
    throw error;
  } finally {
    db.close();
  }
}

function lockPath(archive: string): string {
  return `${resolve(archive)}-lock`;
}

/** A page of ours that a full disk or a power cut left half written. */
function isTorn(path: string): boolean {
  if (statSync(path).size > PAGE_BYTES) return false;
  const bytes = readFileSync(path);
  const head = Buffer.from('SQLite format 3\0').subarray(0, bytes.length);
  return bytes.subarray(0, head.length).equals(head) || bytes.every((byte) => byte === 0);
}

/** Who may write to the archive may take the lock, whoever made the file. SQLite does the same with its own. */
function likeArchive(archive: string, path: string): void {
  const model = statSync(archive, { throwIfNoEntry: false });
  const lock = statSync(path, { throwIfNoEntry: false });
  const me = process.getuid?.();
  if (model === undefined || lock === undefined || me !== lock.uid) return;
  try {
    if (lock.mode !== model.mode) chmodSync(path, model.mode & 0o777);
    if (me === 0 && (lock.uid !== model.uid || lock.gid !== model.gid)) chownSync(path, model.uid, model.gid);
  } catch (error) {
    // Its holder has just taken it away.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

/** Leaves a transaction open that no other can have beside it. False: somebody was faster, or the file is no longer the one at the path. */
function held(db: Database.Database, path: string, { command, now }: Claim): boolean {
  const claim = { token: randomUUID(), pid: process.pid, host: hostname(), command, since: now.toISOString() };
  // A view has no page of its own: the file is one page, which is written whole or not at all, and needs no journal
  // (whose name would be shared with the file that took this one's place).
  db.pragma('journal_mode = MEMORY');
  db.exec('BEGIN IMMEDIATE');
  db.exec('DROP VIEW IF EXISTS holder');
  db.exec(`CREATE VIEW holder AS SELECT '${JSON.stringify(claim).replaceAll("'", "''")}' AS claim`);
  db.exec('COMMIT');
  db.exec('BEGIN IMMEDIATE');
  return claimIn(db)?.token === claim.token && tokenAt(path) === claim.token;
}

/** undefined where nothing is there (any more), or another process writes its own claim. */
function tokenAt(path: string): string | undefined {
  const db = openedIfThere(path);
  try {
    return db === undefined ? undefined : claimIn(db)?.token;
  } catch (error) {
    if (isBusy(error)) return undefined;
    throw error;
  } finally {
    db?.close();
  }
}

function openedIfThere(path: string): Database.Database | undefined {
  try {
    return new Database(path, { timeout: 0, fileMustExist: true });
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_CANTOPEN')) return undefined;
    throw error;
  }
}

/** What stands in the file: for people to read, and the token by which a holder knows its own. */
interface WrittenClaim extends Holder {
  readonly token: string;
}

function claimIn(db: Database.Database): WrittenClaim | undefined {
  const made = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'holder'").get();
  if (made === undefined) return undefined;
  const row = db.prepare<[], { claim: string }>('SELECT claim FROM holder').get();
  if (row === undefined) return undefined;
  const claim: WrittenClaim = JSON.parse(row.claim);
  return claim;
}

/** null where it can't be read: in the moment in which the holder writes it down. */
function told(db: Database.Database): Holder | null {
  try {
    if (db.inTransaction) db.exec('ROLLBACK');
    const claim = claimIn(db);
    if (claim === undefined) return null;
    const { token: _, ...holder } = claim;
    return holder;
  } catch (error) {
    if (sqliteCode(error) === undefined) throw error;
    return null;
  }
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(sqliteCode(error) ?? '');
}

function notALock(archive: string, path: string): ArchiveProblem {
  return new ArchiveProblem(`${archive}: ${path} beside it is not a lock of jianbao; move it away`);
}
