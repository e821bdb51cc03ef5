import type { Cell, Row } from '../model/table.ts';
import type { ColumnType } from './column.ts';
import type { Lines, NamedColumn } from './lines.ts';

/** One object a row; `json` puts them into one array, a row a line. Lists and objects are such, not text. */
export function jsonLines(columns: readonly NamedColumn[], format: 'json' | 'jsonl'): Lines {
  let rows = 0;
  const object = (row: Row) =>
    JSON.stringify(Object.fromEntries(columns.map(({ name, type }, i) => [name, inJson(row[i] ?? null, type)])));
  return {
    opening: format === 'json' ? '[' : '',
    of(row) {
      rows++;
      if (format === 'jsonl') return `${object(row)}\n`;
      return `${rows === 1 ? '\n' : ',\n'}${object(row)}`;
    },
    closing: () => (format === 'json' ? (rows === 0 ? ']\n' : '\n]\n') : ''),
    report: () => ({ rows, shortened: 0, leftOut: 0 }),
  };
}

function inJson(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null;
  if (type === 'boolean') return cell === 1;
  return type === 'list' || type === 'object' ? JSON.parse(String(cell)) : cell;
}
