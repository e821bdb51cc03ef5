import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { jianbao, ROOT, writePages } from './jianbao.ts';

const COMMANDS = [
  'ingest',
  'fetch',
  'run',
  'sites',
  'init',
  'extract',
  'annotate',
  'explain',
  'list',
  'show',
  'search',
  'stats',
  'agencies',
  'agencies list',
  'agencies show',
  'agencies merge',
  'agencies split',
  'agencies alias',
  'agencies former',
  'agencies set',
  'agencies import',
  'agencies export',
  'agencies log',
  'agencies undo',
  'stories',
  'stories list',
  'stories show',
  'diff',
  'refusals',
  'accept',
  'edit',
  'export',
  'sample',
  'review',
  'reprocess',
  'remove',
  'rules',
  'rules list',
  'rules test',
  'schema',
  'db',
  'db check',
  'db backup',
  'db restore',
  'db info',
  'db migrate',
];
const cwd = emptyFolder();

/** Writes every module that is loaded to stderr. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(
  "import { writeSync } from 'node:fs';" +
  "export async function load(url, context, next) { writeSync(2, url + '\\\\n'); return next(url, context); }"
));`)}`;

function loadedBy(args: readonly string[], folder: string): string {
  return jianbao(args, { cwd: folder, env: { NODE_OPTIONS: `--import=${WATCH}` } }).stderr;
}

/** What only those need who read pages, ask servers or have a configuration. */
const HEAVY =
  /node_modules\/(?:zod|cheerio|htmlparser2|domhandler|nodejieba|@node-rs|iconv-lite|yauzl|csv-parse|picomatch|smol-toml|undici|feedsmith|pino|diff|hyparquet|hyparquet-writer)\/|dist\/(?:decode|parse|strip|extract|segment|fetch|discover|warc|read\/all-inputs)/;

describe('what looks around in an archive', () => {
  const folder = emptyFolder();
  beforeAll(() => {
    writePages(folder, 1);
    expect(jianbao(['ingest', '.'], { cwd: folder }).code).toBe(0);
  });

  it.each([[['list']], [['search', '食堂']], [['stats', '--by', 'year']], [['export', 'figures']]])(
    '%j comes up without parser, dictionary or checker',
    (args) => {
      const loaded = loadedBy(args, folder);
      expect(loaded).toMatch(/better-sqlite3/);
      expect(loaded).not.toMatch(HEAVY);
    },
  );
});

describe('--help', () => {
  it.each(COMMANDS)('of %s says what it does in both languages', (command) => {
    const [en, zh] = ['en', 'zh'].map((lang) => jianbao([...command.split(' '), '--help', '--lang', lang], { cwd }));
    expect(en).toMatchObject({ code: 0, stderr: '' });
    expect(en?.stdout).toMatch(/^Usage: jianbao /);
    expect(zh?.stdout).toMatch(/^用法： jianbao /);
    expect(zh?.stdout).toMatch(/显示帮助/);
    expect(zh?.stdout).not.toMatch(/\(default/);
    expect(en?.stdout).not.toMatch(/\(default: \[|default \S+\) \(default/);
  });

  it('names every command', () => {
    const { stdout } = jianbao(['--help'], { cwd });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command.split(' ')[0]} `, 'm'));
  });

  it('comes up without any heavy module', () => {
    const loaded = loadedBy(['--help'], cwd);
    expect(loaded).toMatch(/commander/);
    expect(loaded).not.toMatch(HEAVY);
    expect(loaded).not.toMatch(/better-sqlite3|\/(?:store|pipeline\/ingest|commands)\//);
  });

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, /^用法/],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, /^Usage/],
    [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'zh_TW' }, /^用法/],
    [{ LANG: 'C' }, /^Usage/],
  ])('follows the locale %j', (env, head) => {
    expect(jianbao(['--help'], { cwd, env }).stdout).toMatch(head);
  });
});

it('--version is that of the package', () => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(jianbao(['--version'], { cwd }).stdout).toBe(`${version}\n`);
});

describe('wrong usage is exit 2 and one line', () => {
  it.each([
    [['lst'], 'did you mean list?'],
    [['list', '--lmit', '3'], 'did you mean --limit?'],
    [['list', '--limit', '0'], 'not a whole number'],
    [['list', '--limit'], '--limit <n> needs a value'],
    [['list', '--since', '2019-02-30'], '2019-02-30 is not a day'],
    [['list', '--json', '--jsonl'], 'does not go with'],
    [['list', 'x'], 'too many arguments'],
    [['show'], 'id is missing'],
    [['--lang', 'fr', 'list'], 'none of zh, en'],
    [['extract'], 'no input'],
    [['extract', 'nowhere.html'], 'nowhere.html'],
    [['ingest', '--sample', '3', '.'], '--dry-run'],
    [['ingest', '--strict', '--fail-on', 'never', '.'], 'does not go with'],
    [['ingest', '--fail-on', 'sometimes', '.'], 'none of unexpected, any, never'],
    [['export', 'clipping'], 'error: relation: clipping is none of clippings'],
    [['export', '--excel', '--json'], '--excel'],
    [['export', 'figures', '--format', 'gbt7714'], 'gbt7714 goes with clippings only'],
    [['export', '--excel', '-o', 'x.parquet'], '--excel'],
    [['stats', '--by', 'year,year'], 'twice'],
    [['rules', 'test', 'x'.repeat(300)], 'ENAMETOOLONG'],
    [['remove', 'c1'], 'say why'],
    [['remove', '--reason', 'x'], 'name ids, or --run'],
    [['remove', 'c1', '--run', '2', '--reason', 'x'], 'name ids, or --run'],
    [['remove', 'c1', '--reason', 'x', '--purge'], 'nothing was destroyed'],
    [['remove', 'c1', '--undo', '--purge'], 'does not go with'],
    [['edit', 'c1'], 'nothing to correct'],
    [['edit', '--title', '甲'], 'id is missing'],
    [['edit', 'c1', '--title', '甲', '--clear', 'title'], 'title names one thing twice'],
    [['edit', 'c1', '--published', '2019-02-29'], 'published: is no time'],
    [['edit', 'c1', '--log', '--title', '甲'], 'go without values'],
    [['edit', 'c1', '--title', '甲', '--who', ' '], 'nobody is named'],
    [['schema', 'xml'], 'error: what: xml is none of clipping, sql'],
    [['extract', 'https://news.example/a.htm'], '"jianbao fetch" asks for pages'],
    [['--db', '', 'list'], 'is a folder'],
  ])('%j', (args, words) => {
    const { code, stdout, stderr } = jianbao(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([[[]], [['db']], [['rules']]])('%j without a command shows the help too', (args) => {
    const { code, stdout, stderr } = jianbao(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage: /);
    expect(stderr).toMatch(/error: name a command\n$/);
  });
});
