/** What a cell holds. Lists and objects stand as JSON text, true and false as 1 and 0, as in SQLite. */
export type Cell = string | number | null;

export type Row = readonly Cell[];

/** Rows with the names of their columns; `rows` is read once, and lazily. */
export interface Table {
  /** "figure_table" */
  readonly relation: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<Row>;
}
