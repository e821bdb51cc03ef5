// Does memory stay flat? One `ingest` over many pages of our own making, its resident memory by pages stored:
//   node tools/bench/memory.mjs [PAGES] [JOBS]
// Where the system has /proc. The highest of each tenth of the pages counts, so that no moment after a collection flatters.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { madePages } from './pages.mjs';

const BIN = fileURLToPath(new URL('../../bin/jianbao.js', import.meta.url));
const [pages = 20_000, jobs = 1] = process.argv.slice(2).map(Number);
const folder = madePages(pages);
const work = mkdtempSync(join(tmpdir(), 'jianbao-bench-memory-'));
const path = join(work, 'a.db');

const child = spawn(process.execPath, [BIN, 'ingest', '--quiet', '--jobs', String(jobs), '--db', path, folder], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const highest = new Array(10).fill(0);
let db;
const timer = setInterval(() => {
  if (!existsSync(path)) return;
  db ??= new Database(path, { readonly: true });
  const stored = db.prepare('SELECT count(*) FROM captures').pluck().get();
  const tenth = Math.min(9, Math.floor((10 * stored) / pages));
  highest[tenth] = Math.max(highest[tenth], residentMb(child.pid));
}, 250);

child.on('exit', (code) => {
  clearInterval(timer);
  db?.close();
  rmSync(folder, { recursive: true });
  rmSync(work, { recursive: true });
  const [first] = highest;
  console.log(
    `${pages} pages, exit ${code}; highest resident memory by tenth, MB: ${highest.map(Math.round).join(' ')}`,
  );
  console.log(`the last tenth is ${(highest[9] / first).toFixed(3)} times the first`);
});

/** Of the process and the workers it has started. */
function residentMb(pid) {
  const children = readOr(`/proc/${pid}/task/${pid}/children`, '').split(' ').filter(Boolean);
  const own = /VmRSS:\s*(\d+) kB/.exec(readOr(`/proc/${pid}/status`, ''));
  return Number(own?.[1] ?? 0) / 1000 + children.reduce((sum, child) => sum + residentMb(child), 0);
}

function readOr(file, other) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process has just ended.
    return other;
  }
}
