import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'jianbao.js');
const cwd = emptyFolder();

/** Breaks what is loaded or looked at by a name that ends so, as on a machine where it could not be built. */
function breaking(ending: string): string {
  const path = join(cwd, 'break.cjs');
  writeFileSync(
    path,
    `const Module = require('node:module'), fs = require('node:fs');
    const { _load } = Module, { statSync } = fs;
    const gone = (name) => { if (String(name).endsWith(${JSON.stringify(ending)})) throw new Error('gone: ' + name); };
    Module._load = function (name, ...rest) { gone(name); return _load.call(this, name, ...rest); };
    fs.statSync = function (name, ...rest) { gone(name); return statSync(name, ...rest); };
    require('node:module').syncBuiltinESMExports();`,
  );
  return path;
}

function annotate(broken: string, env: Readonly<Record<string, string>> = {}): ReturnType<typeof spawnSync> {
  const line = JSON.stringify({ id: 1, text: '深圳社工服务1.5万余人次' });
  return spawnSync(process.execPath, ['--require', breaking(broken), BIN, 'annotate'], {
    cwd,
    env: { PATH: process.env.PATH, HOME: cwd, LANG: 'C', ...env },
    input: `${line}\n${line}\n`,
    encoding: 'utf8',
  });
}

describe('where nodejieba can not be loaded', () => {
  it.each([
    ['the package is missing', 'nodejieba'],
    ['its binary is missing', 'nodejieba.node'],
    ['one of its dictionaries is missing', 'hmm_model.utf8'],
  ])('because %s, @node-rs/jieba takes its place and warns once', (_, broken) => {
    const { status, stdout, stderr } = annotate(broken);
    expect(status).toBe(0);
    expect(String(stdout).trim().split('\n')).toHaveLength(2);
    expect(JSON.parse(String(stdout).split('\n')[0] ?? '').segmented).toMatch(/^深圳 社工/);
    expect(stderr).toMatch(/^nodejieba can't be loaded, @node-rs\/jieba takes its place .*gone: .*\n$/);
  });

  it('is an error where it was asked for', () => {
    expect(annotate('nodejieba.node', { JIANBAO_SEGMENTER: 'nodejieba' }).status).toBe(2);
  });
});
