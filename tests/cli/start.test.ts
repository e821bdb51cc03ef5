import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { environment, jianbao, ROOT } from './jianbao.ts';

describe('npm start', () => {
  const cwd = emptyFolder();
  const run = (): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [join(ROOT, 'dist', 'cli', 'start.js')], {
      cwd,
      env: environment(cwd),
      encoding: 'utf8',
    });

  it('shows one article before and after, five figures, and what to try next', () => {
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const parts = String(stdout).trimEnd().split('\n\n');
    expect(parts).toHaveLength(5);
    expect(parts[0]).toMatch(/^What goes in .*page\.html\n(?: {2}.*\n){11} {2}.*$/);
    expect(parts[1]).toMatch(/\n {2}title .*\n {2}published .*\n {2}source /);
    expect(parts[2]?.split('\n')).toHaveLength(11);
    expect(parts[3]).toMatch(/^\d\d pages were clipped into \.\/jianbao\.db/);
    expect(parts[4]?.split('\n')).toHaveLength(4);
  });

  it.skipIf(process.env.JIANBAO_PROOF === undefined)('can be run again, and what it says to try next works', () => {
    expect(run().status).toBe(0);
    const next = String(run().stdout).match(/(?<=node bin\/jianbao\.js ).*/g) ?? [];
    expect(next).toHaveLength(3);
    for (const command of next) {
      const { code, stdout, stderr } = jianbao(['-q', ...command.split(' ')], { cwd });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).not.toMatch(/^nothing found/);
    }
    expect(readdirSync(cwd).sort()).toEqual(['datapackage.json', 'figures.csv', 'jianbao.db']);
  });
});
