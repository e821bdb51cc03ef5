import { problemIn, readToml } from './toml-file.ts';

/** What `jianbao.toml` may hold. */
export interface Config {
  /** Path of the archive, relative to the file's folder. */
  readonly db?: string | undefined;
  /** The folder of the user's rules for sites, relative to the file's folder. */
  readonly site_rules?: string | undefined;
}

/**
 * Reads a configuration file.
 * @throws UsageProblem naming file, line and key.
 */
export async function readConfig(path: string): Promise<Config> {
  const { z } = await import('zod');
  const schema = z.strictObject({ db: z.string().min(1).optional(), site_rules: z.string().min(1).optional() });
  const file = await readToml(path);
  const checked = schema.safeParse(file.values);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const key = unknown === undefined ? (issue?.path ?? []).map(String) : [unknown];
  throw problemIn(file, key, unknown === undefined ? (issue?.message ?? '') : 'there is no such key');
}
