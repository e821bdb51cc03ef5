import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/chinese/code-points.ts';
import { linesOf } from '../../src/cli/json-lines.ts';
import { emptyFolder } from '../empty-folder.ts';
import { BIN, environment, jianbao } from './jianbao.ts';

const cwd = emptyFolder();

function annotate(input: string | Uint8Array, ...args: readonly string[]): readonly ReturnType<typeof JSON.parse>[] {
  const { stdout } = jianbao(['annotate', ...args], { cwd, input });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const ITEM = { id: 'a', text: '𠮷田镇去年培训社工1.5万余人次，市民政局说。', published: '2019-03-02', extra: [1] };

describe('annotate', () => {
  it('adds what is found, with what was given as it was', () => {
    const [item] = annotate(`${JSON.stringify(ITEM)}\n`);
    expect(item).toMatchObject({ ...ITEM, segmented: expect.stringContaining(' ') });
    expect(Object.keys(item)).toEqual([...Object.keys(ITEM), 'segmented', 'dates', 'figures', 'agencies']);
    expect(item.dates).toMatchObject([{ field: 'body', text: '去年', earliest: '2018-01-01', latest: '2018-12-31' }]);
    expect(item.figures).toMatchObject([{ field: 'body', text: '1.5万余人次', low: 15000 }]);
    for (const { start, stop, text } of [...item.dates, ...item.figures])
      expect(slice(item.text, start, stop)).toBe(text);
  });

  it('keeps the order, and puts the error of a bad line in its place', () => {
    const lines = [
      '{"id": 1, "text": "一"}',
      'no json',
      '{"id": "x", "text": 3}',
      '{"text": "没有编号"}',
      '{"id": 2, "text": "日期不对", "published": "2019-02-30"}',
      '[]',
      '',
      '{"id": 3, "text": "", "title": null, "source": null, "section": "要闻", "published": "2019-03-02 10:00:00+08:00"}',
    ];
    const items = annotate(lines.join('\r\n'));
    expect(items.map(({ id, error }) => [id, error?.code])).toEqual([
      [1, undefined],
      [null, 'bad-json'],
      ['x', 'bad-item'],
      [null, 'bad-item'],
      [2, 'bad-item'],
      [null, 'bad-item'],
      [3, undefined],
    ]);
    expect(items[2]?.error.message).toMatch(/^text: /);
    expect(items[4]?.error.message).toMatch(/^published: /);
  });

  it('tells bytes that are no UTF-8, and goes on', () => {
    const input = Buffer.concat([Buffer.from([0x7b, 0xb1, 0xbe, 0x0a]), Buffer.from('{"id":1,"text":"好"}')]);
    expect(annotate(input)).toMatchObject([{ id: null, error: { code: 'bad-encoding' } }, { id: 1 }]);
  });

  it('does not take other line separators for the end of a line', () => {
    expect(annotate('{"id":1,"text":"甲\u2028乙\u0085丙"}')).toMatchObject([{ id: 1, text: '甲\u2028乙\u0085丙' }]);
  });

  it.each([
    [['{"id":1,"text":"好"}'], [], 0],
    [[''], [], 0],
    [['{'], [], 3],
    [['{'], ['--fail-on', 'never'], 0],
  ])('%j %j is exit %i', (lines, args, exit) => {
    expect(jianbao(['annotate', ...args], { cwd, input: lines.join('\n') }).code).toBe(exit);
  });

  it('takes no more than the reader takes', () => {
    const endless = `yes '{"id":1,"text":"深圳社工"}' | "${process.execPath}" "${BIN}" annotate | head -n 3 | wc -l; echo "\${PIPESTATUS[1]}"`;
    const { stdout } = spawnSync('bash', ['-c', endless], {
      cwd,
      env: environment(cwd),
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(stdout.trim().split(/\s+/)).toEqual(['3', '0']);
  });
});

describe('linesOf', () => {
  const texts = async (...chunks: readonly string[]): Promise<readonly string[]> => {
    async function* stream(): AsyncGenerator<Uint8Array, void> {
      for (const chunk of chunks) yield Buffer.from(chunk, 'latin1');
    }
    const found: string[] = [];
    for await (const line of linesOf(stream())) found.push('text' in line ? line.text : line.code);
    return found;
  };

  it.each([
    [['a\nb'], ['a', 'b']],
    [
      ['a', 'b\n', '\n', 'c\n'],
      ['ab', 'c'],
    ],
    [
      ['\xe6\xb7', '\xb1\n\xff\n'],
      ['深', 'bad-encoding'],
    ],
    [[], []],
  ])('of %j are %j', async (chunks, lines) => {
    expect(await texts(...chunks)).toEqual(lines);
  });
});
