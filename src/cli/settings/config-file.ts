import type { z as Zod } from 'zod';
import { agencySchema } from './agency-schema.ts';
import { problemIn, readToml } from './toml-file.ts';
import { webSchema } from './web-schema.ts';

function configSchema(z: typeof Zod) {
  return z.strictObject({
    /** Path of the archive, relative to the file's folder. */
    db: z.string().min(1).optional(),
    /** The folder of the user's rules for sites, relative to the file's folder. */
    site_rules: z.string().min(1).optional(),
    /** Bodies of the user's own lexicon, one `[[agency]]` each. */
    agency: agencySchema(z).optional(),
    ...webSchema(z),
  });
}

/** What `jianbao.toml` holds, checked, with what it leaves out supplied. */
export type Config = Zod.output<ReturnType<typeof configSchema>>;

/** One `[[site]]`. */
export type SiteConfig = Config['site'][number];

/**
 * Reads a configuration file.
 * @throws UsageProblem naming file, line and key.
 */
export async function readConfig(path: string): Promise<Config> {
  const { z } = await import('zod');
  const file = await readToml(path);
  const checked = configSchema(z).safeParse(file.values);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const steps = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
  const key = unknown === undefined ? steps : [...steps, unknown];
  throw problemIn(file, key, unknown === undefined ? (issue?.message ?? '') : 'there is no such key');
}
