import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ArchiveProblem, UsageProblem } from '../model/problem.ts';
import { checkPath } from './check-path.ts';
import { checkTarget, copyArchive } from './copy-archive.ts';
import { schemaVersion } from './identity.ts';
import { openToRead } from './open-file.ts';
import { guarded } from './problems.ts';

export interface Copied {
  readonly path: string;
  readonly bytes: number;
  readonly schema_version: number;
}

/**
 * Copies an archive of any schema, while others may write to it, to a file of its own that appears whole or not at all.
 * @throws UsageProblem for a path where nothing can be read or written, or where something is already without `overwrite`;
 * ArchiveProblem where the archive is damaged or there is no room.
 */
export function backUp(path: string, target: string, { overwrite }: { readonly overwrite: boolean }): Copied {
  checkPath(path, { mode: 'read' });
  const to = resolve(target);
  if (existsSync(to) && statSync(to).isDirectory()) throw new UsageProblem(`${target}: is a folder; name a file`);
  if (existsSync(to) && realpathSync(to) === realpathSync(path)) {
    throw new UsageProblem(`${target}: is the archive itself; name another file`);
  }
  checkTarget(to, overwrite);
  return guarded(path, () => {
    const db = openToRead(path);
    try {
      const schema = schemaVersion(path, db);
      if (schema === 0) throw new ArchiveProblem(`${path}: is empty, not an archive`);
      copyArchive(db, to);
      return { path: target, bytes: statSync(to).size, schema_version: schema };
    } finally {
      db.close();
    }
  });
}
