import type { Row } from '../model/table.ts';
import type { Column } from './column.ts';

export interface NamedColumn extends Column {
  readonly name: string;
}

/** A format at work on one table. */
export interface Lines {
  readonly opening: string;
  /** The row as text with its line end; empty where it is left out. */
  readonly of: (row: Row) => string;
  readonly closing: () => string;
  readonly report: () => ExportReport;
}

/** What became of the rows. `shortened` and `leftOut` are 0 but for Excel's limits. */
export interface ExportReport {
  readonly rows: number;
  /** Cells cut to 32,767 characters. */
  readonly shortened: number;
  /** Rows beyond the 1,048,576 of a sheet. */
  readonly leftOut: number;
}
