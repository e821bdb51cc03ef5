import type { Cell } from '../model/table.ts';
import type { Column } from './column.ts';
import type { Lines, NamedColumn } from './lines.ts';

/** RFC 4180 lines end so, and so do those that Frictionless, Python and R write and expect; a body keeps its own "\n". */
const LINE_END = '\r\n';

/**
 * Exact data in UTF-8 without BOM: NULL is empty, an empty text `""`, numbers bare, lists joined by "；" (an empty one is
 * empty), objects JSON.
 */
export function csvLines(columns: readonly NamedColumn[]): Lines {
  let rows = 0;
  return {
    opening: csvLine(columns.map(({ name }) => name)),
    of(row) {
      rows++;
      return csvLine(columns.map((column, i) => inCsv(row[i] ?? null, column)));
    },
    closing: () => '',
    report: () => ({ rows, shortened: 0, leftOut: 0 }),
  };
}

export function csvLine(cells: readonly (string | null)[]): string {
  return cells.map(quoted).join(',') + LINE_END;
}

/** Lines of plain cells, in UTF-8 without BOM. */
export function csvOf(rows: readonly (readonly (string | null)[])[]): string {
  return rows.map(csvLine).join('');
}

/** A cell as CSV shows it; null where there is nothing. */
export function inCsv(cell: Cell, column: Column): string | null {
  if (cell === null) return null;
  if (column.type === 'boolean') return cell === 1 ? 'true' : 'false';
  if (column.type !== 'list') return String(cell);
  const list: unknown = JSON.parse(String(cell));
  if (!Array.isArray(list)) return String(cell);
  return list.length === 0 ? null : list.map(String).join('；');
}

function quoted(cell: string | null): string {
  if (cell === null) return '';
  return cell === '' || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
