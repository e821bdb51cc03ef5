import { type Archive, type OpenOptions, openArchive } from '../store/store.ts';
import { corrected } from './correct.ts';
import { readAgain } from './read-again.ts';

/** Opens an archive for writing, with what applies a person's corrections to all that comes. Throws as `openArchive`. */
export function openToWrite(path: string, options: Omit<OpenOptions, 'mode' | 'correct' | 'readHeld'> = {}): Archive {
  return openArchive(path, { ...options, mode: 'write', correct: corrected, readHeld: readAgain });
}
