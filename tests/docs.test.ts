import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../src/cli/exit.ts';
import { clippingSchema } from '../src/model/clipping.ts';
import { FETCH_CODES, REFUSALS, WARNINGS } from '../src/model/codes.ts';
import { CORRECTED_FIELDS } from '../src/model/corrected-fields.ts';
import { RELATIONS } from '../src/store/store.ts';
import { FIXTURES, jianbao, ROOT } from './cli/jianbao.ts';
import { emptyFolder } from './empty-folder.ts';

const DOCS = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/README.md',
  'docs/conventions.md',
  'docs/conventions.zh-CN.md',
  'docs/agencies.md',
  'docs/agencies.zh-CN.md',
  'docs/analysis.md',
  'docs/analysis.zh-CN.md',
  'docs/codes.md',
  'docs/nightly.md',
  'docs/performance.md',
  'docs/nightly.zh-CN.md',
  'docs/stories.md',
  'docs/stories.zh-CN.md',
  'docs/search.md',
  'docs/search.zh-CN.md',
  'docs/corrections.md',
  'docs/corrections.zh-CN.md',
  'docs/site-rules.md',
  'docs/site-rules.zh-CN.md',
];
const SHOWN = join(FIXTURES, 'portal-2005-gbk', 'page.html');
const texts = new Map(DOCS.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]));
const cwd = emptyFolder();

beforeAll(() => {
  expect(jianbao(['ingest', '-q', SHOWN, join(FIXTURES, 'dump-portal', 'page.txt')], { cwd }).code).toBe(0);
});

function doc(name: string): string {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`no ${name}`);
  return text;
}

interface Fence {
  readonly language: string;
  readonly code: string;
}

function fencesOf(text: string): readonly Fence[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gmu)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));
}

function codeIn(name: string, language: string): readonly string[] {
  return fencesOf(doc(name)).flatMap((fence) => (fence.language === language ? [fence.code] : []));
}

/** `words between backticks`, outside of code blocks. */
function inlineCodeOf(text: string): readonly string[] {
  return [...text.replace(/^```[\s\S]*?^```$/gmu, '').matchAll(/`([^`\n]+)`/gu)].map(([, code = '']) => code);
}

/** Rows of the table below a head that begins with these cells. */
function tableIn(text: string, ...head: readonly string[]): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${head.join(' | ')} |`));
  if (at < 0) throw new Error(`no table with ${head.join(', ')}`);
  const end = lines.findIndex((line, i) => i > at && !line.startsWith('|'));
  const cells = (line: string) => line.slice(2, -2).split(' | ');
  return lines.slice(at + 2, end < 0 ? undefined : end).map(cells);
}

/** Every `jianbao …` that a document tells to type, as arguments. */
function commandsIn(text: string): readonly (readonly string[])[] {
  const shell = fencesOf(text).flatMap(({ language, code }) => (language === 'sh' ? code.split('\n') : []));
  return [...shell, ...inlineCodeOf(text)].flatMap((line) =>
    [...line.matchAll(/(?:^|\| )jianbao ([^|<>]+)/gu)].map(([, typed = '']) =>
      [...typed.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/gu)].map(([, one, two, bare]) => one ?? two ?? bare ?? ''),
    ),
  );
}

interface Help {
  readonly commands: readonly string[];
  /** Whether the option takes a value. */
  readonly options: ReadonlyMap<string, boolean>;
}

const helps = new Map<string, Help>();

function helpOf(path: string): Help {
  const known = helps.get(path);
  if (known !== undefined) return known;
  const { stdout } = jianbao([...path.split(' ').filter((word) => word !== ''), '--help', '--lang', 'en'], { cwd });
  const options = new Map<string, boolean>();
  for (const [, short, long = '', value] of stdout.matchAll(/^ {2}(?:(-\w), )?(--[\w-]+)( <)?/gmu)) {
    options.set(long, value !== undefined);
    if (short !== undefined) options.set(short, value !== undefined);
  }
  const [, list = ''] = stdout.split(/^Commands:$/mu);
  const help = { commands: [...list.matchAll(/^ {2}(\w+) {2,}/gmu)].map(([, name = '']) => name), options };
  helps.set(path, help);
  return help;
}

/** What is wrong with a command as it is typed in a document; undefined where nothing is. */
function wrongIn(args: readonly string[]): string | undefined {
  let path = '';
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    const help = helpOf(path);
    if (word.startsWith('-') && word !== '-') {
      const takesValue = help.options.get(word);
      if (takesValue === undefined) return `${path} has no ${word}`;
      if (takesValue) i += 1;
    } else if (help.commands.length > 0) {
      if (!help.commands.includes(word)) return `no command ${path} ${word}`;
      path = `${path} ${word}`.trim();
    }
  }
  return undefined;
}

describe.each(DOCS)('%s', (name) => {
  it('names only commands and options that there are', () => {
    expect(
      commandsIn(doc(name))
        .map(wrongIn)
        .filter((wrong) => wrong !== undefined),
    ).toEqual([]);
  });

  it('exports only relations that there are', () => {
    const exported = commandsIn(doc(name)).flatMap(([command, relation]) =>
      command === 'export' && relation !== undefined && !relation.startsWith('-') ? [relation] : [],
    );
    const known: readonly string[] = [...RELATIONS, 'bag'];
    expect(exported.filter((relation) => !known.includes(relation))).toEqual([]);
  });

  it('links to files that there are', () => {
    const targets = [...doc(name).matchAll(/\]\(([^)#\s]+)\)/gu)].map(([, target = '']) => target);
    const missing = targets.filter(
      (target) => !/^https?:/u.test(target) && !existsSync(join(ROOT, dirname(name), target)),
    );
    expect(missing).toEqual([]);
  });

  it('names files and folders that there are', () => {
    const paths = inlineCodeOf(doc(name)).filter((code) => /^(?:src|tests|tools|docs|fixtures)\/[\w/.-]+$/u.test(code));
    // Floors and goldens are written by `npm run golden`.
    const missing = paths.filter((path) => !existsSync(join(ROOT, path)) && path !== 'fixtures/floors.json');
    expect(missing.filter((path) => !path.includes('NNN'))).toEqual([]);
  });
});

it('finds a wrong command, option and relation where there is one', () => {
  const typed = commandsIn(
    '`jianbao ingset x`, `jianbao list --lmit 3`, `jianbao db check`\n```sh\nx | jianbao annotate\n```\n',
  );
  expect(typed.map(wrongIn)).toEqual([undefined, 'no command  ingset', 'list has no --lmit', undefined]);
});

describe.each([
  ['README.md', 'README.zh-CN.md'],
  ['docs/conventions.md', 'docs/conventions.zh-CN.md'],
  ['docs/analysis.md', 'docs/analysis.zh-CN.md'],
  ['docs/nightly.md', 'docs/nightly.zh-CN.md'],
  ['docs/site-rules.md', 'docs/site-rules.zh-CN.md'],
  ['docs/stories.md', 'docs/stories.zh-CN.md'],
  ['docs/search.md', 'docs/search.zh-CN.md'],
  ['docs/corrections.md', 'docs/corrections.zh-CN.md'],
  ['docs/agencies.md', 'docs/agencies.zh-CN.md'],
])('%s and %s', (en, zh) => {
  it('have the same sections, lists and tables', () => {
    expect(outlineOf(doc(zh))).toEqual(outlineOf(doc(en)));
  });

  it('have the same code blocks, but for reasons that persons give', () => {
    const blocksOf = (name: string) =>
      fencesOf(doc(name)).map(({ language, code }) => [language, code.replace(/(--(?:note|reason)) '[^']*'/gu, '$1')]);
    expect(blocksOf(zh)).toEqual(blocksOf(en));
  });

  it('lead to each other', () => {
    expect(doc(en)).toContain(`](${basename(zh)})`);
    expect(doc(zh)).toContain(`](${basename(en)})`);
  });
});

/** Heads by their level, items of lists, rows of tables; not the text between them. */
function outlineOf(text: string): readonly string[] {
  return [...text.replace(/^```[\s\S]*?^```$/gmu, '').matchAll(/^(#+ |- |\|)/gmu)].map(([, mark = '']) => mark);
}

describe('the two READMEs', () => {
  const [en, zh] = [doc('README.md'), doc('README.zh-CN.md')];

  it('have the same commands', () => {
    expect([...inlineCodeOf(zh)].filter(isCommand)).toEqual([...inlineCodeOf(en)].filter(isCommand));
  });

  it('have tables of the same first cells', () => {
    const firsts = (text: string) =>
      [...text.matchAll(/^\| (`?[\w, `]+`?) \|/gmu)].map(([, cell]) => cell).filter((cell) => cell !== undefined);
    const heads = new Set(['command', 'code', 'variable', '---']);
    expect(firsts(zh)).toEqual(firsts(en).filter((cell) => !heads.has(cell) || cell === '---'));
  });

  it.each([
    ['README.md', 'command'],
    ['README.zh-CN.md', '命令'],
  ])('%s has every command in its table, in the order of --help', (name, head) => {
    const named = tableIn(doc(name), head).map(([cell = '']) => cell.replaceAll('`', ''));
    expect(named).toEqual(helpOf('').commands.filter((command) => command !== 'help'));
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s names every exit code', (name) => {
    const codes = tableIn(doc(name), name === 'README.md' ? 'code' : '代码').flatMap(([cell = '']) => cell.split(', '));
    expect(codes.map(Number)).toEqual([...Object.values(EXIT), 130, 143].sort((a, b) => a - b));
  });

  it.each(['README.md', 'README.zh-CN.md'])('%s names every variable of the environment that is read', (name) => {
    const named = tableIn(doc(name), name === 'README.md' ? 'variable' : '环境变量').flatMap(([cell = '']) =>
      inlineCodeOf(cell),
    );
    const sources = readdirSync(join(ROOT, 'src', 'cli'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(ROOT, 'src', 'cli', file), 'utf8'))
      .join('\n');
    const read = new Set([...sources.matchAll(/\benv(?:\['|\.)([A-Z_]+)\b/gu)].map(([, variable = '']) => variable));
    // Where they are not set by hand: the terminal's kind and the folder of configuration, told in the text.
    expect([...read].filter((variable) => variable !== 'TERM' && variable !== 'XDG_CONFIG_HOME').sort()).toEqual(
      [...named].sort(),
    );
  });

  it('name the relations that can be exported', () => {
    const [, list = ''] = /knows these relations: ([^.]+)\./u.exec(en.replace(/\s+/gu, ' ')) ?? [];
    const { stdout } = jianbao(['export', '--help', '--lang', 'en'], { cwd });
    const [, told = ''] = /relation\s+((?:\w+,\s+)+\w+)/u.exec(stdout) ?? [];
    expect([...inlineCodeOf(list), 'bag']).toEqual(told.split(/,\s+/u));
  });
});

function isCommand(code: string): boolean {
  return /^(?:jianbao|npm|npx|node) /u.test(code);
}

describe('what the README shows', () => {
  it('goes in: every piece of the page stands on the page', () => {
    const page = new TextDecoder('gb18030').decode(readFileSync(SHOWN));
    const [markup = ''] = codeIn('README.md', 'html');
    const pieces = markup.split(/…|\n/u).filter((piece) => piece.trim() !== '');
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.filter((piece) => !page.includes(piece))).toEqual([]);
  });

  it('comes out: every value of the record is the one that comes out', () => {
    const { dates, figures, ...values } = JSON.parse(codeIn('README.md', 'json')[0] ?? '');
    const clipping = JSON.parse(jianbao(['extract', SHOWN], { cwd }).stdout);
    expect(clipping).toMatchObject(values);
    expect(clipping.dates).toEqual(expect.arrayContaining(dates.map((date: object) => expect.objectContaining(date))));
    expect(clipping.figures).toEqual(
      expect.arrayContaining(figures.map((figure: object) => expect.objectContaining(figure))),
    );
  });

  it('is in the table of figures', () => {
    const columns = ['text', 'number', 'bound', 'unit', 'counted', 'date_earliest', 'sentence'];
    const rows: Record<string, unknown>[] = JSON.parse(jianbao(['export', 'figures', '--json'], { cwd }).stdout);
    const exported = rows.map((row) => columns.map((column) => String(row[column])));
    for (const shown of tableIn(doc('README.md'), ...columns)) expect(exported).toContainEqual(shown);
  });

  it.each(codeIn('README.md', 'sql'))('runs on an archive: %s', (sql) => {
    const archive = new Database(join(cwd, 'jianbao.db'), { readonly: true });
    const rows = archive.prepare<[], Record<string, unknown>>(sql).all();
    archive.close();
    expect(rows.length).toBeGreaterThan(0);
    if (sql.includes('<> f.text')) expect(rows).toEqual([{ 'count(*)': 0 }]);
  });

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)('runs in Python', () => {
    const [script = ''] = codeIn('README.md', 'python');
    expect(jianbao(['export', 'figures', '-o', 'figures.csv'], { cwd }).code).toBe(0);
    const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
    const { status, stdout, stderr } = spawnSync('python3', ['-c', script], { cwd, encoding: 'utf8', env });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('约3.2万人 32000.0 截至昨晚8时');
  });

  it('compiles and runs as TypeScript', () => {
    const [example = ''] = codeIn('README.md', 'ts');
    const folder = emptyFolder();
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules', 'jianbao'));
    symlinkSync(join(ROOT, 'node_modules', '@types'), join(folder, 'node_modules', '@types'));
    copyFileSync(SHOWN, join(folder, 'page.html'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(join(folder, 'example.ts'), example);
    const flags = ['--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
    const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
    const compiled = spawnSync(tsc, [...flags, 'example.ts'], { cwd: folder, encoding: 'utf8' });
    expect({ status: compiled.status, stdout: compiled.stdout }).toEqual({ status: 0, stdout: '' });
    const { stdout } = spawnSync(process.execPath, ['example.js'], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toContain('32000 人 约3.2万人\n');
  });
});

describe('src/README.md', () => {
  const map = doc('src/README.md');

  it('names every dependency, and no other in its table', () => {
    const read: Record<string, Record<string, string> | undefined> = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    const shipped = Object.keys({ ...read.dependencies, ...read.optionalDependencies });
    expect(
      tableIn(map, 'package')
        .map(([name]) => name)
        .sort(),
    ).toEqual(shipped.sort());
    const others = Object.keys(read.devDependencies ?? {});
    expect(others.filter((name) => !map.includes(name.replace(/^@biomejs\//u, '')))).toEqual([]);
  });

  it('names every library with its own licence', () => {
    for (const [name = '', , , licence] of tableIn(map, 'package')) {
      const path = join(ROOT, 'node_modules', name, 'package.json');
      // nodejieba may be missing.
      if (existsSync(path)) expect([name, licence]).toEqual([name, JSON.parse(readFileSync(path, 'utf8')).license]);
    }
  });

  it('has every room in its table', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${name}/`);
    const listed = tableIn(map, 'room', 'does').flatMap(([cell = '']) => inlineCodeOf(cell));
    expect(rooms.filter((room) => !listed.includes(room))).toEqual([]);
  });
});

describe('the rule for a site that is shown', () => {
  it.each(['docs/site-rules.md', 'docs/site-rules.zh-CN.md'])('in %s is the bundled one', (name) => {
    const bundled = readFileSync(join(ROOT, 'fixtures', 'site-rules', 'linhai-review-2014.toml'), 'utf8');
    expect(codeIn(name, 'toml')).toEqual([bundled.replace(/^#.*\n/gmu, '')]);
  });

  it('gives the version that is named', () => {
    const args = ['extract', '--manifest', 'of-site.csv', '--site-rules', join(ROOT, 'fixtures', 'site-rules')];
    const page = join(ROOT, 'fixtures', 'site-rules', 'pages', 'linhai-review-2014.html');
    writeFileSync(join(cwd, 'of-site.csv'), `path,url\n${page},http://review.linhai.example/2014/0612/311.html\n`);
    const { rules } = JSON.parse(jianbao(args, { cwd }).stdout).extractor;
    for (const name of ['docs/site-rules.md', 'docs/site-rules.zh-CN.md']) expect(doc(name)).toContain(`\`${rules}\``);
  });
});

describe('docs/codes.md', () => {
  const codes = doc('docs/codes.md');
  const { credits, figures, agencies } = clippingSchema.shape;

  it.each([
    [
      'Refusals',
      Object.entries(REFUSALS).map(([code, { expected, zh, en }]) => [code, expected ? 'yes' : 'no', zh, en]),
    ],
    ['Fetching', Object.entries(FETCH_CODES).map(([code, { zh, en }]) => [code, zh, en])],
    ['Warnings', Object.entries(WARNINGS).map(([code, { zh, en }]) => [code, zh, en])],
  ])('%s are those of the program', (head, rows) => {
    expect(below(head).map(([code = '', ...rest]) => [code.replaceAll('`', ''), ...rest])).toEqual(rows);
  });

  it.each([
    ['Roles of credits', credits.element.shape.role.options],
    ['Bounds of figures', figures.element.shape.bound.options],
    ['Kinds of figures', figures.element.shape.kind.options],
    ['Types of agencies', agencies.element.shape.type.options],
  ])('%s are those of the schema', (head, options) => {
    expect(below(head).map(([code = '']) => code.replaceAll('`', ''))).toEqual(options);
  });

  it('fields that can be corrected are those of the program', () => {
    expect(below('Fields that can be corrected').map(([code = '']) => code.replaceAll('`', ''))).toEqual(
      CORRECTED_FIELDS,
    );
  });

  function below(head: string): readonly (readonly string[])[] {
    return tableIn(codes.slice(codes.indexOf(`## ${head}`)), 'code');
  }
});
