import type { Archive } from '../store/store.ts';
import type { Context } from './context.ts';

/** Opens the archive of this run for reading and closes it again. */
export async function withArchive<T>(context: Context, look: (archive: Archive) => T | Promise<T>): Promise<T> {
  const [{ openToRead }, { path }] = await Promise.all([import('../pipeline/open-to-read.ts'), context.archivePath()]);
  const archive = openToRead(path);
  try {
    return await look(archive);
  } finally {
    archive.close();
  }
}
