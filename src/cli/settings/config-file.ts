import { readFileSync } from 'node:fs';
import { UsageProblem } from '../../model/problem.ts';

/** What `jianbao.toml` may hold. */
export interface Config {
  /** Path of the archive, relative to the file's folder. */
  readonly db?: string | undefined;
}

/**
 * Reads a configuration file.
 * @throws UsageProblem naming file, line and key.
 */
export async function readConfig(path: string): Promise<Config> {
  const [{ parse, TomlError }, { z }] = await Promise.all([import('smol-toml'), import('zod')]);
  const schema = z.strictObject({ db: z.string().min(1).optional() });
  const text = read(path);
  let values: unknown;
  try {
    values = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [, reason = error.message] = /^Invalid TOML document: (.+)/u.exec(error.message) ?? [];
    throw new UsageProblem(`${path}:${error.line}: ${reason}`);
  }
  const checked = schema.safeParse(values);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const key = unknown ?? issue?.path.join('.') ?? '?';
  const reason = unknown === undefined ? issue?.message : 'there is no such key';
  throw new UsageProblem(`${path}:${lineOf(key, text)}: ${key}: ${reason}`);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageProblem(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The first line that begins with the key or is its table's head; 1 where it is written in another way. */
function lineOf(key: string, text: string): number {
  const [first = key] = key.split('.');
  const at = text.split('\n').findIndex((line) =>
    line
      .trim()
      .replace(/^[["'\s]+/u, '')
      .startsWith(first),
  );
  return Math.max(at, 0) + 1;
}
