// Our own journey, whole and by stage, and what parsing alone costs: each is a function that goes once over all pages.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser, parseDocument } from 'htmlparser2';
import { decode } from '../../dist/decode/decode.js';
import { findAgencies } from '../../dist/extract/agencies/agencies.js';
import { findDates } from '../../dist/extract/dates/dates.js';
import { articleOf } from '../../dist/extract/extract.js';
import { findFigures } from '../../dist/extract/figures/figures.js';
import { explainPage } from '../../dist/index.js';
import { parse } from '../../dist/parse/parse.js';
import { fieldsOf } from '../../dist/pipeline/found-in.js';
import { here, ingest } from '../../dist/pipeline/ingest.js';
import { arrivalsOf } from '../../dist/pipeline/ingest-inputs.js';
import { openToWrite } from '../../dist/pipeline/open-to-write.js';
import { pageFromBytes } from '../../dist/pipeline/page-from-bytes.js';
import { keywordsOf, segmentBody } from '../../dist/segment/segment.js';
import { strip } from '../../dist/strip/strip.js';
import { cpuMs } from './medians.mjs';

const rawOf = (path) => pageFromBytes(readFileSync(path), { locator: path, given: {} });

/** Read, decode, htmlparser2's tree: the bound of any journey that needs a tree. */
export function treeOnly(files) {
  for (const path of files) parseDocument(decode(rawOf(path)).text);
}

export function eventsOnly(files) {
  for (const path of files) new Parser({}).end(decode(rawOf(path)).text);
}

/** Files to lines of JSON, as `extract` does. Returns their length, so that nothing is left out as unused. */
export async function extracted(files, kit) {
  let size = 0;
  for await (const arrival of arrivalsOf({ inputs: files }, process.stdin)) {
    if (arrival.kind !== 'page') continue;
    const { outcome } = explainPage(arrival.page, kit);
    if (outcome.kind === 'clipped') size += JSON.stringify(outcome.clipping).length;
  }
  return size;
}

/**
 * Files to committed rows, into an archive that has just been made (which is not counted). What storing took of it, in ms, and
 * the size of the archive.
 */
export async function ingested(files, kit) {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-db-'));
  const archive = openToWrite(join(folder, 'bench.db'));
  let storeMs = 0;
  const timed = (work) => {
    const start = cpuMs();
    const result = work();
    storeMs += cpuMs() - start;
    return result;
  };
  const { name, version } = kit.segmenter;
  try {
    const start = cpuMs();
    const { clipped } = await ingest({
      arrivals: arrivalsOf({ inputs: files }, process.stdin),
      steps: here((raw) => explainPage(raw, kit)),
      open: () => ({
        beginRun: (run) => archive.beginRun(run),
        add: (run, items) => timed(() => archive.add(run, items)),
        endRun: (run, end) => timed(() => archive.endRun(run, end)),
        close: () => undefined,
      }),
      run: {
        command: 'ingest',
        arguments: [],
        version: '0',
        rules: '0',
        segmenter: name,
        segmenterVersion: version,
      },
    });
    return { ms: cpuMs() - start, storeMs, clipped };
  } finally {
    archive.close();
    rmSync(folder, { recursive: true });
  }
}

/** ms of each stage over all pages; what the corridor does between them is left out. */
export function byStage(files, kit) {
  const spent = {};
  const time = (stage, work) => {
    const start = cpuMs();
    const result = work();
    spent[stage] = (spent[stage] ?? 0) + cpuMs() - start;
    return result;
  };
  for (const path of files) {
    const raw = time('read', () => rawOf(path));
    try {
      const text = time('decode', () => decode(raw));
      const page = time('parse', () => parse(text));
      const judged = time('strip', () => strip(page));
      const article = time('credits', () => articleOf(judged));
      const fields = fieldsOf(article);
      const published = article.published?.value ?? null;
      const { source, section } = article;
      const dates = time('dates', () => findDates(fields, { published, taiwan: false }));
      const agencies = time('agencies', () => findAgencies(fields, { source, published, section, lexicon: undefined }));
      time('figures', () => findFigures(fields, dates, agencies, published));
      const words = time('segment', () => segmentBody(article.body, kit.segmenter));
      time('keywords', () => keywordsOf(words, kit.segmenter));
    } catch (error) {
      // A page that is refused on the way ends there, as it does in the corridor.
      if (error.code === undefined) throw error;
    }
  }
  return spent;
}
