const TYPES = ['string', 'day', 'integer', 'number', 'boolean', 'list', 'object'] as const;

/** How a cell of the archive is to be understood. `day` is always a whole one, 2018-12-18; `list` and `object` are JSON in SQLite. */
export type ColumnType = (typeof TYPES)[number];

/** A column's meaning in both languages; text unless another type is named. */
export interface Column {
  readonly type: ColumnType;
  readonly zh: string;
  readonly en: string;
}

export type Columns = Readonly<Record<string, Column>>;

/** One line a column: `name | type | 中文 | English`. */
export function columnsFrom(lines: string): Columns {
  const entries = lines
    .trim()
    .split('\n')
    .map((line): [string, Column] => {
      const [name = '', type = '', zh = '', en = ''] = line.split('|').map((part) => part.trim());
      if (!isColumnType(type) || zh === '' || en === '') throw new Error(`not a column: ${line}`);
      return [name, { type, zh, en }];
    });
  return Object.fromEntries(entries);
}

function isColumnType(type: string): type is ColumnType {
  const types: readonly string[] = TYPES;
  return types.includes(type);
}
