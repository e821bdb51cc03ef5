import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageProblem } from '../model/problem.ts';
import type { OpenOptions } from './archive.ts';

/** @throws UsageProblem where no archive can be, or none is and none is to be made. */
export function checkPath(path: string, { mode, create = true }: OpenOptions): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder))
    throw new UsageProblem(`${path}: there is no folder ${folder}; make it or give another --db`);
  if (path !== path.trim()) throw new UsageProblem(`"${path}": begins or ends with a space; give another --db`);
  const there = existsSync(path);
  if (there && statSync(path).isDirectory()) throw new UsageProblem(`${path}: is a folder; an archive is a file`);
  if (!there && (mode === 'read' || !create)) {
    throw new UsageProblem(`${path}: there is no archive; "jianbao ingest" makes one, --db names another`);
  }
}
