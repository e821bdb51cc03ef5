import type { Table } from '../model/table.ts';
import { columnOf } from './catalogue.ts';
import { csvLines } from './csv.ts';
import { excelLines } from './excel.ts';
import { jsonLines } from './json.ts';
import type { ExportReport, Lines } from './lines.ts';

export { dataPackage, type PackageFacts } from './data-package.ts';
export type { ExportReport } from './lines.ts';

export type Format = 'csv' | 'json' | 'jsonl';

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
  const lines: Lines =
    format === 'csv' ? (options.excel ? excelLines(columns) : csvLines(columns)) : jsonLines(columns, format);
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
