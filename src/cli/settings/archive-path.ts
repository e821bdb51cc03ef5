import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readConfig } from './config-file.ts';

export interface ArchivePath {
  readonly path: string;
  /** What named it: "--db", "$JIANBAO_DB", a configuration file, "default". */
  readonly from: string;
}

export interface Surroundings {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /** Whether the file belongs to the user who runs this. */
  readonly own: (path: string) => boolean;
  /** Told of a configuration file that is not read since it is somebody else's. */
  readonly onStranger: (path: string) => void;
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
  for (const file of configFiles(around)) {
    const { db } = await readConfig(file);
    if (db !== undefined) return { path: resolve(dirname(file), inHome(db, around.home)), from: file };
  }
  return { path: resolve(cwd, 'jianbao.db'), from: 'default' };
}

export function surroundings(onStranger: (path: string) => void): Surroundings {
  const own = (path: string): boolean => {
    const user = process.getuid?.();
    return user === undefined || statSync(path).uid === user;
  };
  return { cwd: process.cwd(), env: process.env, home: homedir(), own, onStranger };
}

function* configFiles(around: Surroundings): Iterable<string> {
  const nearest = upward(around);
  if (nearest !== undefined) yield nearest;
  const base = around.env.XDG_CONFIG_HOME || join(around.home, '.config');
  const personal = join(base, 'jianbao', 'config.toml');
  if (existsSync(personal)) yield personal;
}

/** The first jianbao.toml from the working folder upward; the search ends at the home folder and at a stranger's file. */
function upward({ cwd, home, own, onStranger }: Surroundings): string | undefined {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const file = join(folder, 'jianbao.toml');
    if (existsSync(file)) {
      if (own(file)) return file;
      onStranger(file);
      return undefined;
    }
    if (folder === home || folder === dirname(folder)) return undefined;
  }
}

function inHome(path: string, home: string): string {
  return path.startsWith('~/') ? join(home, path.slice(2)) : path;
}
