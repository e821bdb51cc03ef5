// One of those that are measured, in a process of its own, so that it pays for its own garbage only and V8 compiles it for nobody
// else's use: node contender.mjs NAME FOLDER, told "turn" by bench.mjs. Answers with ms a page.
import { openKit } from '../../dist/index.js';
import { byStage, eventsOnly, extracted, ingested, treeOnly } from './journey.mjs';
import { cpuMs } from './medians.mjs';
import { filesIn } from './pages.mjs';
import { peers, texts } from './peers.mjs';

/** Before it is measured, each goes over so many pages, or for so long: V8 compiles what runs often, and does so for a while. */
const WARM_PAGES = 2000;
const WARM_MS = 20_000;

/** A turn is the middle one of so many passes, or of those that so long a time allows: caches forget one while others have theirs. */
const PASSES = 3;
const TURN_MS = 4000;

const [, , name, folder] = process.argv;
const files = filesIn(folder);
const each = (ms) => ms / files.length;
const pass = await passOf(name);

const start = performance.now();
for (let pages = 0; pages < WARM_PAGES && performance.now() - start < WARM_MS; pages += files.length) await pass();
process.on('message', async () => {
  const begun = performance.now();
  const passes = [await pass()];
  while (passes.length < PASSES && performance.now() - begun < TURN_MS) passes.push(await pass());
  process.send(passes.sort((a, b) => a.ms - b.ms)[passes.length >> 1]);
});
process.send('ready');

async function passOf(contender) {
  const kit = await openKit();
  const ours = {
    tree: () => treeOnly(files),
    events: () => eventsOnly(files),
    extract: () => extracted(files, kit),
  };
  if (contender === 'ingest')
    return async () => {
      const { ms, storeMs } = await ingested(files, kit);
      return { ms: each(ms), store: each(storeMs) };
    };
  if (contender === 'stages') {
    return () => {
      const stages = Object.entries(byStage(files, kit)).map(([stage, ms]) => [stage, each(ms)]);
      return { ms: stages.reduce((sum, [, ms]) => sum + ms, 0), stages: Object.fromEntries(stages) };
    };
  }
  const run = ours[contender] ?? (await peerOver(contender));
  return async () => {
    const before = cpuMs();
    const failed = await run();
    return { ms: each(cpuMs() - before), failed };
  };
}

/** A pass of another extractor over all texts; how many it failed at. */
async function peerOver(contender) {
  const { read } = (await peers()).find((peer) => peer.name === contender);
  const decoded = texts(files);
  // They tell of every odd page on the console.
  console.error = () => undefined;
  return async () => {
    let failed = 0;
    for (const text of decoded) {
      try {
        await read(text);
      } catch {
        failed++;
      }
    }
    return failed;
  };
}
