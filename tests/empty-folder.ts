import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is gone after the run (scratch-folder.ts). */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'jianbao-'));
}
