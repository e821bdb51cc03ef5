import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { asError, skipped, type Unread, unreadable } from './arrivals.ts';
import { join, locatorOf, type Path } from './path.ts';
import { partsOfSavedPages } from './saved-page.ts';

export interface FoundFile {
  readonly kind: 'file';
  readonly path: Path;
}

/** What holds for a whole walk. */
interface Walk {
  /** The real place of the folder it began at; links into it lead to what is walked anyway. */
  readonly top: string;
  /** Identities of the folders outside `top` that links have led to. */
  readonly outside: Set<string>;
}

interface Folder {
  readonly path: Path;
  /** How many levels are walked: 1 is the files of this folder. */
  readonly levels: number;
  /** Parts of a saved page are named one by one, and not read. */
  readonly isPart: boolean;
  readonly isOutside: boolean;
}

/**
 * The files below a folder, in the order of the bytes of their names; in memory is one list of names for each folder that
 * is open. Every folder is walked once, however many symbolic links lead to it.
 */
export async function* walk(path: Path, levels = Infinity): AsyncGenerator<FoundFile | Unread> {
  const top = await realpath(path, 'buffer').catch(asError);
  if (top instanceof Error) yield unreadable(locatorOf(path), top);
  else yield* within({ path, levels, isPart: false, isOutside: false }, { top: locatorOf(top), outside: new Set() });
}

async function* within(folder: Folder, walk: Walk): AsyncGenerator<FoundFile | Unread> {
  const entries = await readdir(folder.path, { encoding: 'buffer', withFileTypes: true }).catch(asError);
  if (entries instanceof Error) {
    yield unreadable(locatorOf(folder.path), entries);
    return;
  }
  const parts = partsOfSavedPages(entries.map(({ name }) => name.toString('latin1')));
  for (const entry of entries.sort((one, other) => Buffer.compare(one.name, other.name))) {
    const path = join(folder.path, entry.name);
    const kind = entry.name[0] === DOT ? 'hidden' : await kindOf(path, entry, folder, walk);
    if (kind instanceof Error) yield unreadable(locatorOf(path), kind);
    else if (kind === 'folder' || kind === 'folder-outside') {
      const isPart = folder.isPart || parts.has(entry.name.toString('latin1'));
      const isOutside = kind === 'folder-outside';
      if (folder.levels > 1) yield* within({ path, levels: folder.levels - 1, isPart, isOutside }, walk);
    } else if (kind !== 'file') yield skipped(locatorOf(path), kind);
    else yield folder.isPart ? skipped(locatorOf(path), 'part-of-saved-page') : { kind, path };
  }
}

const DOT = 0x2e;

type Kind = 'file' | 'folder' | 'folder-outside' | 'not-a-file' | 'symlink-loop' | Error;

async function kindOf(path: Path, entry: Dirent<Buffer>, folder: Folder, walk: Walk): Promise<Kind> {
  if (entry.isFile()) return 'file';
  const isLink = entry.isSymbolicLink();
  if (entry.isDirectory() && !folder.isOutside) return 'folder';
  const facts = await stat(path).catch(asError);
  if (facts instanceof Error) return isLink && 'code' in facts && facts.code === 'ELOOP' ? 'symlink-loop' : facts;
  if (facts.isFile()) return 'file';
  if (!facts.isDirectory()) return 'not-a-file';
  if (!isLink && !folder.isOutside) return 'folder';
  const place = locatorOf(await realpath(path, 'buffer'));
  const identity = `${facts.dev}:${facts.ino}`;
  if (`${place}/`.startsWith(`${walk.top}/`) || walk.outside.has(identity)) return 'symlink-loop';
  walk.outside.add(identity);
  return 'folder-outside';
}
