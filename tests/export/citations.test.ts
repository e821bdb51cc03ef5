import { expect, test } from 'vitest';
import { exportTable } from '../../src/export/export.ts';
import type { Cell } from '../../src/model/table.ts';

type Cells = Readonly<Record<string, Cell>>;

const NOTHING: Cells = {
  id: 'c1',
  title: '题名',
  subtitle: null,
  authors: '[]',
  source: null,
  edition: null,
  published_value: null,
  updated_value: null,
  document_number: null,
  document_issuer: null,
  origin_retrieved_at: null,
  last_retrieved_at: null,
  url: null,
  script: 'hans',
};
const URL = 'http://www.linjiang.example/2018/1.html';

async function cited(format: 'gbt7714' | 'csl', ...all: readonly Cells[]): Promise<string> {
  const rows = all.map((cells) => Object.values({ ...NOTHING, ...cells }));
  let text = '';
  await exportTable({ relation: 'clippings', columns: Object.keys(NOTHING), rows }, format, {}, (chunk) => {
    text += chunk;
  });
  return text;
}

const paper = { source: '临江晚报', published_value: '2018-12-18T10:19' };

test.each<[Cells, string]>([
  [{ ...paper, authors: '["丁一"]', edition: 'A03' }, '丁一. 题名[N]. 临江晚报, 2018-12-18(A03).'],
  [{ ...paper, authors: '["丁一","王二","李三"]' }, '丁一, 王二, 李三. 题名[N]. 临江晚报, 2018-12-18.'],
  [{ ...paper, authors: '["丁一","王二","李三","赵四"]' }, '丁一, 王二, 李三, 等. 题名[N]. 临江晚报, 2018-12-18.'],
  [{ ...paper, url: URL }, `题名[N/OL]. 临江晚报, 2018-12-18. ${URL}.`],
  [
    { ...paper, url: URL, edition: '7', last_retrieved_at: '2020-03-01T23:30:00-05:00' },
    `题名[N/OL]. 临江晚报, 2018-12-18(7)[2020-03-01]. ${URL}.`,
  ],
  // On paper nothing was retrieved.
  [{ ...paper, last_retrieved_at: '2020-03-01' }, '题名[N]. 临江晚报, 2018-12-18.'],
  [{ source: '人民日报海外版', published_value: '2018-12' }, '题名[N]. 人民日报海外版, 2018-12.'],
  [{ source: '維港日報', published_value: '2018', script: 'hant' }, '题名[N]. 維港日報, 2018.'],
  [{ edition: 'B2' }, '题名[N]. (B2).'],
  [{ source: '临江网', published_value: '2018-12-18' }, '题名[EB/OL]//临江网. (2018-12-18).'],
  [
    { source: '临江晚报网', url: URL, origin_retrieved_at: '2020-03-01T08:00:00Z', authors: '["丁一"]' },
    `丁一. 题名[EB/OL]//临江晚报网. [2020-03-01]. ${URL}.`,
  ],
  [{ url: URL, updated_value: '2018-12-20' }, `题名[EB/OL]. (2018-12-20). ${URL}.`],
  [{}, '题名[EB/OL].'],
  [{ subtitle: '副题' }, '题名: 副题[EB/OL].'],
  [{ title: null, subtitle: '副题' }, '副题[EB/OL].'],
  [{ title: null }, '[题名不详][EB/OL].'],
  [{ title: null, script: 'hant' }, '[題名不詳][EB/OL].'],
  [
    { document_number: '北民〔2020〕3号', document_issuer: '北山区民政局', published_value: '2020-02-28', url: URL },
    `北山区民政局. 题名: 北民〔2020〕3号[A/OL]. (2020-02-28). ${URL}.`,
  ],
  [{ document_number: '北民〔2020〕3号', source: '北山政府网' }, '北山政府网. 题名: 北民〔2020〕3号[A].'],
  // One line, whatever the page prints.
  [{ title: ' 题\n名\u2028“甲”：乙？\t', ...paper }, '题 名 “甲”：乙？[N]. 临江晚报, 2018-12-18.'],
])('GB/T 7714 of %j', async (cells, expected) => {
  expect(await cited('gbt7714', cells)).toBe(`${expected}\n`);
});

test('columns that are not there are unknown', async () => {
  let text = '';
  await exportTable(
    { relation: 'clippings', columns: ['id', 'title'], rows: [['c1', '题']] },
    'gbt7714',
    {},
    (chunk) => {
      text += chunk;
    },
  );
  expect(text).toBe('题[EB/OL].\n');
});

test('CSL-JSON is one array; what is unknown is not there', async () => {
  const all = [
    {
      ...paper,
      authors: '["丁一","王二"]',
      edition: 'A03',
      subtitle: '副题',
      url: URL,
      last_retrieved_at: '2020-03-01T08:00',
    },
    { source: '临江网', published_value: '2018-12', script: 'hant', title: null },
    { document_number: '北民〔2020〕3号', document_issuer: '北山区民政局', source: '北山政府网', script: 'mixed' },
  ];
  expect(JSON.parse(await cited('csl', ...all))).toEqual([
    {
      id: 'c1',
      type: 'article-newspaper',
      title: '题名: 副题',
      author: [{ literal: '丁一' }, { literal: '王二' }],
      'container-title': '临江晚报',
      page: 'A03',
      issued: { 'date-parts': [[2018, 12, 18]] },
      accessed: { 'date-parts': [[2020, 3, 1]] },
      URL,
      language: 'zh-CN',
    },
    {
      id: 'c1',
      type: 'webpage',
      'container-title': '临江网',
      issued: { 'date-parts': [[2018, 12]] },
      language: 'zh-TW',
    },
    {
      id: 'c1',
      type: 'document',
      title: '题名',
      author: [{ literal: '北山区民政局' }],
      publisher: '北山政府网',
      number: '北民〔2020〕3号',
      language: 'zh',
    },
  ]);
  expect(JSON.parse(await cited('csl'))).toEqual([]);
});
