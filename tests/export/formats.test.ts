import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { type ExportOptions, exportTable, type Format } from '../../src/export/export.ts';
import type { Row } from '../../src/model/table.ts';

/** A few columns of the clippings: text, list, number, object, true and false. */
const COLUMNS = ['id', 'current', 'title', 'authors', 'views', 'keywords'];

async function exported(rows: Iterable<Row>, format: Format, options: ExportOptions = {}) {
  const chunks: string[] = [];
  const table = { relation: 'clippings', columns: COLUMNS, rows };
  const report = await exportTable(table, format, options, async (chunk) => {
    chunks.push(chunk);
  });
  return { text: chunks.join(''), chunks, report };
}

const row = (title: string | null, rest: Partial<Record<'authors' | 'views', string | number>> = {}): Row => [
  'c1',
  1,
  title,
  rest.authors ?? '[]',
  rest.views ?? null,
  '[]',
];

const titleCell = async (title: string, options: ExportOptions) => {
  const { text } = await exported([row(title)], 'csv', options);
  const [, cells] = parse(text, { bom: true });
  return cells?.[2];
};

const odd = [
  '逗号,引号"“”',
  '两\n行',
  '回车\r\n',
  ' 空格 ',
  '＝全角',
  "'撇号",
  '𠮷祥',
  '=1+1',
  '\ufeff开头',
  '；分号',
  '',
];

test.each(odd)('plain CSV holds exact data: %j', async (title) => {
  expect(await titleCell(title, {})).toBe(title);
});

test('CSV in full', async () => {
  const { text, report } = await exported(
    [row('题', { authors: '["林一","何二"]', views: 533 }), row(null), row('')],
    'csv',
  );
  expect(text).toBe(
    'id,current,title,authors,views,keywords\r\nc1,true,题,林一；何二,533,[]\r\nc1,true,,,,[]\r\nc1,true,"",,,[]\r\n',
  );
  expect(report).toEqual({ rows: 3, shortened: 0, leftOut: 0 });
});

test('JSON and JSON Lines hold lists, objects, numbers, true, false and null', async () => {
  const first = ['c1', 0, '题"\n', '["林一"]', 1.5, '[{"word":"社工","weight":0.5}]'];
  const object = {
    id: 'c1',
    current: false,
    title: '题"\n',
    authors: ['林一'],
    views: 1.5,
    keywords: [{ word: '社工', weight: 0.5 }],
  };
  const empty = { id: 'c1', current: true, title: null, authors: [], views: null, keywords: [] };
  const json = await exported([first, row(null)], 'json');
  expect(JSON.parse(json.text)).toEqual([object, empty]);
  expect(json.text).toContain('社工');
  const lines = await exported([first, row(null)], 'jsonl');
  expect(lines.text.split('\n').map((line) => (line === '' ? '' : JSON.parse(line)))).toEqual([object, empty, '']);
  expect(JSON.parse((await exported([], 'json')).text)).toEqual([]);
  expect((await exported([], 'jsonl')).text).toBe('');
});

test.each<[string, string]>([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-3', "'-3"],
  ['@名', "'@名"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠1', "'＠1"],
  ['2018-12', "'2018-12"],
  ['3/4', "'3/4"],
  ['1-2-3', "'1-2-3"],
  ['10:19', "'10:19"],
  ['007', "'007"],
  ['123456789012', "'123456789012"],
  ['1e5', "'1e5"],
  ['12/5 17:30', "'12/5 17:30"],
  ['3月17日', "'3月17日"],
  ['３月１７日', "'３月１７日"],
  ['2018年12月', "'2018年12月"],
  ['下午10时19分', "'下午10时19分"],
  ['2.50', "'2.50"],
  ['8.0', "'8.0"],
  ['(5)', "'(5)"],
  ['（1,200）', "'（1,200）"],
  ['1 1/2', "'1 1/2"],
  ['19-11-02 16:08', "'19-11-02 16:08"],
  ['１２．６万吨', "'１２．６万吨"],
  ['２０万至２２万吨', "'２０万至２２万吨"],
  ['2018年12月18日', '2018年12月18日'],
  ['2018-12-18 10:19', '2018-12-18 10:19'],
  ['3月17日至20日', '3月17日至20日'],
  ['12.5', "'12.5"],
  ['3,518', '3,518'],
  ['30%', '30%'],
  ['2018-12-18', '2018-12-18'],
  ['2018-12-18T10:19', '2018-12-18T10:19'],
  ['2018', '2018'],
  ['约1-2个', '约1-2个'],
  ['A-1', 'A-1'],
])('for Excel, %j becomes %j', async (title, expected) => {
  expect(await titleCell(title, { excel: true })).toBe(expected);
});

test('for Excel, numbers stay numbers and a BOM stands in front', async () => {
  const { text } = await exported([row('题', { views: -5 })], 'csv', { excel: true });
  expect(text.startsWith('\ufeffid,')).toBe(true);
  expect(text).toContain(',-5,');
});

test('for Excel, a long cell is cut between characters, and the report says so', async () => {
  const { text, report } = await exported(
    [row(`=${'字'.repeat(40_000)}`), row('𠮷'.repeat(20_000)), row('短')],
    'csv',
    { excel: true },
  );
  const titles = parse(text, { bom: true }).map((cells) => cells[2]);
  expect(titles.map((title) => title?.length)).toEqual([5, 32_767, 32_766, 1]);
  expect(titles[2]?.isWellFormed()).toBe(true);
  expect(report).toEqual({ rows: 3, shortened: 2, leftOut: 0 });
});

test('for Excel, rows beyond a sheet are left out and counted; no chunk is large', async () => {
  function* many(): Generator<Row> {
    for (let i = 0; i < 1_048_580; i++) yield ['c1', 1, null, '[]', i, '[]'];
  }
  let lines = 0;
  let largest = 0;
  const report = await exportTable(
    { relation: 'clippings', columns: ['id', 'current', 'title', 'authors', 'views', 'keywords'], rows: many() },
    'csv',
    { excel: true },
    (chunk) => {
      lines += chunk.split('\r\n').length - 1;
      largest = Math.max(largest, chunk.length);
    },
  );
  expect([lines, report]).toEqual([1_048_576, { rows: 1_048_575, shortened: 0, leftOut: 5 }]);
  expect(largest).toBeLessThan(70_000);
});

test('a failing write ends the export', async () => {
  const rows = Array.from({ length: 50_000 }, () => row('题'));
  const table = { relation: 'clippings', columns: COLUMNS, rows };
  let calls = 0;
  const failing = async () => {
    calls++;
    throw new Error('EPIPE');
  };
  await expect(exportTable(table, 'jsonl', {}, failing)).rejects.toThrow('EPIPE');
  expect(calls).toBe(1);
});
