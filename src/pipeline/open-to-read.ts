import { type Archive, openArchive } from '../store/store.ts';
import { readAgain } from './read-again.ts';

/** Opens an archive for reading, with what reads bytes that were left in other files. Throws as `openArchive`. */
export function openToRead(path: string): Archive {
  return openArchive(path, { mode: 'read', readHeld: readAgain });
}
