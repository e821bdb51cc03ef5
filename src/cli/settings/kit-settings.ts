import type { KitSettings } from '../../pipeline/open-kit.ts';
import type { Context } from '../context.ts';
import { configuredAgencies } from './configuration.ts';
import { type SiteRuleOptions, siteRulesOf } from './site-rules.ts';

/**
 * What the pages of this run are read with: the segmenter, the user's own rules for sites and the user's own bodies,
 * `[[agency]]` in the configuration.
 * @throws UsageProblem in one line that names file, line and key.
 */
export async function kitSettings(options: SiteRuleOptions, context: Context): Promise<KitSettings> {
  const siteRules = await siteRulesOf(options, context);
  const ownBodies = await configuredAgencies(context.surroundings());
  return { ...context.segmenter(), siteRules, ownBodies };
}
