import type { Database } from 'better-sqlite3';
import type { NamedCells } from '../clipping-row.ts';

/** Makes a table hold exactly these rows, writing only what differs. All rows have the same columns; `keys` tell them apart. */
export function replaceRows(db: Database, table: string, keys: readonly string[], rows: readonly NamedCells[]): void {
  const keyOf = (row: NamedCells) => JSON.stringify(keys.map((key) => row[key]));
  const old = new Map(
    db
      .prepare<[], NamedCells>(`SELECT * FROM ${table}`)
      .all()
      .map((row) => [keyOf(row), row]),
  );
  const columns = Object.keys(rows[0] ?? {});
  if (rows.length > 0) {
    const put = db.prepare<[NamedCells]>(
      `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    );
    for (const row of rows) {
      const key = keyOf(row);
      const known = old.get(key);
      old.delete(key);
      if (known === undefined || columns.some((name) => known[name] !== row[name])) put.run(row);
    }
  }
  const remove = db.prepare<[NamedCells]>(
    `DELETE FROM ${table} WHERE ${keys.map((key) => `${key} = @${key}`).join(' AND ')}`,
  );
  for (const row of old.values()) remove.run(row);
}
