import type { Held } from '../model/origin.ts';
import { PageProblem } from '../model/problem.ts';
import { OpenFile } from './open-file.ts';
import { pageAgain } from './warc/again.ts';
import { contentOf } from './zip/content.ts';

/**
 * The bytes of a page from the WARC or ZIP file that holds them, after transfer decoding. Synchronous. Throws, with what is
 * wrong in words, where nothing of the kind is there any more.
 */
export function readAgain(held: Held): Uint8Array {
  const file = new OpenFile(held.path, WINDOW);
  try {
    if (held.in === 'warc') return pageAgain(file, held.offset, MOST_BYTES);
    const method = held.method === 'stored' ? 0 : 8;
    return Uint8Array.from(contentOf(file, { offset: held.offset, compressed: held.size, method }, MOST_BYTES));
  } catch (error) {
    if (error instanceof PageProblem) throw new Error(error.message);
    throw error;
  } finally {
    file.close();
  }
}

const WINDOW = 64 * 1024;
/** Above every bound under which a page may have been read. */
const MOST_BYTES = 1024 ** 3;
