import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { CATALOGUE, columnOf } from '../../src/export/catalogue.ts';
import { dataPackage, exportTable } from '../../src/export/export.ts';
import { RELATIONS } from '../../src/store/store.ts';
import { anArchive } from './an-archive.ts';

const archive = anArchive();

test.each(RELATIONS)('every column of %s is explained in both languages, and no other', (relation) => {
  const { columns } = archive.rows(relation);
  const described = Object.keys(CATALOGUE[relation]?.columns ?? {});
  expect(columns.filter((column) => !described.includes(column))).toEqual([]);
  if (relation !== 'figure_table' && relation !== 'mention_table') {
    const shared = ['field', 'start', 'stop', 'rule', 'sentence_start', 'sentence_stop', 'position'];
    expect(described.filter((column) => !columns.includes(column) && !shared.includes(column))).toEqual([]);
  }
  for (const column of columns) {
    const { zh, en } = columnOf(relation, column);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[\x20-\x7e…]+$/);
  }
});

test.each(RELATIONS)('%s is exported in every format, with the same values', async (relation) => {
  const texts = { csv: '', json: '', jsonl: '' };
  for (const format of ['csv', 'json', 'jsonl'] as const) {
    await exportTable(archive.rows(relation), format, {}, (chunk) => {
      texts[format] += chunk;
    });
  }
  const objects: Record<string, unknown>[] = JSON.parse(texts.json);
  const lines: unknown[] = texts.jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const cells = parse(texts.csv, { columns: true });
  expect(lines).toEqual(objects);
  expect(cells.length).toBe(objects.length);
  expect(objects.length).toBeGreaterThan(0);
  for (const [i, object] of objects.entries()) {
    const shown = Object.entries(object).map(([name, value]) => {
      if (value === null) return [name, ''];
      const { type } = columnOf(relation, name);
      return [
        name,
        type === 'list' && Array.isArray(value)
          ? value.join('；')
          : type === 'object'
            ? JSON.stringify(value)
            : String(value),
      ];
    });
    expect(cells[i]).toEqual(Object.fromEntries(shown));
  }
});

test('datapackage.json names every column, its meaning, the run, the rules and the command', () => {
  const { columns } = archive.rows('figure_table');
  const text = dataPackage({
    file: 'figures.csv',
    relation: 'figure_table',
    columns,
    command: 'jianbao export figures -o figures.csv',
    version: '0.1.0',
    rules: 'r1',
    run: { id: 1, started_at: '2024-05-06T07:08:09.000Z', rules: 'r1' },
    excel: true,
    report: { rows: 4, shortened: 0, leftOut: 0 },
  });
  const whole = JSON.parse(text);
  expect(whole).toMatchObject({
    profile: 'tabular-data-package',
    name: 'jianbao',
    resources: [
      {
        path: 'figures.csv',
        encoding: 'utf-8',
        dialect: { lineTerminator: '\r\n' },
        jianbao: { command: 'jianbao export figures -o figures.csv', rules: 'r1', run: { id: 1 }, rows: 4 },
      },
    ],
  });
  const [resource] = whole.resources;
  expect(resource.name).toMatch(/^[-a-z0-9._/]+$/);
  expect(resource.schema.fields.map(({ name }: { name: string }) => name)).toEqual(columns);
  expect(resource.schema.fields.find(({ name }: { name: string }) => name === 'value')).toEqual({
    name: 'value',
    type: 'number',
    title: '数值，只在确数和约数时有',
    description: 'the value, for exact and about only',
  });
  expect(resource.description).toContain('apostrophe');
});
