import { existsSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { checkPath } from './check-path.ts';
import { schemaVersion } from './identity.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { openToRead } from './open-file.ts';
import { guarded } from './problems.ts';
import { indexIsStale } from './search-index.ts';

export interface MigrationAhead {
  readonly from: number;
  readonly to: number;
  /** How long it will take, about; rather too much than too little. */
  readonly seconds: number;
}

/** Slow disks and old machines read and write so much in a second. */
const BYTES_A_SECOND = 30e6;
/** A page of ordinary length takes 2 ms to index on the machine of 2026, twice that on an older one. */
const INDEXED_A_SECOND = 250;

/**
 * What the next writer will have to do before anything else; null where the archive is of today, or none is there yet.
 * @throws UsageProblem, ArchiveProblem as `openArchive` does.
 */
export function migrationAhead(path: string): MigrationAhead | null {
  if (!existsSync(path)) return null;
  checkPath(path, { mode: 'read' });
  return guarded(path, () => {
    const db = openToRead(path);
    try {
      return aheadOf(path, db);
    } finally {
      db.close();
    }
  });
}

export function aheadOf(path: string, db: Database): MigrationAhead | null {
  const from = schemaVersion(path, db);
  const to = MIGRATIONS.length;
  if (from === 0) return null;
  const index = indexIsStale(db);
  if (from === to && !index) return null;
  const passes = MIGRATIONS.slice(from).reduce((sum, { sql }) => sum + passesOf(sql), 0);
  const migrating = (passes * statSync(path).size) / BYTES_A_SECOND;
  return { from, to, seconds: Math.ceil(migrating + (index ? indexed(db) / INDEXED_A_SECOND : 0)) };
}

function indexed(db: Database): number {
  const count = db.prepare<[], { articles: number }>('SELECT count(*) AS articles FROM search_index_docsize');
  return count.get()?.articles ?? 0;
}

/**
 * How often a migration goes through rows that are there. New tables, columns and names cost the same whatever the
 * size; anything that is not known to be of that kind is taken to read and write all.
 */
export function passesOf(sql: string): number {
  const statements = sql
    .replace(/--[^\n]*/gu, '')
    .split(';')
    .map((statement) => statement.trim().replace(/\s+/gu, ' '));
  const made = new Set(statements.map((statement) => /^CREATE (?:VIRTUAL )?TABLE (\w+)/u.exec(statement)?.[1]));
  return statements.filter((statement) => {
    if (
      statement === '' ||
      /^(?:DROP (?:VIEW|INDEX)|CREATE (?:VIRTUAL )?TABLE \w+ ?(?:\(|USING)|END$)/u.test(statement)
    )
      return false;
    if (/^ALTER TABLE \w+ (?:ADD|RENAME)/u.test(statement)) return false;
    const [, indexedTable] = /^CREATE (?:UNIQUE )?INDEX \w+ ON (\w+)/u.exec(statement) ?? [];
    return indexedTable === undefined || !made.has(indexedTable);
  }).length;
}
