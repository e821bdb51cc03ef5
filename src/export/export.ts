import type { Table } from '../model/table.ts';

export type Format = 'csv' | 'json' | 'jsonl';

export interface ExportOptions {
  /** For CSV only: readable by Excel as it is (see csv.ts). */
  readonly excel?: boolean;
}

/** What became of the rows. `shortened` and `leftOut` are 0 but for Excel's limits. */
export interface ExportReport {
  readonly rows: number;
  /** Cells cut to 32,767 characters. */
  readonly shortened: number;
  /** Rows beyond the 1,048,576 of a sheet. */
  readonly leftOut: number;
}

/**
 * Writes a table in chunks; waits for each `write`, so memory stays flat. Lists are arrays in JSON and joined by "；" in
 * CSV. Throws what `write` and reading the rows throw.
 */
export async function exportTable(
  table: Table,
  format: Format,
  options: ExportOptions,
  write: (chunk: string) => void | Promise<void>,
): Promise<ExportReport> {
  throw new Error(`exportTable: not written yet ${format} ${options.excel} ${write} ${table.columns}`);
}

export interface PackageFacts {
  /** The name of the file that the rows are in, relative to datapackage.json. */
  readonly file: string;
  /** "figure_table" */
  readonly relation: string;
  readonly columns: readonly string[];
  /** The command as typed. */
  readonly command: string;
  readonly version: string;
  /** The rules version of this jianbao. */
  readonly rules: string;
  /** The latest run of the archive: {id, started_at}; null where there is none. */
  readonly run: { readonly id: number; readonly started_at: string; readonly rules: string } | null;
  readonly excel: boolean;
  readonly report: ExportReport;
}

/** datapackage.json (Frictionless Data Package v1) for a CSV: every column with its type and its meaning in both languages. */
export function dataPackage(facts: PackageFacts): string {
  throw new Error(`dataPackage: not written yet ${facts.file}`);
}
