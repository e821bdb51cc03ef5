import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** Who may import whom; a room is always allowed its own files. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  model: [],
  chinese: ['model'],
  sites: ['model', 'chinese'],
  read: ['model'],
  warc: ['model'],
  fetch: ['model'],
  discover: ['model'],
  decode: ['model'],
  parse: ['model'],
  strip: ['model', 'chinese', 'sites'],
  segment: ['model', 'chinese'],
  extract: ['model', 'chinese', 'sites'],
  'extract/credits': ['model', 'chinese', 'sites'],
  'extract/dates': ['model', 'chinese'],
  'extract/figures': ['model', 'chinese'],
  'extract/agencies': ['model', 'chinese'],
  store: ['model', 'chinese'],
  export: ['model'],
  pipeline: [
    'model',
    'chinese',
    'sites',
    'read',
    'warc',
    'decode',
    'parse',
    'strip',
    'segment',
    'extract',
    'store',
    'export',
    'fetch',
    'discover',
  ],
  cli: ['model', 'pipeline', 'store', 'export'],
  'index.ts': ['model', 'chinese', 'pipeline'],
};
/** Rooms that show the outside their door only: room/room.ts. */
const WITH_DOOR = ['read', 'warc', 'fetch', 'discover', 'decode', 'parse', 'strip', 'segment', 'store', 'export'];
/** One package, one room. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'iconv-lite': ['decode'],
  cheerio: ['parse'],
  htmlparser2: ['parse', 'discover'],
  domhandler: ['parse'],
  nodejieba: ['segment'],
  '@node-rs/jieba': ['segment'],
  'better-sqlite3': ['store'],
  'hyparquet-writer': ['export'],
  commander: ['cli'],
  diff: ['cli'],
  'get-east-asian-width': ['cli'],
  'smol-toml': ['cli'],
  pino: ['cli'],
  'csv-parse': ['read'],
  picomatch: ['read'],
  yauzl: ['read'],
  undici: ['fetch'],
  feedsmith: ['discover'],
  'robots-parser': ['fetch'],
  'ipaddr.js': ['fetch'],
  zod: ['model', 'read', 'cli'],
};

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const IMPORT = /^(?! \*).*(?:\bfrom |\bimport |(?:\bimport|\brequire|\.resolve)\()'([^'\s]+)'/gmu;

function importsOf(file: string): readonly string[] {
  return [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)].flatMap(([, name]) => name ?? []);
}

/** "extract/dates" for its files, else the folder's name. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'extract' && !second.endsWith('.ts') ? `${first}/${second}` : first;
}

function isDoor(file: string): boolean {
  const parts = file.split('/');
  return parts.at(-1) === `${parts.at(-2)}.ts`;
}

describe.each(FILES)('%s', (file) => {
  const room = roomOf(file);
  const inside = importsOf(file).filter((name) => name.startsWith('.'));
  const outside = importsOf(file).filter((name) => !name.startsWith('.') && !name.startsWith('node:'));

  it('imports only from rooms that its own may see, and through their doors', () => {
    const wrong = inside
      .map((name) => relative(SRC, join(SRC, dirname(file), name)))
      .filter((target) => {
        const other = roomOf(target);
        if (other === room || (room === 'extract' && other.startsWith('extract/') && isDoor(target))) return false;
        const seen = SEES[room]?.includes(other.split('/')[0] ?? other) ?? false;
        return (
          !seen || (WITH_DOOR.includes(other) && !isDoor(target)) || (other.startsWith('extract') && !isDoor(target))
        );
      });
    expect(wrong).toEqual([]);
  });

  it('imports only packages of its room', () => {
    const packages = outside.map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
    expect(packages.filter((name) => !PACKAGES[name]?.includes(room.split('/')[0] ?? room))).toEqual([]);
  });
});

it('archives are opened with what reads bytes left elsewhere, and for writing with what applies corrections', () => {
  const openers = FILES.filter(
    (file) => !file.startsWith('store/') && /openArchive\(/u.test(readFileSync(join(SRC, file), 'utf8')),
  );
  // A migration alone reads no page and writes no clipping.
  expect(openers.toSorted()).toEqual([
    'cli/commands/db-migrate.ts',
    'pipeline/open-to-read.ts',
    'pipeline/open-to-write.ts',
  ]);
});
