import type { Database } from 'better-sqlite3';

/** The names of a table's or view's columns, in order. */
export function tableColumns(db: Database, name: string): readonly string[] {
  const statement = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)');
  return statement.all(name).map((column) => column.name);
}
