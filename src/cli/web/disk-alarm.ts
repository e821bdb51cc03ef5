import { statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Bytes that are free for the archive where they are fewer than `minFree`; undefined where all is well. */
export function scarceBytes(archive: string, minFree: number | undefined): number | undefined {
  if (minFree === undefined) return undefined;
  const { bavail, bsize } = statfsSync(dirname(resolve(archive)));
  const free = bavail * bsize;
  return free < minFree ? free : undefined;
}
