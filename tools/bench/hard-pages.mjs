// Pages made to hurt, each through the command line in a process of its own: npm run build && node tools/bench/hard-pages.mjs
// Says for each whether it was clipped or refused, with processor time (of clipped ones without that of starting and of the dictionary) and memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { round } from './medians.mjs';

const BIN = fileURLToPath(new URL('../../bin/jianbao.js', import.meta.url));
const USAGE = new URL('usage.mjs', import.meta.url).href;
const SENTENCE = '临江市民政局8日通报，今年以来全市新增志愿者1.5万余人。';

const page = (body) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>临江新增志愿者</title></head><body><h1>临江新增志愿者</h1><p>2019-11-12 10:00 来源：临江晚报</p>${body}</body></html>`;
const text = `<p>${SENTENCE.repeat(5)}</p>`;
const attributes = (count) => Array.from({ length: count }, (_, i) => ` a${i}="${i}"`).join('');

/** Name → page; the first is an ordinary one, what it takes is taken off the others that are clipped. */
const PAGES = {
  ordinary: () => page(text),
  '100,000 nested div': () => page('<div>'.repeat(100_000) + text),
  '100,000 nested and closed div': () => page('<div>'.repeat(100_000) + text + '</div>'.repeat(100_000)),
  '100,000 unclosed spans and b': () => page(`${'<span><b>'.repeat(50_000)}${text}`),
  'one million attributes on one element': () => page(`<div${attributes(1_000_000)}>${text}</div>`),
  'one million attributes on 20,000 elements': () =>
    page(Array.from({ length: 20_000 }, () => `<i${attributes(50)}></i>`).join('') + text),
  '1.4 MB of paragraphs, under the bound': () => page(text.repeat(3_100)),
  '50 MB of paragraphs': () => page(text.repeat(Math.round(50e6 / Buffer.byteLength(text)))),
  '50 MB of one script': () => page(`<script>${'var a = "1";\n'.repeat(3_800_000)}</script>${text}`),
  '50 MB of a comment': () => page(`<!--${'x'.repeat(50e6)}-->${text}`),
  'one text node of 20 MB': () => page(`<p>${SENTENCE.repeat(Math.round(20e6 / Buffer.byteLength(SENTENCE)))}</p>`),
  'one text node of 20 MB without a mark': () => page(`<p>${'社会工作'.repeat(1_700_000)}</p>`),
  'one text node of 20 MB of digits': () => page(`<p>${'1234567890'.repeat(2_000_000)}</p>`),
  '20,000 <': () => page('<'.repeat(20_000) + text),
  '1,000,000 <': () => page('<'.repeat(1_000_000) + text),
  '100,000 table rows': () => page(`<table>${'<tr><td>南州</td><td>36</td></tr>'.repeat(100_000)}</table>`),
  'nested tables': () => page('<table><tr><td>'.repeat(3_000) + text),
  'a dump of 20 MB': () => `临江新增志愿者\n2019-11-12 10:00 来源：临江晚报\n${`${SENTENCE}\n`.repeat(240_000)}`,
};

const wanted = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'jianbao-hard-'));
let plain = 0;
for (const [name, make] of Object.entries(PAGES)) {
  if (name !== 'ordinary' && !name.includes(wanted)) continue;
  const path = join(folder, name === 'a dump of 20 MB' ? 'page.txt' : 'page.html');
  writeFileSync(path, make());
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', USAGE, BIN, 'extract', path], {
    maxBuffer: 1e9,
    timeout: 120_000,
  });
  const said = stderr.toString().trim().split('\n');
  const usage = said.at(-1)?.startsWith('{') ? JSON.parse(said.at(-1)) : { cpu_ms: Number.NaN, rss_mb: Number.NaN };
  if (name === 'ordinary') plain = usage.cpu_ms;
  const outcome =
    stdout.length > 0 ? 'clipped' : (said.find((line) => line.includes('page.')) ?? 'nothing').slice(0, 120);
  const own = name === 'ordinary' || stdout.length === 0 ? usage.cpu_ms : usage.cpu_ms - plain;
  console.log(
    [
      name,
      `${round(own / 1000)} s`,
      `${round(usage.rss_mb, 0)} MB`,
      `exit ${status}`,
      outcome.replaceAll(folder, ''),
    ].join('\t'),
  );
}
rmSync(folder, { recursive: true });
