import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { ArchiveProblem, UsageProblem } from '../model/problem.ts';
import { sqliteCode } from './problems.ts';

/**
 * Copies what an archive holds at this moment to a new file and reads it back; other processes go on writing meanwhile. The file appears
 * at `target` when it is whole and on the disk, in place of what was there.
 * @throws UsageProblem where the target can't be written, ArchiveProblem where its disk is full or the copy is not what it should be.
 */
export function copyArchive(db: Database.Database, target: string, beforeItAppears: () => void = () => {}): void {
  const part = `${target}.part-${process.pid}`;
  try {
    rmSync(part, { force: true });
    vacuumInto(db, part, target);
    readBack(part, target);
    sync(part);
    beforeItAppears();
    renameSync(part, target);
    sync(dirname(target));
  } finally {
    rmSync(part, { force: true });
    rmSync(`${part}-journal`, { force: true });
  }
}

function vacuumInto(db: Database.Database, part: string, target: string): void {
  // A reader's connection writes nothing but this.
  const queryOnly = Number(db.pragma('query_only', { simple: true }));
  db.pragma('query_only = OFF');
  try {
    db.prepare<[string]>('VACUUM INTO ?').run(part);
  } catch (error) {
    throw aboutTarget(error, target);
  } finally {
    db.pragma(`query_only = ${queryOnly}`);
  }
}

/** What goes wrong with pages of the archive stays as it is; the rest is the target's. */
function aboutTarget(error: unknown, target: string): unknown {
  const code = sqliteCode(error) ?? '';
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') {
    return new ArchiveProblem(`${target}: there is no room for the copy; nothing was kept of it [${code}]`);
  }
  if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH)/.test(code)) {
    return new UsageProblem(`${target}: can not be written; look at its folder's permissions or name another file`);
  }
  return error;
}

function readBack(part: string, target: string): void {
  const copy = new Database(part, { readonly: true, fileMustExist: true });
  try {
    const found = copy.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok')
      throw new ArchiveProblem(`${target}: the copy is damaged (${String(found)}); nothing was kept of it`);
  } finally {
    copy.close();
  }
}

/** Waits until the disk has it. */
function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** @throws UsageProblem where a copy can't be put there. */
export function checkTarget(path: string, overwrite: boolean): void {
  if (!existsSync(dirname(path))) throw new UsageProblem(`${path}: there is no folder ${dirname(path)}`);
  if (existsSync(path) && !overwrite) throw new UsageProblem(`${path}: is there already; --force replaces it`);
}
