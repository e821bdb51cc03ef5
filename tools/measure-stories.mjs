// How well stories are found, and what it costs: npm run build && node tools/measure-stories.mjs [articles] [seed]
import { linkStories } from '../dist/store/stories/link-stories.js';
import { SIGNATURE_BYTES, signatureOf } from '../dist/store/stories/signature.js';
import { storySet } from './story-families.mjs';

const [count = '20000', seed = '7'] = process.argv.slice(2);
const set = storySet(seed, Number(count)).toSorted((a, b) =>
  a.published < b.published ? -1 : a.published > b.published ? 1 : 0,
);

// Of the processor, so that it says the same on a busy machine.
const now = () => Object.values(process.cpuUsage()).reduce((sum, part) => sum + part, 0) / 1000;
const clock = now();
const signed = set.map(({ title, lines }) => signatureOf({ title, body: lines.join('\n') }));
const signing = now();
const minima = new Uint8Array(SIGNATURE_BYTES * set.length);
for (const [i, one] of signed.entries()) if (one.minima) minima.set(one.minima, i * SIGNATURE_BYTES);
const links = linkStories({
  texts: signed.map(({ text }) => text),
  minima,
  isLong: (i) => signed[i].minima !== null,
  numbersOf: (i) => signed[i].numbers,
});
const done = now();
console.log(
  `${set.length} articles; a signature ${((signing - clock) / set.length).toFixed(3)} ms; links ${((done - signing) / 1000).toFixed(2)} s`,
);

/** Pairs within one found story that are of one, and pairs that should be. */
const pairs = (groups, same) =>
  groups
    .flatMap((group) => group.flatMap((a, at) => group.slice(0, at).map((b) => [a, b])))
    .map(([a, b]) => ({ a, b, right: same(a, b) }));
function groupsBy(keyOf) {
  const groups = new Map();
  for (const i of set.keys()) groups.set(keyOf(i), [...(groups.get(keyOf(i)) ?? []), i]);
  return [...groups.values()].filter(({ length }) => length > 1);
}
const found = pairs(
  groupsBy((i) => links[i].first),
  (a, b) => set[a].story === set[b].story,
);
const wanted = pairs(
  groupsBy((i) => set[i].story),
  (a, b) => links[a].first === links[b].first,
);
const share = (list) =>
  `${list.filter(({ right }) => right).length} of ${list.length} (${((100 * list.filter(({ right }) => right).length) / Math.max(1, list.length)).toFixed(2)} %)`;
console.log(`precision ${share(found)}, recall ${share(wanted)}`);
for (const family of ['bulletin', 'form', 'notice', 'quoted', 'reprint', 'single']) {
  console.log(
    `  wrongly linked, ${family}: ${found.filter(({ a, b, right }) => !right && (set[a].family === family || set[b].family === family)).length}`,
  );
}
for (const name of ['editor', 'menu', 'cut', 'traditional', 'dateline', 'marks', 'words', 'misprint']) {
  console.log(
    `  recall with ${name}: ${share(wanted.filter(({ a, b }) => set[a].changes.includes(name) || set[b].changes.includes(name)))}`,
  );
}
