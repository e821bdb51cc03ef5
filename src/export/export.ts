import type { Table } from '../model/table.ts';
import { columnOf } from './catalogue.ts';
import { cslLines } from './csl.ts';
import { csvLines } from './csv.ts';
import { excelLines } from './excel.ts';
import { gbt7714Lines } from './gbt7714.ts';
import { jsonLines } from './json.ts';
import type { ExportReport, Lines, NamedColumn } from './lines.ts';

export { type BagContents, type BagReport, exportBag } from './bag.ts';
export type { Folder } from './bag-writer.ts';
export { csvOf } from './csv.ts';
export { type DataPackage, dataPackage, type Made, type PackageFacts } from './data-package.ts';
export type { ExportReport } from './lines.ts';
export { exportParquet } from './parquet.ts';

/** Formats that are text; a Parquet file is written by `exportParquet`. */
export type Format = 'csv' | 'json' | 'jsonl' | 'gbt7714' | 'csl';

/** Formats for relations with the columns of `clippings` only. */
export const CITATIONS: ReadonlySet<string> = new Set<Format>(['gbt7714', 'csl']);

export interface ExportOptions {
  /** For CSV only: opens in Excel as it is (see excel.ts for what that costs). */
  readonly excel?: boolean;
}

/** What a chunk holds at least, but the last: large enough for a file, small beside the rest. */
const CHUNK = 65_536;

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
  const columns = table.columns.map((name) => ({ name, ...columnOf(table.relation, name) }));
  const lines = linesOf(format, columns, options);
  let chunk = lines.opening;
  for (const row of table.rows) {
    chunk += lines.of(row);
    if (chunk.length < CHUNK) continue;
    await write(chunk);
    chunk = '';
  }
  chunk += lines.closing();
  if (chunk !== '') await write(chunk);
  return lines.report();
}

function linesOf(format: Format, columns: readonly NamedColumn[], { excel = false }: ExportOptions): Lines {
  switch (format) {
    case 'csv':
      return excel ? excelLines(columns) : csvLines(columns);
    case 'gbt7714':
      return gbt7714Lines(columns);
    case 'csl':
      return cslLines(columns);
    case 'json':
    case 'jsonl':
      return jsonLines(columns, format);
  }
}
