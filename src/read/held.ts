import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import type { Path } from './path.ts';

/** The absolute path by which a file is found again; `undefined` where its name is no text. */
export function pathAgain(path: Path): string | undefined {
  return isUtf8(path) ? resolve(path.toString()) : undefined;
}
