import { createHash } from 'node:crypto';
import type { OwnBody } from '../model/own-body.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { canonicalText } from '../sites/sites.ts';
import { RULES_VERSION } from './version.ts';

/**
 * The version of the rules that made a record or a run: "2026-11-22", and with site rules "2026-11-22+3f2a1b9c", the
 * first 8 hex digits of the sha256 of what they say. A record names the one rule that held for its page, so that a rule
 * for another site changes nothing in it; a run names all that were at hand. A lexicon of the user's own is marked behind it.
 */
export function rulesVersion(siteRules: readonly SiteRule[], mark = ''): string {
  if (siteRules.length === 0) return RULES_VERSION + mark;
  const hash = createHash('sha256');
  for (const rule of siteRules) hash.update(`${canonicalText(rule)}\n`);
  return `${RULES_VERSION}+${hash.digest('hex').slice(0, 8)}${mark}`;
}

/** "+a3f2a1b9c": the first 8 hex digits of the sha256 of a user's own lexicon, whatever the order of its bodies; "" where it is empty. */
export function lexiconMark(own: readonly OwnBody[]): string {
  if (own.length === 0) return '';
  const lines = own.map(({ name, aliases, type, region }) => JSON.stringify([name, aliases.toSorted(), type, region]));
  return `+a${createHash('sha256').update(lines.toSorted().join('\n')).digest('hex').slice(0, 8)}`;
}
