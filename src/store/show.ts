import type { Database } from 'better-sqlite3';
import { fromRow } from './clipping-from-row.ts';
import type { NamedCells } from './clipping-row.ts';
import { objectOf } from './json-cells.ts';
import type { ListedCapture, Shown } from './listed.ts';
import { byCurrency, type Revision } from './rank.ts';

export function show(db: Database, id: string): Shown | null {
  const row = db.prepare<[string], NamedCells>('SELECT * FROM clipping_rows WHERE id = ?').get(id);
  if (row === undefined) return null;
  const number = Number(row.number);
  return {
    clipping: fromRow(row, childrenOf(db, number)),
    current: row.current === 1,
    captures: capturesOf(db, number),
    revisions: revisionsOf(db, String(row.article)),
    run_id: Number(row.run_id),
  };
}

function childrenOf(db: Database, number: number) {
  const of = (table: string): NamedCells[] => {
    const rows = db
      .prepare<[number], NamedCells>(`SELECT * FROM ${table} WHERE clipping = ? ORDER BY position`)
      .all(number);
    return rows.map(({ clipping, ...rest }) => rest);
  };
  const agencies = db.prepare<[number], NamedCells>(
    `SELECT l.position, a.name, l.type, a.region FROM clipping_agency_rows l JOIN agency_rows a ON a.number = l.agency
     WHERE l.clipping = ? ORDER BY l.position`,
  );
  return {
    credits: of('credit_rows'),
    captions: of('caption_rows'),
    blocks: of('block_rows'),
    dates: of('date_rows'),
    figures: of('figure_rows').map(({ position, ...rest }) => rest),
    agencies: agencies.all(number),
    mentions: of('mention_rows'),
  };
}

function capturesOf(db: Database, number: number): readonly ListedCapture[] {
  type Stored = Omit<ListedCapture, 'given'> & { given: string | null };
  const captures = db.prepare<[number], Stored>(
    `SELECT v.* FROM clipping_capture_rows l JOIN capture_rows p ON p.number = l.capture JOIN captures v ON v.id = p.id
     WHERE l.clipping = ? ORDER BY v.retrieved_at, v.locator, v.id`,
  );
  return captures.all(number).map(({ given, ...rest }) => ({
    ...rest,
    given: given === null ? null : objectOf(given, String),
  }));
}

function revisionsOf(db: Database, article: string): Shown['revisions'] {
  const all = db.prepare<[string], Revision & { current: number }>(
    'SELECT id, current, last_retrieved_at, updated_value, published_value FROM clipping_rows WHERE article = ?',
  );
  return all
    .all(article)
    .toSorted(byCurrency)
    .map(({ id, current, last_retrieved_at }) => ({ id, current: current === 1, last_retrieved_at }));
}
