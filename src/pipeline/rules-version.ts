import { createHash } from 'node:crypto';
import type { SiteRule } from '../model/site-rule.ts';
import { canonicalText } from '../sites/sites.ts';
import { RULES_VERSION } from './version.ts';

/**
 * The version of the rules that made a record or a run: "2026-11-22", and with site rules "2026-11-22+3f2a1b9c", the
 * first 8 hex digits of the sha256 of what they say. A record names the one rule that held for its page, so that a rule
 * for another site changes nothing in it; a run names all that were at hand.
 */
export function rulesVersion(siteRules: readonly SiteRule[]): string {
  if (siteRules.length === 0) return RULES_VERSION;
  const hash = createHash('sha256');
  for (const rule of siteRules) hash.update(`${canonicalText(rule)}\n`);
  return `${RULES_VERSION}+${hash.digest('hex').slice(0, 8)}`;
}
