import type { Database } from 'better-sqlite3';
import { UsageProblem } from '../model/problem.ts';
import type { Row, Table } from '../model/table.ts';
import type { Filter } from './archive.ts';
import { rowsAsOf } from './as-of.ts';
import { conditions } from './filter.ts';
import { guardedRows } from './problems.ts';
import { RECORD_RELATIONS, type Relation } from './relations.ts';
import { storyIdOf } from './story-id.ts';
import { tableColumns } from './table-columns.ts';

/** Relations that hang on clippings stand in the order of these: by publication, then id; undated last. */
const OF_CLIPPINGS: ReadonlySet<Relation> = new Set<Relation>([
  ...RECORD_RELATIONS,
  'clipping_captures',
  'story_members',
]);

/** Stands in `clippings` for SQL and lists; whoever has the exported body can count. */
const NOT_EXPORTED = 'body_length';

/** The rows of a relation, read as they are asked for: memory does not grow with them. */
export function rows(db: Database, path: string, relation: Relation, filter: Filter = {}, asOf?: number): Table {
  const columns = tableColumns(db, relation).filter((column) => column !== NOT_EXPORTED);
  if (asOf !== undefined) {
    if (!RECORD_RELATIONS.has(relation)) {
      throw new UsageProblem(`"${relation}" is not kept as it was; leave --as-of out`);
    }
    const past = rowsAsOf(db, asOf, filter, (one) => rowsOfOne(one, relation, columns));
    return { relation, columns, rows: guardedRows(path, past) };
  }
  const read = OF_CLIPPINGS.has(relation) ? rowsByClipping : rowsAtOnce;
  return { relation, columns, rows: guardedRows(path, read(db, relation, columns, filter)) };
}

function* rowsByClipping(db: Database, relation: Relation, columns: readonly string[], filter: Filter): Generator<Row> {
  const { sql, values } = conditions(db, filter);
  const ids = db.prepare<unknown[], { id: string }>(
    `SELECT c.id FROM clipping_rows c WHERE ${sql} ORDER BY c.published_value ASC NULLS LAST, c.id`,
  );
  const ofOne = rowsOfOne(db, relation, columns);
  for (const { id } of ids.iterate(...values)) yield* ofOne(id);
}

function rowsOfOne(db: Database, relation: Relation, columns: readonly string[]): (id: string) => readonly Row[] {
  const key = relation === 'clippings' ? 'id' : 'clipping_id';
  const order = ORDER_WITHIN[relation] ?? 'length(id), id';
  const ofOne = db.prepare<[string], Row>(
    `SELECT ${columns.join(', ')} FROM ${relation} WHERE ${key} = ? ORDER BY ${order}`,
  );
  ofOne.raw(true);
  return (id) => ofOne.all(id);
}

function* rowsAtOnce(db: Database, relation: Relation, columns: readonly string[], filter: Filter): Generator<Row> {
  const { where, values, order } = whole(db, relation, filter);
  const all = db.prepare<unknown[], Row>(
    `SELECT ${columns.join(', ')} FROM ${relation} WHERE ${where} ORDER BY ${order}`,
  );
  yield* all.raw(true).iterate(...values);
}

function whole(db: Database, relation: Relation, filter: Filter) {
  const filtered = Object.values(filter).some((value) => value !== undefined);
  if (!filtered || (Object.keys(filter).length === 1 && filter.revisions === 'all')) {
    return { where: '1', values: [], order: ORDER[relation] ?? 'id' };
  }
  const { sql, values } = conditions(db, filter);
  const within = WITHIN[relation];
  if (within === undefined) throw new UsageProblem(`"${relation}" is exported whole; leave the filters out`);
  return { where: within(sql), values, order: ORDER[relation] ?? 'id' };
}

/** Within one clipping. */
const ORDER_WITHIN: Readonly<Partial<Record<Relation, string>>> = {
  clipping_captures: 'capture_id',
  story_members: 'clipping_id',
};

const ORDER: Readonly<Partial<Record<Relation, string>>> = {
  agencies: 'name, region, id',
  agency_aliases: 'agency_id, alias',
  agency_years: 'agency_name, agency_id, year',
  agency_pairs: 'articles DESC, a_name, b_name, a_id, b_id',
  agency_figures: 'agency_name, agency_id, published_on, clipping_id, length(id), id',
  agency_decisions: 'id',
  captures: 'sha256, locator, id',
  refusals: 'locator, id',
  runs: 'id',
  stories: 'first_published_on ASC NULLS LAST, id',
};

const WITHIN: Readonly<Partial<Record<Relation, (sql: string) => string>>> = {
  agencies: (sql) =>
    `id IN (SELECT a.agency_id FROM clipping_rows c JOIN clipping_agency_rows l ON l.clipping = c.number
      JOIN agency_rows a ON a.number = l.agency WHERE ${sql})`,
  marks: (sql) => `clipping_id IN (SELECT c.id FROM clipping_rows c WHERE ${sql})`,
  changes: (sql) => `clipping_id IN (SELECT c.id FROM clipping_rows c WHERE ${sql})`,
  edits: (sql) => `article IN (SELECT c.article FROM clipping_rows c WHERE ${sql})`,
  captures: (sql) =>
    `id IN (SELECT capture_id FROM clipping_captures WHERE clipping_id IN (SELECT c.id FROM clipping_rows c WHERE ${sql}))`,
  stories: (sql) => `id IN (SELECT ${storyIdOf('c')} FROM clipping_rows c WHERE ${sql})`,
};
