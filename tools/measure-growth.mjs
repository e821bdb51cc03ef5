// What an article costs as the archive grows: npm run build && nice node tools/measure-growth.mjs FILE [articles] [minutes] [seed]
// Articles of our own making go straight into the archive, so that it alone is measured. Goes on where FILE ends; stops after so many minutes.
import { statSync } from 'node:fs';
import { openArchive } from '../dist/store/store.js';
import { corpus, itemOf } from './corpus.mjs';

const [path, wanted = '100000', minutes = '25', seed = '7'] = process.argv.slice(2);
const BATCH = 100;
const STEP = 10_000;

const { article } = corpus(seed);
const archive = openArchive(path, { mode: 'write' });
const run = archive.beginRun({
  command: 'ingest',
  arguments: [],
  version: '0',
  rules: '0',
  segmenter: 'none',
  segmenterVersion: '0',
});
const end = performance.now() + Number(minutes) * 60_000;
let n = archive.info().clippings;
let [spent, cpu, since] = [0, 0, n];
while (n < Number(wanted) && performance.now() < end) {
  const items = Array.from({ length: BATCH }, () => itemOf(article(n++)));
  const [clock, used] = [performance.now(), process.cpuUsage()];
  archive.add(run, items);
  spent += performance.now() - clock;
  const { user, system } = process.cpuUsage(used);
  cpu += (user + system) / 1000;
  if (n - since < STEP) continue;
  const each = (sum) => (sum / (n - since)).toFixed(3);
  const size = statSync(path).size;
  console.log(
    `${n}\t${each(spent)} ms an article\t${each(cpu)} ms of processor\t${(size / n).toFixed(0)} bytes an article\t${(size / 1e9).toFixed(2)} GB`,
  );
  [spent, cpu, since] = [0, 0, n];
}
archive.endRun(run, { ended: 'done', counts: { pages: n } });
archive.close();
console.log(`${n} articles, ${statSync(path).size} bytes`);
