// nodejieba against @node-rs/jieba on the same texts, each in a process of its own: time to load, ms a page, memory.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median, round } from './medians.mjs';

const ENGINES = ['nodejieba', 'node-rs'];
const TURNS = 3;

/** { engine: { load_ms, page_ms, rss_mb } }, turn by turn. */
export function segmenters(pages) {
  const input = JSON.stringify(pages.map((text) => text.replace(/[^\u4e00-\u9fff，。\n]/gu, '').slice(0, 3000)));
  const seen = Array.from({ length: TURNS }, () =>
    Object.fromEntries(ENGINES.map((engine) => [engine, measuredIn(engine, input)])),
  );
  return Object.fromEntries(
    ENGINES.map((engine) => [
      engine,
      Object.fromEntries(
        ['load_ms', 'page_ms', 'rss_mb'].map((key) => [key, round(median(seen.map((turn) => turn[engine][key])))]),
      ),
    ]),
  );
}

function measuredIn(engine, input) {
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), engine], { input });
  return JSON.parse(stdout.toString());
}

const [, script, engine] = process.argv;
if (script === fileURLToPath(import.meta.url) && engine !== undefined) {
  const { openSegmenter, segmentBody } = await import('../../dist/segment/segment.js');
  const pages = JSON.parse(readFileSync(0, 'utf8'));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const segmenter = await openSegmenter({ engine });
  segmenter.cut('这是第一句。');
  const load_ms = performance.now() - start;
  for (const text of pages) segmentBody(text, segmenter);
  const warm = performance.now();
  for (const text of pages) segmentBody(text, segmenter);
  const page_ms = (performance.now() - warm) / pages.length;
  globalThis.gc?.();
  const rss_mb = (process.memoryUsage().rss - before) / 1e6;
  process.stdout.write(JSON.stringify({ load_ms, page_ms, rss_mb }));
}
