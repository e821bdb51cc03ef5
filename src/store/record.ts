import type { Database } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import { fromRow } from './clipping-from-row.ts';
import type { NamedCells } from './clipping-row.ts';
import type { ChildRows } from './finding-rows.ts';

/** Reads the record that stands under a number: with a person's corrections, where there are any. Throws where there is none. */
export function recordReader(
  db: Database,
): (number: number) => { readonly row: NamedCells; readonly record: Clipping } {
  const rowOf = db.prepare<[number], NamedCells>('SELECT * FROM clipping_rows WHERE number = ?');
  const children = childReader(db);
  return (number) => {
    const row = rowOf.get(number);
    if (row === undefined) throw new Error(`there is no clipping number ${number}`);
    return { row, record: fromRow(row, children(number)) };
  };
}

function childReader(db: Database): (number: number) => ChildRows {
  const of = (table: string) => {
    const all = db.prepare<[number], NamedCells>(`SELECT * FROM ${table} WHERE clipping = ? ORDER BY position`);
    return (number: number): NamedCells[] => all.all(number).map(({ clipping, ...rest }) => rest);
  };
  const [credits, captions, blocks] = [of('credit_rows'), of('caption_rows'), of('block_rows')];
  const [dates, figures, mentions] = [of('date_rows'), of('figure_rows'), of('mention_rows')];
  const agencies = db.prepare<[number], NamedCells>(
    `SELECT l.position, a.name, l.type, a.region FROM clipping_agency_rows l JOIN agency_rows a ON a.number = l.agency
     WHERE l.clipping = ? ORDER BY l.position`,
  );
  return (number) => ({
    credits: credits(number),
    captions: captions(number),
    blocks: blocks(number),
    dates: dates(number),
    figures: figures(number).map(({ position, ...rest }) => rest),
    agencies: agencies.all(number),
    mentions: mentions(number),
  });
}
