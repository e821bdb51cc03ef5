import type { Database, Statement } from 'better-sqlite3';
import type { NamedCells } from './clipping-row.ts';

/** Puts a row into a table; the row must name exactly these columns. */
export function inserter(db: Database, table: string, columns: readonly string[]): (row: NamedCells) => number {
  const names = columns.join(', ');
  const places = columns.map((column) => `@${column}`).join(', ');
  const statement: Statement<[NamedCells]> = db.prepare(`INSERT INTO ${table} (${names}) VALUES (${places})`);
  return (row) => Number(statement.run(row).lastInsertRowid);
}
