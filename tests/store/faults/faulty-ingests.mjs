// Ingests a few pages again and again, each time onto a disk that fails at another write (failing-disk.c, preloaded).
// node faulty-ingests.mjs KIND FIRST STEP: prints what went wrong, as JSON.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { clipPage, openKit } from '../../../dist/index.js';
import { openArchive } from '../../../dist/store/store.js';

const [kind, first, step] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const root = mkdtempSync(join(tmpdir(), 'jianbao-faults-'));
const kit = await openKit({ engine: 'node-rs' });

function page(n, url) {
  return `<html><head><meta charset="utf-8"><title>西岭区第${n}所图书馆开馆_西岭网</title><link rel="canonical" href="${url}"></head><body>
<h1>西岭区第${n}所图书馆开馆</h1><div>2018年5月${n}日 09:00　来源：西岭日报</div>
<div><p>西岭区文化局昨日介绍，第${n}所图书馆正式开馆，首日接待读者${n * 120}人次，馆藏图书3万余册。</p>
<p>读者刘女士说，周末带孩子来看书很方便。区文化局表示，年底前还将新建两所图书馆，总投资约2400万元。</p></div></body></html>`;
}

const batches = [
  [1, 2].map((n) => page(n, `http://news.example/${n}`)),
  [page(3, 'http://news.example/3'), page(4, 'http://news.example/1'), '  '],
].map((texts, batch) => texts.map((text, i) => item(text, `${batch}-${i}.html`)));

function item(text, locator) {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const origin = { kind: 'file', locator, sha256, bytes: bytes.length, retrievedAt: null, retrievedFrom: null };
  return { bytes, outcome: clipPage({ bytes, origin }, kit) };
}

const RUN = { command: 'ingest', arguments: [], version: '0', rules: '0', segmenter: 'none', segmenterVersion: '0' };

/** Gives the ids that were acknowledged, and the error that ended it. */
function ingest(path) {
  const acknowledged = [];
  let archive;
  let error;
  try {
    archive = openArchive(path, { mode: 'write', waitMs: 0, now: () => new Date(0) });
    const run = archive.beginRun(RUN);
    for (const batch of batches) acknowledged.push(...archive.add(run, batch).map(({ id }) => id));
    archive.endRun(run, { ended: 'done', counts: {} });
  } catch (thrown) {
    error = thrown;
  }
  try {
    archive?.close();
  } catch (thrown) {
    error ??= thrown;
  }
  return { acknowledged, error };
}

/** What was before another run belongs to the runs: here there is one more of them. */
function contents(path) {
  const db = new Database(path, { readonly: true });
  const names = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_index%' AND name NOT IN ('runs', 'past_rows') ORDER BY name",
    )
    .pluck()
    .all();
  const tables = names.map((name) => [
    name,
    db
      .prepare(`SELECT * FROM "${name}"`)
      .all()
      .map(({ run_id: _, ...row }) => row),
  ]);
  db.close();
  return JSON.stringify(tables);
}

function wrongAfter(path, { acknowledged, error }) {
  const wrong = [];
  if (error !== undefined && (error.name !== 'ArchiveProblem' || error.message.includes('\n')))
    wrong.push(`said: ${error.stack}`);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0 || acknowledged.length > 0) {
    try {
      const archive = openArchive(path, { mode: 'read' });
      wrong.push(...archive.check().map(({ message }) => message));
      wrong.push(...acknowledged.filter((id) => archive.find(id).kind === 'none').map((id) => `${id} is lost`));
      archive.close();
    } catch (thrown) {
      // Nothing was committed yet.
      if (acknowledged.length > 0 || !/is empty/.test(thrown.message)) wrong.push(`after it: ${thrown.stack}`);
    }
  }
  const again = ingest(path);
  if (again.error !== undefined) wrong.push(`again: ${again.error.stack}`);
  else if (contents(path) !== whole) wrong.push('the run after it ended otherwise');
  return wrong;
}

process.env.FAULT_FOLDER = '';
mkdirSync(join(root, 'whole'));
ingest(join(root, 'whole', 'news.db'));
const whole = contents(join(root, 'whole', 'news.db'));

const report = { kind, faults: 0, told: 0, wrong: [] };
for (let n = first; ; n += step) {
  const folder = join(root, String(n));
  mkdirSync(folder);
  const path = join(folder, 'news.db');
  Object.assign(process.env, {
    FAULT_FOLDER: folder,
    FAULT_KIND: kind,
    FAULT_AT: String(n),
    FAULT_ROUND: String(n),
    FAULT_FIRED: '',
  });
  const outcome = ingest(path);
  process.env.FAULT_FOLDER = '';
  if (process.env.FAULT_FIRED !== '1') break;
  report.faults++;
  if (outcome.error !== undefined) report.told++;
  report.wrong.push(...wrongAfter(path, outcome).map((message) => `write ${n}: ${message}`));
  rmSync(folder, { recursive: true });
}
rmSync(root, { recursive: true });
console.log(JSON.stringify(report));
