import { describe, expect, it } from 'vitest';
import { coloursFor } from '../../../src/cli/terminal/colour.ts';
import { progressOn } from '../../../src/cli/terminal/progress.ts';
import { table } from '../../../src/cli/terminal/table.ts';
import { json, visible, visibleLine } from '../../../src/cli/terminal/visible.ts';
import { pad, shorten, widthOf, wrap } from '../../../src/cli/terminal/width.ts';

const plain = coloursFor({}, {});

describe('text from pages', () => {
  it.each([
    ['深圳\t社工\n', '深圳\t社工\n'],
    ['\u001b]0;x\u0007\r', '␛]0;x␇␍'],
    ['\u009b31m\u007f', '⟨009B⟩31m␡'],
    ['a\u202eb\u2066c\u200f\u2028', 'a⟨202E⟩b⟨2066⟩c⟨200F⟩⟨2028⟩'],
    ['\ufeff甲\u200b乙\u00ad', '⟨FEFF⟩甲⟨200B⟩乙⟨00AD⟩'],
    ['👨‍👩‍👧 ｅ́', '👨⟨200D⟩👩⟨200D⟩👧 ｅ́'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('stands on one line where a line is meant', () => {
    expect(visibleLine('甲\n\t乙')).toBe('甲 乙');
  });

  it('is JSON that steers nothing, with Chinese as it is', () => {
    const value = { a: '深圳\u202e\u009b\u2028\u001b𠮷' };
    expect(json(value)).toBe('{"a":"深圳\\u202e\\u009b\\u2028\\u001b𠮷"}');
    expect(JSON.parse(json(value))).toEqual(value);
  });
});

describe('width', () => {
  it.each([
    ['abc', 3],
    ['深圳', 4],
    ['ＡＢ１', 6],
    ['𠮷', 2],
    ['é', 1],
    ['👍', 2],
    ['한국', 4],
    ['', 0],
  ])('of %j is %i', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });

  it.each([
    ['深圳社工', 8, '深圳社工'],
    ['深圳社工', 7, '深圳社…'],
    ['深圳社工', 6, '深圳…'],
    ['ab', 1, '…'],
    ['𠮷野家', 4, '𠮷…'],
  ])('%j in %i columns is %j', (text, columns, short) => {
    expect(shorten(text, columns)).toBe(short);
    expect(widthOf(short)).toBeLessThanOrEqual(columns);
  });

  it('pads on either side', () => {
    expect([pad('深', 4), pad('深', 4, 'right'), pad('深圳', 2)]).toEqual(['深  ', '  深', '深圳']);
  });

  it.each([
    ['深圳社工服务，很好。', 8, ['深圳社工', '服务，很', '好。']],
    ['深圳社工，服务', 8, ['深圳社工，', '服务']],
    ['总投资约1.5亿元', 10, ['总投资约', '1.5亿元']],
    ['hello world again', 11, ['hello world', 'again']],
    ['', 10, ['']],
  ])('%j wrapped to %i', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  it('wraps a long text in time that grows with it', () => {
    const time = (n: number): number => {
      const text = '深圳社工服务abc，'.repeat(n);
      const began = performance.now();
      wrap(text, 40);
      return performance.now() - began;
    };
    time(2000);
    expect(time(8000)).toBeLessThan(Math.max(10, time(2000)) * 12);
  });
});

describe('table', () => {
  const rows = [
    { name: '深圳', count: 5 },
    { name: 'a\u001b[0mb', count: 1200 },
  ];
  const columns = [
    { head: 'name', of: (row: { name: string }) => row.name, gives: true },
    { head: 'n', of: (row: { count: number }) => String(row.count), side: 'right' },
  ] as const;

  it('aligns Chinese and Latin, and shows what is hidden', () => {
    expect(table(rows, columns, plain)).toBe(['name       n', '深圳       5', 'a␛[0mb  1200'].join('\n'));
  });

  it('keeps within the terminal by the columns that give', () => {
    const long = [{ name: '一二三四五六七八九十'.repeat(5), count: 1 }];
    const lines = table(long, columns, plain, 30).split('\n');
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(30);
    expect(lines[1]).toMatch(/…/);
    expect(table(long, columns, plain)).toContain(long[0]?.name);
  });
});

describe('colours', () => {
  it.each([
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { NO_COLOR: '1' }, false],
    [{ isTTY: true }, { NO_COLOR: '' }, true],
    [{ isTTY: true }, { TERM: 'dumb' }, false],
    [{}, {}, false],
  ])('on %j with %j: %s', (stream, env, on) => {
    expect(coloursFor(stream, env).red('x')).toBe(on ? '\u001b[31mx\u001b[39m' : 'x');
  });
});

it('progress shows on a terminal only', () => {
  const written: string[] = [];
  const stream = { isTTY: true, write: (text: string) => written.push(text) > 0 };
  const progress = progressOn(stream, false);
  progress.show(() => '1');
  progress.show(() => '2');
  progress.clear();
  progress.clear();
  expect(written).toEqual(['\r\u001b[K1', '\r\u001b[K']);
  for (const [one, quiet] of [
    [{ ...stream, isTTY: false }, false],
    [stream, true],
  ] as const) {
    progressOn(one, quiet).show(() => '3');
  }
  expect(written).toHaveLength(2);
});
