import { UsageProblem } from '../../model/problem.ts';
import type { Context } from '../context.ts';
import type { Config } from '../settings/config-file.ts';
import { nearestConfig } from '../settings/configuration.ts';

/** A configuration and where it was found. */
export interface WebConfig {
  readonly config: Config;
  readonly from: string;
}

/** The configuration with its sites. @throws UsageProblem where there is none, or it names no site */
export async function configWithSites(context: Context): Promise<WebConfig> {
  const found = await nearestConfig(context.surroundings());
  if (found === undefined) throw new UsageProblem(context.say.noConfig);
  if (found.config.site.length === 0) throw new UsageProblem(context.say.noSites(found.from));
  return found;
}

/** What is set of the network, where anything is. */
export async function configOrNone(context: Context): Promise<Partial<Config>> {
  return (await nearestConfig(context.surroundings()))?.config ?? {};
}
