import { describe, expect, it } from 'vitest';
import { strip } from '../../src/strip/strip.ts';
import { growth } from '../cpu-time.ts';
import { htmlOf, pageOf } from '../parse/page-of.ts';
import { CREDIT, PROSE, TITLE } from './judged-page.ts';

function judging(text: string): () => void {
  const page = pageOf(text);
  return () => void strip(page);
}

const head = `${TITLE}\n${CREDIT}\n`;

describe('time grows with the page', () => {
  it.each([
    ['lines of text', (n: number) => head + `${PROSE[0]}\n`.repeat(n)],
    ['lines of credits', (n: number) => head + `${CREDIT}\n`.repeat(n)],
    [
      'lines of related headlines',
      (n: number) => `${head}${PROSE.join('\n')}\n${'相关阅读\n东港书市开张\n'.repeat(n / 2)}`,
    ],
    ['captions', (n: number) => head + '▲居民在文化站交换旧书\n'.repeat(n)],
    ['numbered lines', (n: number) => head + '一、走进校园\n'.repeat(n)],
    ['attachments', (n: number) => `${head}${PROSE.join('\n')}\n${'附件：1.登记表\n2.章程\n'.repeat(n / 2)}`],
    ['rows', (n: number) => htmlOf(`<table>${'<tr><td>月份</td><td>30本</td></tr>'.repeat(n)}</table>`)],
    ['containers', (n: number) => htmlOf(`<div><p>${PROSE[0]}</p></div>`.repeat(n))],
  ])('%s', (_name, page) => {
    expect(growth(judging(page(1_000)), judging(page(4_000)))).toBeLessThan(8);
  });

  it.each([
    '8',
    '1-',
    ':',
    '：',
    '(',
    '（',
    '【',
    '图',
    '摄',
    '来源',
    '打印',
    '分享',
    '记者',
    '相关',
    '年',
    '。',
    ' ',
    '·',
    '>',
  ])('one line of nothing but %j', (piece) => {
    const line = (n: number): string => `${head}${piece.repeat(n / piece.length)}`;
    expect(growth(judging(line(100_000)), judging(line(400_000)))).toBeLessThan(8);
  });

  it.each(['8', '1-', ':', '(', '【', '图', '摄', '来源', '打印', '记者', '相关', '年', '·', '阅读 '])(
    'lines of nothing but %j, as long as a line of credits may be',
    (piece) => {
      const lines = (n: number): string =>
        `${piece.repeat(100 / piece.length)}\n`.repeat(n / 4) + `${piece.repeat(390 / piece.length)}\n`.repeat(n / 4);
      expect(growth(judging(lines(200)), judging(lines(800)))).toBeLessThan(8);
    },
  );
});
