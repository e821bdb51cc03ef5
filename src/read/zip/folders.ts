import type { SkipReason } from '../../model/codes.ts';
import { partsOfSavedPages } from '../saved-page.ts';

/** Paths of folders that hold the parts of saved pages: 新闻_files beside 新闻.htm. */
export function partFolders(names: readonly string[]): ReadonlySet<string> {
  const children = new Map<string, Set<string>>();
  for (const name of names) {
    const parts = name.split('/').slice(0, MOST_DEPTH);
    for (const [depth, part] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/');
      children.set(folder, (children.get(folder) ?? new Set()).add(part));
    }
  }
  const found = [...children].flatMap(([folder, within]) => {
    return [...partsOfSavedPages([...within])].map((part) => (folder === '' ? part : `${folder}/${part}`));
  });
  return new Set(found);
}

const MOST_DEPTH = 64;

/** Why a file is not looked at, as in a walk through folders. */
export function besidePages(name: string, folders: ReadonlySet<string>): SkipReason | undefined {
  const parts = name.split('/');
  if (parts.some((part) => part.startsWith('.') || part === '__MACOSX')) return 'hidden';
  const above = parts.slice(0, -1).slice(0, MOST_DEPTH);
  return above.some((_, depth) => folders.has(above.slice(0, depth + 1).join('/'))) ? 'part-of-saved-page' : undefined;
}
