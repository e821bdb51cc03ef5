import type { Database } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import { fromRow } from './clipping-from-row.ts';
import type { StoredChildren, StoredClipping } from './stored-clipping.ts';

/** Reads the record that stands under a number: with a person's corrections, where there are any. Throws where there is none. */
export function recordReader(
  db: Database,
): (number: number) => { readonly row: StoredClipping; readonly record: Clipping } {
  const rowOf = db.prepare<[number], StoredClipping>('SELECT * FROM clipping_rows WHERE number = ?');
  const children = childReader(db);
  return (number) => {
    const row = rowOf.get(number);
    if (row === undefined) throw new Error(`there is no clipping number ${number}`);
    return { row, record: fromRow(row, children(number)) };
  };
}

function childReader(db: Database): (number: number) => StoredChildren {
  const of = <Name extends keyof StoredChildren>(table: string) =>
    db.prepare<[number], StoredChildren[Name][number]>(`SELECT * FROM ${table} WHERE clipping = ? ORDER BY position`);
  const credits = of<'credits'>('credit_rows');
  const captions = of<'captions'>('caption_rows');
  const blocks = of<'blocks'>('block_rows');
  const dates = of<'dates'>('date_rows');
  const figures = of<'figures'>('figure_rows');
  const mentions = of<'mentions'>('mention_rows');
  const agencies = db.prepare<[number], StoredChildren['agencies'][number]>(
    `SELECT l.position, a.name, l.type, a.region FROM clipping_agency_rows l JOIN agency_rows a ON a.number = l.agency
     WHERE l.clipping = ? ORDER BY l.position`,
  );
  return (number) => ({
    credits: credits.all(number),
    captions: captions.all(number),
    blocks: blocks.all(number),
    dates: dates.all(number),
    figures: figures.all(number),
    agencies: agencies.all(number),
    mentions: mentions.all(number),
  });
}
