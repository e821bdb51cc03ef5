// What our own code adds to the start of Node: commands and a bare Node take turns.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, round } from './medians.mjs';

const BIN = fileURLToPath(new URL('../../bin/jianbao.js', import.meta.url));
const PAGE = fileURLToPath(new URL('../../fixtures/pages/portal-2005-gbk/page.html', import.meta.url));
const USAGE = new URL('usage.mjs', import.meta.url).href;
const TURNS = 9;

/** { command: ms of its own }, over an archive of one page; processor time. */
export function startUp() {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-start-'));
  const db = join(folder, 'a.db');
  spawnSync(process.execPath, [BIN, 'ingest', '-q', '--db', db, PAGE]);
  const commands = {
    node: ['-e', '0'],
    '--help': [BIN, '--help'],
    list: [BIN, 'list', '--db', db],
    export: [BIN, 'export', '--db', db],
  };
  const seen = Array.from({ length: TURNS }, () =>
    Object.fromEntries(Object.entries(commands).map(([name, args]) => [name, cpuMs(args)])),
  );
  rmSync(folder, { recursive: true });
  const own = Object.keys(commands).filter((name) => name !== 'node');
  return Object.fromEntries(own.map((name) => [name, round(median(seen.map((turn) => turn[name] - turn.node)), 0)]));
}

/** User and system time of the command, told by itself as it ends. */
function cpuMs(args) {
  const { stderr } = spawnSync(process.execPath, ['--import', USAGE, ...args]);
  return JSON.parse(stderr.toString().trim().split('\n').at(-1)).cpu_ms;
}
