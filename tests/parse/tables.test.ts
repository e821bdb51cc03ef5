import { describe, expect, it } from 'vitest';
import { blocksOf } from './page-of.ts';

const rows = (cells: readonly (readonly string[])[], tag = 'td'): string =>
  `<table>${cells.map((row) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`).join('')}</table>`;
const read = (body: string): readonly (readonly [string, string])[] =>
  blocksOf(body).map((block) => [block.shape, block.text] as const);

describe('tables of values become rows', () => {
  it.each([
    [
      rows([
        ['年份', '人数'],
        ['2017', '300'],
      ]),
      ['年份\t人数', '2017\t300'],
    ],
    [
      rows([
        ['项目', '', '金额'],
        ['读书会', '', '50元'],
      ]),
      ['项目\t\t金额', '读书会\t\t50元'],
    ],
    [
      rows([
        ['甲', '乙', ''],
        ['丙', '丁', ''],
      ]),
      ['甲\t乙', '丙\t丁'],
    ],
    [
      `<table><caption></caption><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>丙</td><td>丁</td></tr></tbody></table>`,
      ['甲\t乙', '丙\t丁'],
    ],
    [
      rows([
        ['<p>甲</p>', '<b>乙</b>'],
        ['丙<br>丁', '<span style="display:none">隐藏</span>戊'],
      ]),
      ['甲\t乙', '丙 丁\t戊'],
    ],
  ])('%s', (body, texts) => {
    expect(read(body)).toEqual(texts.map((text) => ['row', text]));
  });

  it('empty rows are left out', () => {
    expect(
      read(
        rows([
          ['甲', '乙'],
          ['', ''],
          ['丙', '丁'],
        ]),
      ),
    ).toHaveLength(2);
  });
});

describe('tables that lay out a page are walked through', () => {
  const prose = '南桥社区的志愿者为老人读报，大家围坐一起说起从前的事。';
  it.each([
    ['one cell', rows([[prose]])],
    ['one column', rows([['甲'], ['乙'], ['丙']])],
    ['one row', rows([['甲', '乙']])],
    [
      'long cells',
      rows([
        [prose.repeat(8), '甲'],
        ['乙', '丙'],
      ]),
    ],
    [
      'a heading inside',
      rows([
        ['<h1>题</h1>', '甲'],
        ['乙', '丙'],
      ]),
    ],
    [
      'a list inside',
      rows([
        ['<ul><li>一</li></ul>', '甲'],
        ['乙', '丙'],
      ]),
    ],
    [
      'many paragraphs',
      rows([
        [`<p>${'甲'}</p>`.repeat(4), '甲'],
        ['乙', '丙'],
      ]),
    ],
  ])('%s', (_name, body) => {
    expect(read(body)[0]?.[0]).not.toBe('row');
  });

  it('nothing printed is lost either way', () => {
    const inner = rows([
      ['年份', '人数'],
      ['2017', '300'],
    ]);
    const body = rows([[`<p>${prose}</p>${inner}<p>${prose}</p>`]]);
    expect(read(body)).toEqual([
      ['paragraph', prose],
      ['row', '年份\t人数'],
      ['row', '2017\t300'],
      ['paragraph', prose],
    ]);
  });
});
