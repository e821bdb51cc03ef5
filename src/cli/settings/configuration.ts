import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Config, readConfig } from './config-file.ts';

export interface Surroundings {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /** Whether the file belongs to the user who runs this. */
  readonly own: (path: string) => boolean;
  /** Told of a configuration file that is not read since it is somebody else's. */
  readonly onStranger: (path: string) => void;
}

export interface ConfiguredPath {
  readonly path: string;
  /** The configuration file that names it. */
  readonly from: string;
}

export function surroundings(onStranger: (path: string) => void): Surroundings {
  const own = (path: string): boolean => {
    const user = process.getuid?.();
    return user === undefined || statSync(path).uid === user;
  };
  return { cwd: process.cwd(), env: process.env, home: homedir(), own, onStranger };
}

/**
 * A path that the nearest jianbao.toml upward names, else the user's own configuration; relative to the file.
 * @throws UsageProblem for a configuration file that can't be read.
 */
export async function configuredPath(
  key: 'db' | 'site_rules',
  around: Surroundings,
): Promise<ConfiguredPath | undefined> {
  for (const file of configFiles(around)) {
    const { [key]: path } = await readConfig(file);
    if (path !== undefined) return { path: besideConfig(path, file, around), from: file };
  }
  return undefined;
}

/** The nearest jianbao.toml upward, else the user's own configuration; undefined where there is neither. */
export async function nearestConfig(
  around: Surroundings,
): Promise<{ readonly config: Config; readonly from: string } | undefined> {
  for (const from of configFiles(around)) return { config: await readConfig(from), from };
  return undefined;
}

/** A path as a configuration file means it. */
export function besideConfig(path: string, file: string, { home }: Pick<Surroundings, 'home'>): string {
  return resolve(dirname(file), inHome(path, home));
}

/**
 * The user's own lexicon: of the nearest jianbao.toml upward that has one, else of the user's own configuration.
 * @throws UsageProblem for a configuration file that can't be read.
 */
export async function configuredAgencies(around: Surroundings): Promise<NonNullable<Config['agency']>> {
  for (const file of configFiles(around)) {
    const { agency } = await readConfig(file);
    if (agency !== undefined) return agency;
  }
  return [];
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
