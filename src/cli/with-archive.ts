import type { Archive } from '../store/store.ts';
import type { Context } from './context.ts';

/** Opens the archive of this run for reading and closes it again. */
export async function withArchive<T>(context: Context, look: (archive: Archive) => T | Promise<T>): Promise<T> {
  const [{ openArchive }, { path }] = await Promise.all([import('../store/store.ts'), context.archivePath()]);
  const archive = openArchive(path, { mode: 'read' });
  try {
    return await look(archive);
  } finally {
    archive.close();
  }
}
