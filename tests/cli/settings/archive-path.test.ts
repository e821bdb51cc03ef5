import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archivePath } from '../../../src/cli/settings/archive-path.ts';
import { readConfig } from '../../../src/cli/settings/config-file.ts';
import type { Surroundings } from '../../../src/cli/settings/configuration.ts';
import { emptyFolder } from '../../empty-folder.ts';

/** home/work/deep, with a jianbao.toml above the home folder that must never be reached. */
function tree(files: Readonly<Record<string, string>>): Surroundings & { readonly root: string } {
  const root = emptyFolder();
  const home = join(root, 'home');
  const cwd = join(home, 'work', 'deep');
  mkdirSync(cwd, { recursive: true });
  mkdirSync(join(home, '.config', 'jianbao'), { recursive: true });
  mkdirSync(join(root, 'xdg', 'jianbao'), { recursive: true });
  for (const [name, text] of Object.entries({ 'jianbao.toml': 'db = "above.db"', ...files })) {
    writeFileSync(join(root, name), text);
  }
  return { root, cwd, home, env: {}, own: () => true, onStranger: () => {} };
}

describe('the archive', () => {
  it.each([
    ['is ./jianbao.db without a word', {}, {}, 'home/work/deep/jianbao.db', 'default'],
    ['is named by $JIANBAO_DB', {}, { JIANBAO_DB: 'x.db' }, 'home/work/deep/x.db', '$JIANBAO_DB'],
    ['is not named by an empty $JIANBAO_DB', {}, { JIANBAO_DB: '' }, 'home/work/deep/jianbao.db', 'default'],
    [
      'is named by the nearest jianbao.toml',
      { 'home/work/jianbao.toml': 'db = "a.db"' },
      {},
      'home/work/a.db',
      'home/work/jianbao.toml',
    ],
    [
      'is not looked for past the nearest',
      { 'home/work/deep/jianbao.toml': 'db = "b.db"', 'home/work/jianbao.toml': 'db = "a.db"' },
      {},
      'home/work/deep/b.db',
      'home/work/deep/jianbao.toml',
    ],
    [
      'may be named in the home folder',
      { 'home/jianbao.toml': 'db = "sub/c.db"' },
      {},
      'home/sub/c.db',
      'home/jianbao.toml',
    ],
    ['may lie below ~', { 'home/work/jianbao.toml': 'db = "~/d.db"' }, {}, 'home/d.db', 'home/work/jianbao.toml'],
    [
      'is named by the personal configuration',
      { 'home/.config/jianbao/config.toml': 'db = "e.db"' },
      {},
      'home/.config/jianbao/e.db',
      'home/.config/jianbao/config.toml',
    ],
    [
      'is named by the personal one where the nearest names none',
      { 'home/work/jianbao.toml': '# nothing yet', 'home/.config/jianbao/config.toml': 'db = "e.db"' },
      {},
      'home/.config/jianbao/e.db',
      'home/.config/jianbao/config.toml',
    ],
  ])('%s', async (_, files, env, path, from) => {
    const around = tree(files);
    const named = from.includes('/') ? join(around.root, from) : from;
    expect(await archivePath(undefined, { ...around, env })).toEqual({ path: join(around.root, path), from: named });
  });

  it('is looked for in $XDG_CONFIG_HOME', async () => {
    const around = tree({
      'xdg/jianbao/config.toml': 'db = "/f.db"',
      'home/.config/jianbao/config.toml': 'db = "e.db"',
    });
    const env = { XDG_CONFIG_HOME: join(around.root, 'xdg') };
    expect((await archivePath(undefined, { ...around, env })).path).toBe('/f.db');
  });

  it('is what --db says, whatever else is said', async () => {
    const around = tree({ 'home/work/jianbao.toml': 'db = "a.db"' });
    const found = await archivePath('g.db', { ...around, env: { JIANBAO_DB: 'x.db' } });
    expect(found).toEqual({ path: join(around.cwd, 'g.db'), from: '--db' });
  });

  it("is not looked for in a stranger's file, nor past it", async () => {
    const around = tree({ 'home/work/deep/jianbao.toml': 'db = "evil.db"', 'home/work/jianbao.toml': 'db = "a.db"' });
    const strangers: string[] = [];
    const stranger = {
      own: (path: string) => !path.includes('deep'),
      onStranger: (path: string) => void strangers.push(path),
    };
    expect((await archivePath(undefined, { ...around, ...stranger })).from).toBe('default');
    expect(strangers).toEqual([join(around.cwd, 'jianbao.toml')]);
  });
});

describe('a configuration file that is wrong names file, line and key', () => {
  it.each([
    ['# archive\ndb = 3\n', /:2: db: .*string/],
    ['\n\nbd = "a.db"', /:3: bd: there is no such key/],
    ['db = "a.db"\n[sites]\nx = 1', /:2: sites: there is no such key/],
    ['db = "a.db"\ndb = "b.db"', /:2: /],
    ['db = ', /:1: /],
    ['db = ""', /:1: db: /],
  ])('%j', async (text, message) => {
    const path = join(emptyFolder(), 'jianbao.toml');
    writeFileSync(path, text);
    await expect(readConfig(path)).rejects.toThrow(message);
    await expect(readConfig(path)).rejects.toMatchObject({ name: 'UsageProblem' });
  });
});
