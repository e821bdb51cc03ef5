import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whatever tests, their workers and the commands that they start leave behind lies in one folder, which goes with the run. */
export default function scratchFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
