import type { Archive, OpenOptions } from './archive.ts';

export type * from './archive.ts';
export { RELATIONS, type Relation } from './relations.ts';

/**
 * Opens an archive, and in mode `write` makes or migrates it. Throws `UsageProblem` where the path is wrong (no such
 * folder, no archive to read, a folder), `ArchiveProblem` where the file can't be used: not an archive, of a newer version of
 * jianbao, read-only, damaged, disk full, held by another writer (`exit` 75).
 */
export function openArchive(path: string, options: OpenOptions): Archive {
  throw new Error(`openArchive(${path}, ${options.mode}): not written yet`);
}

/** The SQL that makes an archive of today's schema, for `jianbao schema --sql`. */
export function archiveSql(): string {
  throw new Error('archiveSql: not written yet');
}
