import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { ArchiveProblem } from '../model/problem.ts';
import { wronglyIndexed } from './check-search-index.ts';
import { blobReader, type ReadBlob, type StoredBlob } from './held-bytes.ts';
import type { Damage } from './listed.ts';
import { sqliteCode } from './problems.ts';
import { indexIsStale } from './search-index.ts';

/** At most so many of each kind are named. */
const MOST = 100;

type Check = (db: Database) => Damage[];

/** From the ground up: what a later one needs, an earlier one has looked at. */
const CHECKS: readonly Check[] = [pages, foreignKeys, searchIndex, spans, revisions];

/** What is wrong. Bytes that were left in other files are looked at with `readElsewhere` only. A part that can't even be read is named as damaged, and the others
 * are still looked at. */
export function check(db: Database, readElsewhere?: ReadBlob): readonly Damage[] {
  return found(db, [...CHECKS, bytesBy(readElsewhere)]);
}

/** What can be said of an archive of any schema: its pages, its references, the bytes of its captures. */
export function checkFoundations(db: Database): readonly Damage[] {
  return found(db, [pages, foreignKeys, bytesBy()]);
}

function found(db: Database, checks: readonly Check[]): readonly Damage[] {
  return checks.flatMap((one) => {
    try {
      return one(db);
    } catch (error) {
      const code = sqliteCode(error);
      if (!(error instanceof Error) || !/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code ?? '')) throw error;
      return [{ kind: 'integrity', where: one.name, message: `${error.message} [${code}]` }];
    }
  });
}

/** With a name of its own, by which it is told where it can't be done. */
function bytesBy(readElsewhere?: ReadBlob): Check {
  const bytes: Check = (db) => blobs(db, readElsewhere);
  return bytes;
}

/** Looks into the search index as well (SQLite since 3.44). */
function pages(db: Database): Damage[] {
  const said = db.prepare<[], string>(`PRAGMA integrity_check(${MOST})`).pluck().all();
  return said.flatMap((message) => (message === 'ok' ? [] : [{ kind: 'integrity', where: 'file', message }]));
}

function foreignKeys(db: Database): Damage[] {
  const rows = db.prepare<[], { table: string; rowid: number | null; parent: string }>(
    `SELECT "table", rowid, parent FROM pragma_foreign_key_check LIMIT ${MOST}`,
  );
  return rows.all().map(({ table, rowid, parent }) => ({
    kind: 'foreign-key',
    where: rowid === null ? table : `${table} row ${rowid}`,
    message: `points to a row of ${parent} that is not there`,
  }));
}

function searchIndex(db: Database): Damage[] {
  const damage: Damage[] = [];
  const say = (where: string, message: string) => damage.push({ kind: 'search-index', where, message });
  if (indexIsStale(db)) say('search_index', 'was made by another version of jianbao; the next ingest makes it anew');
  const missing = db.prepare<[], { id: string }>(
    `SELECT id FROM clipping_rows WHERE number NOT IN (SELECT rowid FROM search_index) LIMIT ${MOST}`,
  );
  for (const { id } of missing.all()) say(id, 'can not be found by search');
  const orphans = db.prepare<[], { number: number }>(
    `SELECT rowid AS number FROM search_index WHERE rowid NOT IN (SELECT number FROM clipping_rows) LIMIT ${MOST}`,
  );
  for (const { number } of orphans.all()) say(`row ${number}`, 'is found by search but is no clipping');
  if (damage.length > 0) return damage;
  const idOf = db.prepare<[number], { id: string }>('SELECT id FROM clipping_rows WHERE number = ?');
  for (const number of wronglyIndexed(db).slice(0, MOST)) {
    say(idOf.get(number)?.id ?? `row ${number}`, 'search holds other words than its texts');
  }
  return damage;
}

/** The law of spans, as any reader of the archive can check it: substr(text, start + 1, stop - start) = the words. */
function spans(db: Database): Damage[] {
  return ['dates', 'figures', 'mentions'].flatMap((relation) => {
    const broken = db.prepare<[], { id: string; field: string }>(
      `SELECT x.id, x.field FROM ${relation} x
       LEFT JOIN field_texts t ON t.clipping_id = x.clipping_id AND t.field = x.field
       WHERE t.text IS NULL OR substr(t.text, x.start + 1, x.stop - x.start) <> x.text LIMIT ${MOST}`,
    );
    return broken.all().map(({ id, field }) => ({
      kind: 'span' as const,
      where: id,
      message: `its place in ${field} does not hold its words`,
    }));
  });
}

function revisions(db: Database): Damage[] {
  const wrong = db.prepare<[], { article: string; current: number }>(
    `SELECT article, sum(current) AS current FROM clipping_rows GROUP BY article HAVING sum(current) <> 1 LIMIT ${MOST}`,
  );
  const pageless = db.prepare<[], { id: string }>(
    `SELECT id FROM clipping_rows WHERE number NOT IN (SELECT clipping FROM clipping_capture_rows) LIMIT ${MOST}`,
  );
  return [
    ...wrong.all().map(({ article, current }) => ({
      kind: 'revision' as const,
      where: article,
      message: `${current} of its revisions are current; one must be`,
    })),
    ...pageless.all().map(({ id }) => ({
      kind: 'revision' as const,
      where: id,
      message: 'no page of which it was made is here',
    })),
  ];
}

function blobs(db: Database, readElsewhere?: ReadBlob): Damage[] {
  // An older archive has no column for other files.
  const all = db.prepare<[], Omit<StoredBlob, 'held_in'> & Partial<StoredBlob>>('SELECT * FROM blobs ORDER BY number');
  const damage: Damage[] = [];
  for (const { held_in = null, ...blob } of all.iterate()) {
    if (held_in !== null && readElsewhere === undefined) continue;
    const message = wrongWith({ ...blob, held_in }, readElsewhere ?? blobReader('', undefined));
    if (message !== undefined) damage.push({ kind: 'blob', where: blob.sha256, message });
    if (damage.length === MOST) break;
  }
  return damage;
}

/** Reads other files too, where bytes were left in them. */
function wrongWith(blob: StoredBlob, read: ReadBlob): string | undefined {
  try {
    const hash = createHash('sha256').update(read(blob)).digest('hex');
    return hash === blob.sha256 ? undefined : CHANGED;
  } catch (error) {
    if (sqliteCode(error) !== undefined) throw error;
    return error instanceof ArchiveProblem ? error.message : CHANGED;
  }
}

const CHANGED = 'the bytes kept are not those that were captured';
