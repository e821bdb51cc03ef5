// How long lists and searches with filters take: npm run build && node tools/measure-filters.mjs ARCHIVE [word]
// ARCHIVE: one of tools/measure-growth.mjs. Each filter, every two of them, and a search for a common word with each: the first page with
// its count, 15 times; wall clock and processor.
import Database from 'better-sqlite3';
import { openArchive } from '../dist/store/store.js';

const [path, word = '社会'] = process.argv.slice(2);
const db = new Database(path, { readonly: true });
const row = db.prepare('SELECT source, site, section, published_on FROM clipping_rows WHERE number = 5').get();
const { name: agency } = db.prepare('SELECT name FROM agency_rows ORDER BY number LIMIT 1').get();
db.close();
const [year, month] = [row.published_on.slice(0, 4), row.published_on.slice(0, 7)];
const FILTERS = {
  month: { since: month, until: month },
  'ten years': { since: '2010', until: '2019' },
  source: { source: row.source },
  'source in part': { source: row.source.slice(0, 2) },
  site: { site: row.site },
  'agency in full': { agency },
  'agency in part': { agency: agency.slice(-3) },
  section: { section: JSON.parse(row.section)[1] },
  script: { script: 'hans' },
  'another script': { script: 'hant' },
};
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1].toFixed(1);

const archive = openArchive(path, { mode: 'read' });
function measure(name, ask) {
  const [walls, cpus] = [[], []];
  for (let i = 0; i < 15; i++) {
    const [clock, used] = [performance.now(), process.cpuUsage()];
    ask();
    walls.push(performance.now() - clock);
    const { user, system } = process.cpuUsage(used);
    cpus.push((user + system) / 1000);
  }
  console.log(`${name}\t${median(walls)} ms\t${median(cpus)} ms of processor\tof ${ask().total}`);
}

console.log(`${archive.info().clippings} articles, ${year}`);
measure('no filter', () => archive.list());
const names = Object.keys(FILTERS);
for (const name of names) measure(name, () => archive.list(FILTERS[name]));
for (const order of ['oldest', 'added']) measure(`section, ${order}`, () => archive.list(FILTERS.section, { order }));
for (const [i, a] of names.entries()) {
  for (const b of names.slice(i + 1)) {
    if (Object.keys(FILTERS[a])[0] === Object.keys(FILTERS[b])[0]) continue;
    measure(`${a} + ${b}`, () => archive.list({ ...FILTERS[a], ...FILTERS[b] }));
  }
}
measure(`search ${word}`, () => archive.search(word));
for (const name of names) measure(`search ${word}, ${name}`, () => archive.search(word, FILTERS[name]));
archive.close();
