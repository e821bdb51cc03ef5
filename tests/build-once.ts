import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Tests of the command line run what users run: dist/ must not be older than src/. */
export default function buildOnce(): void {
  if (newest('dist', '.js') > newest('src', '.ts')) return;
  const { stdout } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, encoding: 'utf8' });
  // It emits in spite of type errors; those are for `npm run types` to refuse.
  if (stdout.trim() !== '') console.warn(stdout.trim());
}

/** When the last file of that kind was written; 0 where there is none. */
function newest(folder: string, suffix: string): number {
  const path = join(ROOT, folder);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return 0;
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .reduce((last, name) => Math.max(last, statSync(join(path, name)).mtimeMs), 0);
}
