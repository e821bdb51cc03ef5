import { resolve } from 'node:path';
import { configuredPath, type Surroundings } from './configuration.ts';

export interface ArchivePath {
  readonly path: string;
  /** What named it: "--db", "$JIANBAO_DB", a configuration file, "default". */
  readonly from: string;
}

/**
 * The archive of this run: flag, then environment, then the nearest jianbao.toml upward, then the user's own
 * configuration, then ./jianbao.db.
 * @throws UsageProblem for a configuration file that can't be read.
 */
export async function archivePath(flag: string | undefined, around: Surroundings): Promise<ArchivePath> {
  const { env, cwd } = around;
  if (flag !== undefined) return { path: resolve(cwd, flag), from: '--db' };
  if (env.JIANBAO_DB) return { path: resolve(cwd, env.JIANBAO_DB), from: '$JIANBAO_DB' };
  const configured = await configuredPath('db', around);
  return configured ?? { path: resolve(cwd, 'jianbao.db'), from: 'default' };
}
