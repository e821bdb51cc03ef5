// What the journey costs, stage by stage, against parsing alone and against others, in one run:
//   npm run bench -- [FOLDER | --made N] [--repeats N] [--quick] [--keep]
// Pages of our own making, or those of a folder. Each contender is a process of its own, warmed up first, and they take turns; ratios
// are taken within a turn, medians over turns, so that a machine with other work makes them wider but not wrong. --quick leaves out
// peers, segmenters and start-up; --keep writes docs/performance.json and its chart.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chart, tables } from './chart.mjs';
import { median, noise, round } from './medians.mjs';
import { filesIn, madePages } from './pages.mjs';
import { peers, texts } from './peers.mjs';
import { segmenters } from './segmenters.mjs';
import { startUp } from './start-up.mjs';

const DOCS = new URL('../../docs/', import.meta.url);
const CONTENDER = fileURLToPath(new URL('contender.mjs', import.meta.url));
const {
  positionals: [given],
  values: { repeats, made, keep, quick },
} = parseArgs({
  allowPositionals: true,
  options: {
    repeats: { type: 'string', default: '9' },
    made: { type: 'string', default: '60' },
    keep: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

const folder = given ?? madePages(Number(made));
const files = filesIn(folder);
const others = quick ? [] : await peers();
if (others.length === 0 && !quick)
  console.error('peers are left out: npm install --prefix tools/bench/peers brings them');

const contenders = ['tree', 'events', 'extract', 'ingest', 'stages', ...others.map(({ name }) => name)];
const running = new Map();
for (const name of contenders) {
  // One after the other: warming up together they would only wait for each other.
  const child = fork(CONTENDER, [name, folder]);
  await once(child, 'message');
  running.set(name, child);
}

const turns = [];
for (let turn = 0; turn < Number(repeats); turn++) {
  const seen = {};
  for (const name of rotated(contenders, turn)) {
    const child = running.get(name);
    child.send('turn');
    [seen[name]] = await once(child, 'message');
  }
  turns.push(seen);
}
for (const child of running.values()) child.disconnect();

const meanBytes = Math.round(files.reduce((sum, path) => sum + statSync(path).size, 0) / files.length);
const decoded = quick ? [] : texts(files);
if (given === undefined) rmSync(folder, { recursive: true });

function rotated(list, by) {
  return [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
}

const over = (pick) => turns.map(pick);
const times = (pick) => ({
  ms: round(median(over(pick))),
  times_tree: round(median(over((turn) => pick(turn) / turn.tree.ms))),
});
const whole = (name) => times((turn) => turn[name].ms);
const result = {
  pages: { of: given === undefined ? 'our own making' : 'a folder', count: files.length, mean_bytes: meanBytes },
  machine: {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memory_gb: round(totalmem() / 1e9, 0),
    node: process.version,
  },
  turns: turns.length,
  noise: round(noise(over(({ tree }) => tree.ms)), 3),
  bounds: { tree: whole('tree'), events: whole('events') },
  journey: { extract: whole('extract'), ingest: whole('ingest') },
  stages: {
    ...Object.fromEntries(
      Object.keys(turns[0]?.stages.stages ?? {}).map((stage) => [stage, times((turn) => turn.stages.stages[stage])]),
    ),
    store: times((turn) => turn.ingest.store),
  },
  peers: Object.fromEntries(
    others.map(({ name, version }) => [
      name,
      {
        version,
        ...whole(name),
        times_extract: round(median(over((turn) => turn[name].ms / turn.extract.ms))),
        failed: turns[0]?.[name].failed ?? 0,
      },
    ]),
  ),
  ...(quick ? {} : { segmenters: segmenters(decoded), start_up_ms: startUp() }),
};
console.log(JSON.stringify(result, null, 2));
if (keep) {
  writeFileSync(new URL('performance.json', DOCS), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(new URL('performance.svg', DOCS), chart(result));
  const page = new URL('performance.md', DOCS);
  const [before, after] = readFileSync(page, 'utf8').split(/(?<=<!-- bench -->\n)[\s\S]*(?=<!-- \/bench -->)/u);
  writeFileSync(page, `${before}${tables(result)}${after}`);
}
