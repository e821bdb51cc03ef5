import type { Database } from 'better-sqlite3';
import { CORRECTED_FIELDS } from '../model/corrected-fields.ts';
import type { Corrections } from '../model/corrections.ts';
import { correctedValue } from './corrected-value.ts';
import { headersIn, objectOf } from './json-cells.ts';
import type { PageCapture, Shown } from './listed.ts';
import { unpackedRecord } from './packed-record.ts';
import { PAGES_OF_CLIPPING } from './pages-of-clipping.ts';
import { byCurrency, type Revision } from './rank.ts';
import { recordReader } from './record.ts';

export function show(db: Database, id: string): Shown | null {
  const found = db.prepare<[string], { number: number }>('SELECT number FROM clipping_rows WHERE id = ?').get(id);
  if (found === undefined) return null;
  const { number } = found;
  const { row, record } = recordReader(db)(number);
  return {
    clipping: record,
    current: row.current === 1,
    removed: isHidden(db, number),
    accepted: acceptanceOf(db, number),
    corrected: correctedIn(db, number),
    captures: capturesOf(db, number),
    revisions: revisionsOf(db, row.article),
    run_id: row.run_id,
  };
}

function isHidden(db: Database, number: number): boolean {
  return db.prepare<[number]>('SELECT 1 FROM hidden_rows WHERE clipping = ?').get(number) !== undefined;
}

function acceptanceOf(db: Database, number: number): Shown['accepted'] {
  const accepted = db.prepare<[number], NonNullable<Shown['accepted']>>(
    `SELECT a.who, a.note, a.at, a.run_id FROM clipping_capture_rows l JOIN capture_rows p ON p.number = l.capture
     JOIN accept_rows a ON a.blob = p.blob WHERE l.clipping = ? ORDER BY a.run_id LIMIT 1`,
  );
  return accepted.get(number) ?? null;
}

function correctedIn(db: Database, number: number): Shown['corrected'] {
  const found = db.prepare<[number], { applied: string; record: Uint8Array }>(
    'SELECT applied, record FROM machine_rows WHERE clipping = ?',
  );
  const row = found.get(number);
  if (row === undefined) return [];
  const applied: Corrections = JSON.parse(row.applied);
  const machine = unpackedRecord(row.record);
  return CORRECTED_FIELDS.filter((field) => applied[field] !== undefined).map((field) => ({
    field,
    machine: correctedValue(machine, field),
  }));
}

/** Each arrival of the article with its later pages behind it; also of one that is removed, which the views leave out. */
function capturesOf(db: Database, number: number): readonly PageCapture[] {
  type Stored = Omit<PageCapture, 'given' | 'http_headers' | 'is_cut'> & {
    given: string | null;
    http_headers: string | null;
    is_cut: number;
  };
  const captures = db.prepare<{ clipping: number }, Stored>(
    `SELECT p.id, x.page, coalesce(b.sha256, p.sha256) AS sha256, p.kind, p.locator, p.bytes, p.retrieved_at, p.retrieved_from,
       p.given, p.url, p.http_status, p.http_headers, p.is_cut, p.run_id
     FROM (${PAGES_OF_CLIPPING}) x JOIN capture_rows f ON f.number = x.first JOIN capture_rows p ON p.number = x.capture
     LEFT JOIN blobs b ON b.number = p.blob
     ORDER BY f.retrieved_at, f.locator, f.id, x.page`,
  );
  return captures.all({ clipping: number }).map(({ given, http_headers, is_cut, ...rest }) => ({
    ...rest,
    given: given === null ? null : objectOf(given, String),
    http_headers: http_headers === null ? null : headersIn(http_headers),
    is_cut: is_cut === 1,
  }));
}

function revisionsOf(db: Database, article: string): Shown['revisions'] {
  const all = db.prepare<[string], Revision & { current: number }>(
    'SELECT id, current, last_retrieved_at, stated_at FROM clipping_rows WHERE article = ?',
  );
  return all
    .all(article)
    .toSorted(byCurrency)
    .map(({ id, current, last_retrieved_at }) => ({ id, current: current === 1, last_retrieved_at }));
}
