import { type FileMetaData, parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { describe, expect, it, test } from 'vitest';
import { columnOf } from '../../src/export/catalogue.ts';
import { exportParquet, exportTable } from '../../src/export/export.ts';
import type { Row, Table } from '../../src/model/table.ts';
import { RELATIONS } from '../../src/store/store.ts';
import { anArchive } from './an-archive.ts';

const MADE = { command: 'jianbao export', version: '0.1.0', rules: 'r1', run: null };

interface Read {
  readonly metadata: FileMetaData;
  readonly rows: readonly Record<string, unknown>[];
  readonly parts: readonly number[];
}

async function readBack(table: Table): Promise<Read> {
  const parts: Uint8Array[] = [];
  const report = await exportParquet(table, MADE, async (bytes) => {
    parts.push(bytes);
  });
  const whole = new Uint8Array(Buffer.concat(parts));
  const file = whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength);
  const metadata = parquetMetadata(file);
  const objects: Record<string, unknown>[] = await parquetReadObjects({ file, metadata });
  // hyparquet says undefined for a LIST that is null.
  const rows = objects.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? null])),
  );
  expect(report).toEqual({ rows: rows.length, shortened: 0, leftOut: 0 });
  return { metadata, rows, parts: parts.map(({ length }) => length) };
}

const archive = anArchive();

test.each(RELATIONS)('%s comes back as it stands in JSON', async (relation) => {
  let json = '';
  await exportTable(archive.rows(relation), 'json', {}, (chunk) => {
    json += chunk;
  });
  const { rows } = await readBack(archive.rows(relation));
  const plain = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'bigint' ? Number(value) : value instanceof Date ? value.toISOString().slice(0, 10) : value,
      ]),
    ),
  );
  const objects: unknown[] = JSON.parse(json);
  expect(objects.length).toBeGreaterThan(0);
  expect(plain).toEqual(objects);
});

describe('the schema', () => {
  it.each([
    ['title', 'BYTE_ARRAY', 'UTF8'],
    ['published_on', 'INT32', 'DATE'],
    ['published_value', 'BYTE_ARRAY', 'UTF8'],
    ['views', 'INT64', undefined],
    ['current', 'BOOLEAN', undefined],
    ['evidence', 'BYTE_ARRAY', 'JSON'],
    ['authors', undefined, 'LIST'],
  ])('of %s', async (name, type, converted) => {
    const { metadata } = await readBack(archive.rows('clippings'));
    const column = parquetSchema(metadata).children.find(({ element }) => element.name === name)?.element;
    expect([column?.type, column?.converted_type]).toEqual([type, converted]);
  });

  it('holds the columns in their order, what they mean and how the file was made', async () => {
    const { columns } = archive.rows('figure_table');
    const { metadata } = await readBack(archive.rows('figure_table'));
    expect(parquetSchema(metadata).children.map(({ element }) => element.name)).toEqual(columns);
    const facts = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, JSON.parse(value ?? 'null')]));
    expect(facts.get('jianbao')).toEqual({ relation: 'figure_table', ...MADE });
    expect(facts.get('columns')).toEqual(columns.map((name) => ({ name, ...columnOf('figure_table', name) })));
  });
});

const COLUMNS = ['id', 'published_on', 'published_supplied', 'authors', 'given', 'title'];
const table = (rows: Iterable<Row>): Table => ({ relation: 'clippings', columns: COLUMNS, rows });

test('null, an empty list and an empty text are three things; days of no calendar are null', async () => {
  const { rows } = await readBack(
    table([
      ['c1', '1949-10-01', null, '[]', null, ''],
      ['c2', '2018-02-30', '[]', '["林一","𠮷二"]', '{"题":["\\u0000"]}', null],
      ['c3', '2018-12', '["year"]', '[""]', '[]', '=1+1\r\n\u202e'],
    ]),
  );
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['c1', new Date('1949-10-01'), null, [], null, ''],
    ['c2', null, [], ['林一', '𠮷二'], { 题: ['\u0000'] }, null],
    ['c3', null, ['year'], [''], [], '=1+1\r\n\u202e'],
  ]);
});

test('no rows make a file with all columns', async () => {
  const { rows, metadata } = await readBack(table([]));
  expect(rows).toEqual([]);
  expect(parquetSchema(metadata).children).toHaveLength(COLUMNS.length);
});

test('row groups end by rows or by the length of texts, and each is written before the next', async () => {
  function* many(count: number, text: string): Generator<Row> {
    for (let i = 0; i < count; i++) yield [`c${i}`, null, null, '[]', null, text];
  }
  const short = await readBack(table(many(10_001, '题')));
  expect(short.metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([10_000n, 1n]);
  expect(short.parts).toHaveLength(3);
  const long = await readBack(table(many(30, '字'.repeat(400_000))));
  expect(long.metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([10n, 10n, 10n]);
  expect(long.rows.at(-1)?.title).toHaveLength(400_000);
});

test('a row group knows the range of short values; long texts stay out of the footer', async () => {
  const { metadata } = await readBack(
    table([
      ['c1', '2018-12-18', null, '[]', null, '字'.repeat(65)],
      ['c2', '2018-12-20', null, '[]', null, null],
    ]),
  );
  const ranges = metadata.row_groups[0]?.columns.map(({ meta_data: data }) => [
    data?.path_in_schema[0],
    data?.statistics?.min_value,
    data?.statistics?.max_value,
  ]);
  expect(ranges).toEqual([
    ['id', 'c1', 'c2'],
    ['published_on', new Date('2018-12-18'), new Date('2018-12-20')],
    ...['published_supplied', 'authors', 'given', 'title'].map((name) => [name, undefined, undefined]),
  ]);
});

test('a failing write ends the export', async () => {
  let calls = 0;
  const failing = async () => {
    calls++;
    throw new Error('ENOSPC');
  };
  await expect(exportParquet(table([['c1', null, null, '[]', null, null]]), MADE, failing)).rejects.toThrow('ENOSPC');
  expect(calls).toBe(1);
});
