import Database from 'better-sqlite3';

/** All rows of all tables but `runs` and the index, without the runs in which they came. */
export function archiveContents(path: string): string {
  const db = new Database(path, { readonly: true });
  const names = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name <> 'runs' ORDER BY name",
    )
    .all();
  const tables = names.map(({ name }) => {
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all();
    return [name, rows.map(({ run_id: _, ...row }) => row)];
  });
  db.close();
  return JSON.stringify(tables);
}
