import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { DataPackage } from '../export/export.ts';

const packageSchema = z.looseObject({
  resources: z.array(z.looseObject({ name: z.unknown(), path: z.unknown(), jianbao: z.unknown().optional() })),
});

/**
 * The datapackage.json that lies in a folder, without those of our files that have gone; "none" where there is no such file,
 * "other" where it is no data package, and so not ours to write into.
 */
export function packageBeside(path: string): DataPackage | 'none' | 'other' {
  if (!existsSync(path)) return 'none';
  const read = packageSchema.safeParse(parsed(readFileSync(path, 'utf8')));
  if (!read.success) return 'other';
  const gone = (file: unknown) => typeof file === 'string' && !existsSync(join(dirname(path), file));
  const resources = read.data.resources.filter((one) => one.jianbao === undefined || !gone(one.path));
  return { ...read.data, resources };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
