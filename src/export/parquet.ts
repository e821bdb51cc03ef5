import type { Row, Table } from '../model/table.ts';
import { columnOf } from './catalogue.ts';
import type { Made } from './data-package.ts';
import type { ExportReport, NamedColumn } from './lines.ts';
import { inParquet, parquetElements } from './parquet-column.ts';

/** A row group ends with whichever comes first, so that memory holds one of them whatever the texts: rows, or characters of text. */
const GROUP_ROWS = 10_000;
const GROUP_CHARACTERS = 4_000_000;
/** The file's footer, kept until the end, has the least and greatest value of a column in each row group; of no column with longer texts. */
const STATISTICS_CHARACTERS = 64;

/**
 * Writes a table as a Parquet file (parquet.apache.org/docs/file-format), a row group at a time, SNAPPY; waits for each `write`.
 * The file's own key-value metadata hold `made` under "jianbao" and every column's meaning under "columns", both JSON. Throws what
 * `write` and reading the rows throw.
 */
export async function exportParquet(
  table: Table,
  made: Made,
  write: (bytes: Uint8Array) => void | Promise<void>,
): Promise<ExportReport> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const columns = table.columns.map((name) => ({ name, ...columnOf(table.relation, name) }));
  const bytes = new ByteWriter();
  const flush = async (): Promise<void> => {
    // A copy: the next row group is written over these bytes.
    const part = bytes.getBytes().slice();
    bytes.index = 0;
    await write(part);
  };
  const file = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'table', num_children: columns.length }, ...columns.flatMap(parquetElements)],
    kvMetadata: [
      { key: 'jianbao', value: JSON.stringify({ relation: table.relation, ...made }) },
      { key: 'columns', value: JSON.stringify(columns) },
    ],
    createdBy: 'jianbao',
  });
  let rows = 0;
  for (const group of groupsOf(table.rows)) {
    rows += group.length;
    await file.write({
      columnData: columns.map((column, i) => columnOfGroup(column, group, i)),
      rowGroupSize: GROUP_ROWS,
    });
    await flush();
  }
  await file.finish();
  await flush();
  return { rows, shortened: 0, leftOut: 0 };
}

function columnOfGroup({ name, type }: NamedColumn, group: readonly Row[], at: number) {
  const isShort = ({ [at]: cell }: Row) => typeof cell !== 'string' || cell.length <= STATISTICS_CHARACTERS;
  const statistics = type !== 'list' && type !== 'object' && group.every(isShort);
  return { name, data: group.map((row) => inParquet(row[at] ?? null, type)), statistics, offsetIndex: false };
}

function* groupsOf(rows: Iterable<Row>): Generator<readonly Row[]> {
  let group: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    group.push(row);
    for (const cell of row) if (typeof cell === 'string') characters += cell.length;
    if (group.length < GROUP_ROWS && characters < GROUP_CHARACTERS) continue;
    yield group;
    group = [];
    characters = 0;
  }
  if (group.length > 0) yield group;
}
