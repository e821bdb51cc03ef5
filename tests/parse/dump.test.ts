import { describe, expect, it } from 'vitest';
import { pageOf } from './page-of.ts';

describe('a dump is read line by line', () => {
  it('with places, gaps, white lines and regions', () => {
    const { form, blocks, regions, claims } = pageOf('\n南桥新闻\n首页\n\n\u3000\n\u3000\u3000第一段。\n');
    expect(form).toBe('dump');
    expect(claims).toEqual([]);
    expect(blocks.map(({ text, place, gap, spacers }) => ({ text, place, gap, spacers }))).toEqual([
      { text: '南桥新闻', place: 'line 2', gap: 1, spacers: 0 },
      { text: '首页', place: 'line 3', gap: 0, spacers: 0 },
      { text: '第一段。', place: 'line 6', gap: 2, spacers: 1 },
    ]);
    expect(blocks.map((block) => block.region)).toEqual([1, 1, 2]);
    expect(regions).toHaveLength(3);
    expect(regions.map((region) => region.tag)).toEqual(['lines', 'lines', 'lines']);
  });

  it.each([
    ['年份\t人数', 'row', '年份\t人数'],
    ['\t年份\t\t人数\t', 'row', '年份\t\t人数'],
    ['\t年份', 'paragraph', '年份'],
    ['• 申请表', 'item', '• 申请表'],
    ['· 申请表', 'item', '· 申请表'],
    ['●申请表', 'item', '●申请表'],
    ['1. 申请表', 'paragraph', '1. 申请表'],
    ['南桥  社区\u3000读书会\u00a0', 'paragraph', '南桥 社区 读书会'],
    ['南\u200b桥\ufeff', 'paragraph', '南桥'],
  ])('%j is a %s', (line, shape, text) => {
    expect(pageOf(line).blocks).toMatchObject([{ shape, text, linked: 0, bold: 0, level: 0, images: 0 }]);
  });

  it.each([
    ['\u3000\u3000甲', true],
    ['\u3000甲', true],
    ['  甲', true],
    ['\u00a0\u00a0甲', true],
    ['\t\t甲', true],
    [' 甲', false],
    ['甲', false],
  ])('%j set in: %s', (line, indented) => {
    expect(pageOf(line).blocks[0]?.indented).toBe(indented);
  });

  it.each(['', '\n\n', ' \u3000\n\t'])('%j has no blocks', (text) => {
    expect(pageOf(text).blocks).toEqual([]);
  });

  it('keeps every printed character, emoji and rare ideographs too', () => {
    const text = '𠮷野家😀开业\n\u3000\u3000👨‍👩‍👧一家';
    expect(pageOf(text).blocks.map((block) => block.text)).toEqual([
      '𠮷野家😀开业',
      '👨‍👩‍👧一家'.replaceAll('\u200d', ''),
    ]);
  });
});

describe('HTML or dump', () => {
  const prose = '南桥社区的志愿者为老人读报。\n'.repeat(3);
  it.each([
    ['<!DOCTYPE html><p>甲', 'html'],
    ['\n  <HTML>甲', 'html'],
    ['<html lang="zh">甲</html>', 'html'],
    ['<div><p>甲</p><p>乙</p><br><span>丙</span></div>', 'html'],
    [`${prose}<p>甲<br>乙<br>丙<br>丁<br>`, 'html'],
    ['', 'dump'],
    [prose, 'dump'],
    [`${prose}他写下 <p> 和 <br> 两个标签。`, 'dump'],
    [`${prose}若 a<b 且 b<c，则 a<c；<待续>`, 'dump'],
    [`${prose}&lt;html&gt;`, 'dump'],
    ['<南桥日报> <第一版> <要闻> <评论> <副刊> <广告>', 'dump'],
    [`${'<'.repeat(50)}甲`, 'dump'],
  ])('%j is %s', (text, form) => {
    expect(pageOf(text).form).toBe(form);
  });
});
