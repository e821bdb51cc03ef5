// What search finds and how long it takes: npm run build && node tools/measure-search.mjs ARCHIVE [--candidates ARTICLES] [seed]
// ARCHIVE: one of tools/measure-growth.mjs. 200 queries drawn by seed from its texts, a third each rare (up to 10 articles), middle, and in over
// a fifth of all articles; each against a plain scan. With --candidates other ways to index are built over so many of its articles.
import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSegmenter } from '../dist/segment/segment.js';
import { indexTokens, pairs, seenText } from '../dist/store/search-text.js';
import { openArchive } from '../dist/store/store.js';
import { between, pick, randomOf } from './corpus.mjs';

const [path, ...rest] = process.argv.slice(2);
const most = rest[0] === '--candidates' ? Number(rest[1]) : Infinity;
const random = randomOf(`${rest.at(-1)} queries`);
const QUERIES = 201;

const db = new Database(path, { readonly: true });
const rows = db
  .prepare(
    `SELECT number, id, title, subtitle, source, body FROM clipping_rows WHERE current = 1 ORDER BY number LIMIT ${Math.min(most, 1e9)}`,
  )
  .all();
const more = db.prepare(
  'SELECT text FROM caption_rows WHERE clipping = ? UNION ALL SELECT text FROM credit_rows WHERE clipping = ?',
);
// A text a column, as they are searched: nothing is found across two of them.
const texts = rows.map(({ number, title, subtitle, source, body }) =>
  [title, body, subtitle, source, ...more.all(number, number).map(({ text }) => text)]
    .map((text) => seenText(text ?? ''))
    .join('\u0001'),
);
const scan = (query) => texts.flatMap((text, i) => (text.includes(seenText(query)) ? [i] : []));
const queries = drawQueries();

if (most === Infinity) measureArchive();
else await measureCandidates();

function drawQueries() {
  const drawn = { rare: [], middle: [], common: [] };
  const wanted = QUERIES / 3;
  const seen = new Set();
  for (let tries = 0; tries < 5000 && Object.values(drawn).some(({ length }) => length < wanted); tries++) {
    // Long ones are mostly rare, pairs mostly not, single characters stand in a fifth of all.
    const short = drawn.common.length < wanted && tries % 2 === 0;
    const text = pick(random, rows).body;
    const query = text
      .substr(between(random, 0, Math.max(0, text.length - 5)), short ? 2 : between(random, 2, 5))
      .replace(/\s/gu, '');
    if (query.length < 2 || seen.has(query)) continue;
    seen.add(query);
    const right = scan(query);
    const kind = right.length <= 10 ? 'rare' : right.length > rows.length / 5 ? 'common' : 'middle';
    if (drawn[kind].length < wanted) drawn[kind].push({ kind, query, right });
  }
  return Object.values(drawn).flat();
}

function percentile(times, share) {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
}

function measureArchive() {
  const counts = ['rare', 'middle', 'common'].map(
    (kind) => `${queries.filter((one) => one.kind === kind).length} ${kind}`,
  );
  console.log(`${rows.length} articles; queries: ${counts.join(', ')}`);
  for (const [name, open] of [
    ['cold: each with a connection of its own', true],
    ['warm', false],
  ]) {
    let archive = openArchive(path, { mode: 'read' });
    const times = [];
    const cpu = [];
    let wrong = 0;
    for (const { kind, query, right } of queries) {
      if (open) {
        archive.close();
        archive = openArchive(path, { mode: 'read' });
      }
      const [clock, used] = [performance.now(), process.cpuUsage()];
      const { total } = archive.search(`"${query}"`);
      times.push({ kind, time: performance.now() - clock });
      const { user, system } = process.cpuUsage(used);
      cpu.push((user + system) / 1000);
      if (total !== right.length) wrong++;
    }
    archive.close();
    const all = times.map(({ time }) => time);
    const kinds = ['rare', 'middle', 'common'].map(
      (kind) =>
        `${kind} p50 ${percentile(
          times.filter((one) => one.kind === kind).map(({ time }) => time),
          0.5,
        )}`,
    );
    console.log(
      `${name}: p50 ${percentile(all, 0.5)} ms, p95 ${percentile(all, 0.95)} ms (${kinds.join(', ')}); of the processor p50 ${percentile(cpu, 0.5)}, p95 ${percentile(cpu, 0.95)}; ${wrong} with another count than the scan`,
    );
  }
}

/** Each way: what is indexed, and how a query is asked. */
async function measureCandidates() {
  const { cut } = await openSegmenter();
  const words = (text) => cut(text).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const characters = (text) => Array.from(text.replaceAll('\u0001', ' ')).join(' ');
  const quoted = (tokens) => `"${tokens}"`;
  const ways = {
    'pairs of characters': { of: (text) => indexTokens(text.split('\u0001')), ask: (query) => quoted(pairs(query)) },
    'single characters': { of: characters, ask: (query) => quoted(characters(query)) },
    'words of a segmenter': { of: (text) => words(text).join(' '), ask: (query) => quoted(words(query).join(' ')) },
  };
  for (const [name, { of, ask }] of Object.entries(ways)) {
    const file = join(tmpdir(), `jianbao-candidate-${process.pid}.db`);
    const index = new Database(file);
    index.exec("CREATE VIRTUAL TABLE i USING fts5 (text, content = '', tokenize = 'unicode61')");
    if (name === 'pairs of characters')
      index.exec("DROP TABLE i; CREATE VIRTUAL TABLE i USING fts5 (text, content = '', tokenize = 'ascii')");
    const put = index.prepare('INSERT INTO i (rowid, text) VALUES (?, ?)');
    const used = process.cpuUsage();
    const batch = index.transaction((from) => {
      for (let i = from; i < Math.min(texts.length, from + 100); i++) put.run(i, of(texts[i]));
    });
    for (let from = 0; from < texts.length; from += 100) batch(from);
    const { user, system } = process.cpuUsage(used);
    const find = index.prepare('SELECT rowid AS i FROM i WHERE i MATCH ?').pluck();
    const times = [];
    let [found, wanted] = [0, 0];
    for (const { query, right } of queries) {
      const clock = performance.now();
      const hits = ask(seenText(query)) === '""' ? new Set() : new Set(find.all(ask(seenText(query))));
      times.push(performance.now() - clock);
      wanted += right.length;
      found += right.filter((i) => hits.has(i)).length;
    }
    index.close();
    console.log(
      `${name}: recall ${(found / wanted).toFixed(4)}, ${(statSync(file).size / texts.length).toFixed(0)} bytes an article, ${((user + system) / 1000 / texts.length).toFixed(2)} ms to insert one, a query p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms`,
    );
    rmSync(file);
  }
}
