// What the journey costs, stage by stage, against parsing alone and against others, in one run:
//   npm run bench -- [FOLDER | --made N] [--repeats N] [--keep]
// Pages of our own making, or those of a folder. All contenders take turns; ratios are taken within a turn, medians over turns, so
// that a machine with other work makes them wider but not wrong. --keep writes docs/performance.json and its chart.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { openKit } from '../../dist/index.js';
import { chart, tables } from './chart.mjs';
import { byStage, eventsOnly, extracted, ingested, treeOnly } from './journey.mjs';
import { cpuMs, median, noise, round } from './medians.mjs';
import { filesIn, madePages } from './pages.mjs';
import { peers, texts } from './peers.mjs';
import { segmenters } from './segmenters.mjs';
import { startUp } from './start-up.mjs';

const DOCS = new URL('../../docs/', import.meta.url);
const {
  positionals: [given],
  values: { repeats, made, keep, quick },
} = parseArgs({
  allowPositionals: true,
  options: {
    repeats: { type: 'string', default: '9' },
    made: { type: 'string', default: '60' },
    keep: { type: 'boolean', default: false },
    /** Without peers, segmenters and start-up. */
    quick: { type: 'boolean', default: false },
  },
});

const folder = given ?? madePages(Number(made));
const files = filesIn(folder);
const kit = await openKit();
const others = quick ? [] : await peers();
if (others.length === 0 && !quick)
  console.error('peers are left out: npm install --prefix tools/bench/peers brings them');
const decoded = texts(files);

const contenders = [
  { name: 'tree', run: () => treeOnly(files) },
  { name: 'events', run: () => eventsOnly(files) },
  { name: 'extract', run: () => extracted(files, kit) },
  { name: 'ingest', run: () => ingested(files, kit) },
  { name: 'stages', run: () => byStage(files, kit) },
  ...others.map(({ name, read }) => ({ name, run: () => readAll(read) })),
];

async function readAll(read) {
  let failed = 0;
  for (const text of decoded) {
    try {
      await read(text);
    } catch {
      failed++;
    }
  }
  return { failed };
}

// Peers tell of every odd page on the console.
if (others.length > 0) console.error = () => undefined;
const turns = [];
for (let turn = -1; turn < Number(repeats); turn++) {
  const seen = { stage: {} };
  for (const { name, run } of rotated(contenders, Math.max(0, turn))) {
    const start = cpuMs();
    const result = await run();
    const each = (ms) => ms / files.length;
    if (name === 'stages') for (const [stage, ms] of Object.entries(result)) seen.stage[stage] = each(ms);
    else seen[name] = each(name === 'ingest' ? result.ms : cpuMs() - start);
    if (name === 'ingest') seen.store = each(result.storeMs);
    if (result?.failed > 0) seen[`${name} failed`] = result.failed;
  }
  // The first turn warms up.
  if (turn >= 0) turns.push(seen);
}
const meanBytes = Math.round(files.reduce((sum, path) => sum + statSync(path).size, 0) / files.length);
if (given === undefined) rmSync(folder, { recursive: true });

function rotated(list, by) {
  return [...list.slice(by % list.length), ...list.slice(0, by % list.length)];
}

const over = (pick) => turns.map(pick);
const times = (pick) => ({
  ms: round(median(over(pick))),
  times_tree: round(median(over((turn) => pick(turn) / turn.tree))),
});
const stages = Object.keys(turns[0]?.stage ?? {});
const result = {
  pages: { of: given === undefined ? 'our own making' : 'a folder', count: files.length, mean_bytes: meanBytes },
  machine: {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memory_gb: round(totalmem() / 1e9, 0),
    node: process.version,
  },
  turns: turns.length,
  noise: round(noise(over(({ tree }) => tree)), 3),
  bounds: { tree: times((turn) => turn.tree), events: times((turn) => turn.events) },
  journey: { extract: times((turn) => turn.extract), ingest: times((turn) => turn.ingest) },
  stages: {
    ...Object.fromEntries(stages.map((stage) => [stage, times((turn) => turn.stage[stage])])),
    store: times((turn) => turn.store),
  },
  peers: Object.fromEntries(
    others.map(({ name, version }) => [
      name,
      {
        version,
        ...times((turn) => turn[name]),
        times_extract: round(median(over((turn) => turn[name] / turn.extract))),
        failed: turns[0]?.[`${name} failed`] ?? 0,
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
