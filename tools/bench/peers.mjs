// Extractors of others, each given the decoded text and asked for its article only. Not among our dependencies: 30 MB that only
// measuring needs. npm install --prefix tools/bench/peers
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { decode } from '../../dist/decode/decode.js';
import { pageFromBytes } from '../../dist/pipeline/page-from-bytes.js';

const PEERS = fileURLToPath(new URL('peers/', import.meta.url));
const MODULES = join(PEERS, 'node_modules');

/** [{ name, version, read(text) }]; empty where they are not installed. */
export async function peers() {
  if (!existsSync(MODULES)) return [];
  const require = createRequire(join(PEERS, 'package.json'));
  const load = (name) => import(pathToFileURL(require.resolve(name)).href);
  const version = (name) => JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')).version;
  const [{ Readability }, { parseHTML }, { Defuddle }, { extractFromHtml }, cheerio] = await Promise.all([
    load('@mozilla/readability').then(({ default: all, ...named }) => ({ ...all, ...named })),
    import(pathToFileURL(join(MODULES, 'linkedom/esm/index.js')).href),
    import(pathToFileURL(join(MODULES, 'defuddle/dist/node.js')).href).then(({ default: all, ...named }) => ({
      ...all,
      ...named,
    })),
    import(pathToFileURL(join(MODULES, '@extractus/article-extractor/esm/mod.js')).href),
    load('cheerio'),
  ]);
  return [
    {
      name: 'Readability + linkedom',
      version: `${version('@mozilla/readability')} + ${version('linkedom')}`,
      read: (text) => new Readability(parseHTML(text).document).parse(),
    },
    {
      name: 'Defuddle',
      version: version('defuddle'),
      read: (text) => Defuddle(parseHTML(text).document, 'https://www.example.com/a.html', {}),
    },
    {
      name: '@extractus/article-extractor',
      version: version('@extractus/article-extractor'),
      read: (text) => extractFromHtml(text, 'https://www.example.com/a.html'),
    },
    { name: 'cheerio, stock load', version: version('cheerio'), read: (text) => cheerio.load(text).html !== undefined },
  ];
}

/** The pages as text, which is all that peers are asked to start from. */
export function texts(files) {
  return files.map((path) => decode(pageFromBytes(readFileSync(path), { locator: path, given: {} })).text);
}
