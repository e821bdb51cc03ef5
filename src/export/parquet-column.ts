import type { SchemaElement } from 'hyparquet-writer';
import type { Cell } from '../model/table.ts';
import type { ColumnType } from './column.ts';
import type { NamedColumn } from './lines.ts';

const DAY_MS = 86_400_000;
const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const;

type Leaf = Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'>;

const LEAVES: Readonly<Record<Exclude<ColumnType, 'list'>, Leaf>> = {
  string: TEXT,
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  object: { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } },
};

/**
 * A column in the schema of a Parquet file. Whole days are DATE; times that may be cut to a month ("2018-12") stay text. Lists are
 * LISTs of text, objects JSON.
 */
export function parquetElements({ name, type }: NamedColumn): readonly SchemaElement[] {
  const column = { name, repetition_type: 'OPTIONAL' } as const;
  if (type !== 'list') return [{ ...column, ...LEAVES[type] }];
  return [
    { ...column, converted_type: 'LIST', logical_type: { type: 'LIST' }, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...TEXT },
  ];
}

/** A cell as the writer takes it. */
export function inParquet(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null;
  switch (type) {
    case 'string':
      return String(cell);
    case 'day':
      return dayNumber(String(cell));
    case 'integer':
      return BigInt(cell);
    case 'number':
      return Number(cell);
    case 'boolean':
      return cell === 1;
    case 'list':
      return textsOf(JSON.parse(String(cell)));
    case 'object':
      return JSON.parse(String(cell));
  }
}

/** Days since 1970-01-01; null where the calendar has no such day: the text it was read from has a column of its own. */
function dayNumber(day: string): number | null {
  const time = /^\d{4}-\d\d-\d\d$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return real ? time / DAY_MS : null;
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [JSON.stringify(list)];
}
