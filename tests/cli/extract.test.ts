import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clippingSchema } from '../../src/model/clipping.ts';
import { emptyFolder } from '../empty-folder.ts';
import { BIN, environment, FIXTURES, jianbao, LOGIN, page, start, writePages } from './jianbao.ts';

const cwd = emptyFolder();
mkdirSync(join(cwd, 'in'));
writePages(join(cwd, 'in'), 3);
writeFileSync(join(cwd, 'in', 'empty.html'), '');
writeFileSync(join(cwd, 'login.html'), LOGIN);
const PAGES = ['in/page-0001.html', 'in/page-0002.html', 'in/page-0003.html'];

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

describe('extract', () => {
  it('gives the same bytes twice, and the same lines in any order of files', () => {
    const all = [join(FIXTURES, '[n-r]*', 'page.*')];
    const first = jianbao(['extract', ...all], { cwd });
    expect(jianbao(['extract', ...all], { cwd }).stdout).toBe(first.stdout);
    const files = readdirSync(FIXTURES)
      .flatMap((slug) => ['page.html', 'page.txt'].map((name) => join(FIXTURES, slug, name)))
      .reverse();
    const list = join(cwd, 'list.txt');
    writeFileSync(
      list,
      files.filter((file) => lines(first.stdout).some((line) => line.includes(JSON.stringify(file)))).join('\n'),
    );
    const reversed = jianbao(['extract', '--from', list], { cwd });
    expect(lines(first.stdout).length).toBeGreaterThan(10);
    expect(lines(reversed.stdout)).toEqual([...lines(first.stdout)].reverse());
  });

  it('gives clippings in the order of the inputs, with the keys in the order of the schema', () => {
    const { code, stdout, stderr } = jianbao(['extract', ...[...PAGES].reverse()], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const clippings = lines(stdout).map((line) => clippingSchema.parse(JSON.parse(line)));
    expect(clippings.map(({ origin }) => origin.locator)).toEqual([...PAGES].reverse());
    for (const line of lines(stdout)) expect(Object.keys(JSON.parse(line))).toEqual(Object.keys(clippingSchema.shape));
    expect(stdout).toContain('东港区第2号社区食堂开张');
  });

  it('--json gives one array', () => {
    const { stdout } = jianbao(['extract', '--json', ...PAGES], { cwd });
    expect(JSON.parse(stdout)).toHaveLength(3);
    expect(jianbao(['extract', '--json', 'login.html'], { cwd }).stdout).toBe('[]\n');
  });

  it('reads a page from stdin', () => {
    const { code, stdout } = jianbao(['extract', '-'], { cwd, input: page(7) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: '东港区第7号社区食堂开张', origin: { kind: 'stdin' } });
  });

  it.each([
    [['in'], 3],
    [['in', '--fail-on', 'never'], 0],
    [['in', '--strict'], 3],
    [['login.html'], 0],
    [['login.html', '--strict'], 3],
    [['login.html', '--fail-on', 'any'], 3],
    [['login.html', '--fail-if-empty'], 4],
    [['in', '--fail-if-empty', '--fail-on', 'never'], 0],
  ])('%j is exit %i', (args, exit) => {
    expect(jianbao(['extract', ...args], { cwd }).code).toBe(exit);
  });

  it('says on stderr what it refused, in the language asked for; -q only why the exit code is 3', () => {
    const { stderr, stdout } = jianbao(['extract', 'in'], { cwd });
    expect(stderr).toMatch(/^refused empty .*in\/empty\.html: no bytes/);
    expect(lines(stdout)).toHaveLength(3);
    expect(jianbao(['extract', 'in', '--lang', 'zh'], { cwd }).stderr).toMatch(/^拒收 empty .*空文件/);
    expect(jianbao(['extract', 'in', '-q'], { cwd }).stderr).toBe('refused: empty 1\n');
    expect(jianbao(['extract', 'in', '-q', '--fail-on', 'never'], { cwd }).stderr).toBe('');
  });

  it('tells the first twenty refusals singly and counts the rest', () => {
    mkdirSync(join(cwd, 'many'));
    for (let n = 0; n < 25; n++) writeFileSync(join(cwd, 'many', `${n}.html`), ' '.repeat(n + 1));
    const told = lines(jianbao(['extract', 'many'], { cwd }).stderr);
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe('further refusals, by code: empty 5');
  });

  it('makes control and bidi characters of a file name visible', () => {
    writeFileSync(join(cwd, 'a\u001b[31m\u202eb.html'), '');
    const { stderr } = jianbao(['extract', 'a\u001b[31m\u202eb.html'], { cwd });
    expect(stderr).toContain('a␛[31m⟨202E⟩b.html');
    expect(stderr).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('-o', () => {
  it('writes the file whole', () => {
    expect(jianbao(['extract', ...PAGES, '-o', 'out.jsonl'], { cwd })).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe(jianbao(['extract', ...PAGES], { cwd }).stdout);
  });

  it('leaves an older file as it was where something fails, and nothing beside it', () => {
    writeFileSync(join(cwd, 'old.jsonl'), 'old');
    const before = readdirSync(cwd);
    expect(jianbao(['extract', 'in/page-0001.html', 'nowhere.html', '-o', 'old.jsonl'], { cwd }).code).toBe(2);
    expect(readFileSync(join(cwd, 'old.jsonl'), 'utf8')).toBe('old');
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const before = readdirSync(cwd);
    const child = start(['extract', 'in/page-0001.html', '-', '-o', 'stopped.jsonl'], { cwd });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(130);
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('goes through a symbolic link and into a device', () => {
    writeFileSync(join(cwd, 'target.jsonl'), '');
    symlinkSync('target.jsonl', join(cwd, 'link.jsonl'));
    expect(jianbao(['extract', PAGES[0] ?? '', '-o', 'link.jsonl'], { cwd }).code).toBe(0);
    expect(lines(readFileSync(join(cwd, 'target.jsonl'), 'utf8'))).toHaveLength(1);
    expect(jianbao(['extract', PAGES[0] ?? '', '-o', '/dev/null'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['in', 'is a folder'],
    ['nowhere/out.jsonl', "can't write nowhere/out.jsonl"],
    ['/dev/full', "can't write /dev/full"],
  ])('%s is exit 2', (file, words) => {
    const { code, stderr } = jianbao(['extract', PAGES[0] ?? '', '-o', file], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

it('a closed pipe is no error', () => {
  const command = `"${process.execPath}" "${BIN}" extract "${join(FIXTURES, '*', 'page.*')}" -q --fail-on never | head -c 100 >/dev/null; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, env: environment(cwd), encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
});
