/** What a table holds: JSON-free, as SQLite and CSV know it. */
export type Cell = string | number | null;

export type Row = readonly Cell[];

/** Rows with the names of their columns; `rows` is read once, and lazily. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: Iterable<Row>;
}
