import Database, { type Database as Connection } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import { UsageProblem } from '../model/problem.ts';
import type { Row } from '../model/table.ts';
import type { Filter } from './archive.ts';
import { clippingWriter } from './clipping-writer.ts';
import { conditions } from './filter.ts';
import { marksOf, placedMarks } from './marks.ts';
import { migrate } from './migrate.ts';
import { unpackedRecord } from './packed-record.ts';
import { pastKeeper } from './past.ts';
import { recordReader } from './record.ts';
import { searchWriter } from './search-index.ts';

/** What `past.ts` keeps of a row. */
interface PastCells {
  readonly current: 0 | 1;
  readonly last_retrieved_at: string | null;
  readonly run_id: number;
  readonly extractor_version: string;
  readonly extractor_rules: string;
  readonly extractor_segmenter: string;
  readonly extractor_segmenter_version: string;
  readonly applied: string | null;
}

/** The rows of a relation for a clipping, in their order. */
export type RowsOf = (db: Connection) => (id: string) => readonly Row[];

/** Of `clipping_rows c`: stood as it stands now when run `?` had ended. */
const UNCHANGED = `c.run_id <= ? AND c.number NOT IN (SELECT clipping FROM past_rows WHERE until_run > ?)
  AND c.number NOT IN (SELECT j.clipping FROM judged_rows j JOIN mark_rows k ON k.id = j.mark WHERE k.run_id > ?)`;

/**
 * The rows of a relation as they were when a run had ended. What has changed since is made anew from what was kept, in a database that goes
 * with the connection, through the same tables and views; the rest is read where it stands. What is removed now is left out.
 */
export function* rowsAsOf(db: Connection, run: number, filter: Filter, rowsOf: RowsOf): Generator<Row> {
  if (db.prepare<[number]>('SELECT 1 FROM runs WHERE id = ?').get(run) === undefined) {
    throw new UsageProblem(`there is no run ${run} in the archive`);
  }
  const past = pastArchive(db, run);
  try {
    const [here, there] = [rowsOf(db), rowsOf(past)];
    for (const { id, changed } of merged(
      listed(db, filter, UNCHANGED, [run, run, run]),
      listed(past, filter, '1', []),
    )) {
      yield* (changed ? there : here)(id);
    }
  } finally {
    past.close();
  }
}

interface Listed {
  readonly id: string;
  readonly published_value: string | null;
}

function listed(db: Connection, filter: Filter, more: string, values: readonly number[]): Iterator<Listed> {
  const { sql, values: filtered } = conditions(db, filter);
  const rows = db.prepare<unknown[], Listed>(
    `SELECT c.id, c.published_value FROM clipping_rows c WHERE ${sql} AND ${more}
     ORDER BY c.published_value ASC NULLS LAST, c.id`,
  );
  return rows.iterate(...filtered, ...values);
}

/** By publication, undated last, then by id. */
function* merged(unchanged: Iterator<Listed>, changed: Iterator<Listed>): Generator<{ id: string; changed: boolean }> {
  let [a, b] = [unchanged.next(), changed.next()];
  while (!a.done || !b.done) {
    if (!a.done && (b.done || before(a.value, b.value))) {
      yield { id: a.value.id, changed: false };
      a = unchanged.next();
    } else if (!b.done) {
      yield { id: b.value.id, changed: true };
      b = changed.next();
    }
  }
}

function before(a: Listed, b: Listed): boolean {
  if (a.published_value === b.published_value) return a.id < b.id;
  if (a.published_value === null || b.published_value === null) return b.published_value === null;
  return a.published_value < b.published_value;
}

/** A database of today's schema that holds what has changed since, as it was. SQLite keeps it in a file without a name. */
function pastArchive(db: Connection, run: number): Connection {
  const past = new Database('');
  try {
    migrate(past);
    past.pragma('foreign_keys = OFF');
    past.pragma('synchronous = OFF');
    fill(db, past, run);
    return past;
  } catch (error) {
    past.close();
    throw error;
  }
}

function fill(db: Connection, past: Connection, run: number): void {
  const search = searchWriter(past);
  const writer = clippingWriter(past, search, pastKeeper(past));
  const applied = past.prepare<[number, string]>(
    "INSERT INTO machine_rows (clipping, applied, cells, record) VALUES (?, ?, '{}', x'')",
  );
  const read = recordReader(db);
  const mark = markCopier(db, past, run);
  // The first entry beyond the run tells how the clipping stood; its record is the first that was kept, else the one of today.
  const entries = db.prepare<[number], { clipping: number; cells: string; record: Uint8Array | null }>(
    `SELECT p.clipping, p.cells, (SELECT r.record FROM past_rows r
       WHERE r.clipping = p.clipping AND r.until_run >= p.until_run AND r.record IS NOT NULL ORDER BY r.until_run LIMIT 1) AS record
     FROM past_rows p
     WHERE p.until_run = (SELECT min(x.until_run) FROM past_rows x WHERE x.clipping = p.clipping AND x.until_run > ?)
       AND p.clipping NOT IN (SELECT clipping FROM hidden_rows)`,
  );
  const judged = db.prepare<[number, number, number], { number: number }>(
    `SELECT c.number FROM clipping_rows c
     WHERE c.run_id <= ? AND c.number NOT IN (SELECT clipping FROM past_rows WHERE until_run > ?)
       AND c.number NOT IN (SELECT clipping FROM hidden_rows)
       AND c.number IN (SELECT j.clipping FROM judged_rows j JOIN mark_rows k ON k.id = j.mark WHERE k.run_id > ?)`,
  );
  const corrections = db.prepare<[number], { applied: string }>('SELECT applied FROM machine_rows WHERE clipping = ?');
  past.transaction(() => {
    for (const { clipping: number, cells: kept, record: packed } of entries.iterate(run)) {
      const cells: PastCells = JSON.parse(kept);
      if (cells.run_id > run) continue;
      const record = packed === null ? read(number).record : unpackedRecord(packed);
      const extractor = {
        version: cells.extractor_version,
        rules: cells.extractor_rules,
        segmenter: cells.extractor_segmenter,
        segmenter_version: cells.extractor_segmenter_version,
      };
      const { current, last_retrieved_at, run_id } = cells;
      writer.put({ ...record, extractor }, { current, last_retrieved_at, run_id, read_rules: null }, number);
      if (cells.applied !== null) applied.run(number, cells.applied);
      mark(number, record);
    }
    // Judged since, and else as it was.
    for (const { number } of judged.iterate(run, run, run)) {
      const { row, record } = read(number);
      const { current, last_retrieved_at, run_id } = row;
      writer.put(record, { current, last_retrieved_at, run_id, read_rules: null }, number);
      const own = corrections.get(number);
      if (own !== undefined) applied.run(number, own.applied);
      mark(number, record);
    }
    search.flush();
  })();
  copyLinks(db, past);
}

/** Puts the marks that were made until the run on a record of that time. */
function markCopier(db: Connection, past: Connection, run: number): (number: number, record: Clipping) => void {
  const article = db.prepare<[number], { article: string }>('SELECT article FROM clipping_rows WHERE number = ?');
  const marks = marksOf(db);
  const columns =
    'id, capture, kind, field, start, text, before, after, value, verdict, correct, who, note, at, run_id';
  const row = db.prepare<[number], Row>(`SELECT ${columns} FROM mark_rows WHERE id = ?`).raw(true);
  const places = columns.replaceAll(/\w+/g, '?');
  const copy = past.prepare(`INSERT INTO mark_rows (${columns}) VALUES (${places}) ON CONFLICT (id) DO NOTHING`);
  const put = past.prepare<[number, string, number, number]>(
    'INSERT INTO judged_rows (clipping, kind, position, mark) VALUES (?, ?, ?, ?)',
  );
  return (number, record) => {
    const found = article.get(number);
    if (found === undefined) return;
    for (const { kind, position, mark } of placedMarks(marks(found.article, run), record)) {
      copy.run(...(row.get(mark) ?? []));
      put.run(number, kind, position, mark);
    }
  };
}

/** Which body a name means, and what prints the same, are matters of the whole archive: as they are linked today. */
function copyLinks(db: Connection, past: Connection): void {
  const columns = 'id, name, folded, type, region, status, placed, note';
  const add = past.prepare(`INSERT INTO authority_rows (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const linked = past.prepare<[string | null, string]>('UPDATE agency_rows SET agency_id = ? WHERE id = ?');
  const names = db.prepare<[], { id: string; agency_id: string | null }>('SELECT id, agency_id FROM agency_rows');
  const storyColumns = 'clipping, story, place, kind, similarity, alike, reprint_of';
  const stories = db.prepare<[], Row>(`SELECT ${storyColumns} FROM story_rows`);
  const story = past.prepare(`INSERT INTO story_rows (${storyColumns}) VALUES (?, ?, ?, ?, ?, ?, ?)`);
  past.transaction(() => {
    const rows = db.prepare<[], Row>(`SELECT ${columns} FROM authority_rows`).raw(true);
    for (const row of rows.iterate()) add.run(...row);
    for (const { id, agency_id } of names.iterate()) linked.run(agency_id, id);
    for (const row of stories.raw(true).iterate()) story.run(...row);
  })();
}
