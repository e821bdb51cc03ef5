import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/cli/messages/en.ts';
import { languageOf } from '../../src/cli/messages/messages.ts';
import { zh } from '../../src/cli/messages/zh.ts';

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli');
const sources = readdirSync(CLI, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('messages'))
  .map((name) => readFileSync(join(CLI, name), 'utf8'))
  .join('\n');

describe.each(Object.entries(en))('%s', (key, message) => {
  const twin: unknown = Object.entries(zh).find(([name]) => name === key)?.[1];

  it('is said somewhere', () => {
    const names =
      typeof message === 'object' && key === 'column' ? Object.keys(message).map((name) => `column.${name}`) : [key];
    for (const name of names) expect(sources.includes(`say.${name}`) ? name : 'never').toBe(name);
  });

  it('has a Chinese twin of the same shape', () => {
    if (typeof message === 'function') {
      const args = ['ONE', 'TWO'];
      const said = [message, twin].map((say) =>
        typeof say === 'function' ? String(Reflect.apply(say, undefined, args)) : '',
      );
      for (const arg of args) expect(said[1]?.includes(arg)).toBe(said[0]?.includes(arg));
      // Not where nothing but marks stands between what is filled in.
      if (/[a-z]{2}/u.test(said[0] ?? '')) expect(said[1]).toMatch(/\p{Script=Han}/u);
    } else if (typeof message === 'string') expect(twin).toMatch(/\p{Script=Han}/u);
    else expect(Object.keys(Object(twin))).toEqual(Object.keys(message));
  });
});

describe('the language', () => {
  it.each([
    [['--lang', 'zh', 'list'], {}, 'zh'],
    [['list', '--lang=en'], { LANG: 'zh_CN' }, 'en'],
    [['search', '--', '--lang', 'zh'], { LANG: 'en_US' }, 'en'],
    [['list'], { LC_ALL: '', LANG: 'zh_TW.UTF-8' }, 'zh'],
    [['list'], { LANG: 'POSIX' }, 'en'],
    [['--lang', 'fr'], { LANG: 'zh_CN' }, 'zh'],
  ])('of %j in %j is %s', (argv, env, language) => {
    expect(languageOf(argv, env)).toBe(language);
  });
});
