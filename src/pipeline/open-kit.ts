import { compileLexicon } from '../extract/extract.ts';
import type { OwnBody } from '../model/own-body.ts';
import { UsageProblem } from '../model/problem.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { openSegmenter, type SegmenterSettings } from '../segment/segment.ts';
import type { Kit } from './kit.ts';
import { lexiconMark } from './rules-version.ts';

export type { SegmenterSettings } from '../segment/segment.ts';

export interface KitSettings extends SegmenterSettings {
  /** The user's own rules for sites, in the order in which they are asked. */
  readonly siteRules?: readonly SiteRule[];
  /** The user's own lexicon of bodies. */
  readonly ownBodies?: readonly OwnBody[];
}

/**
 * Builds what the journey of a page needs; once a thread.
 * @throws UsageProblem for a site rule that can't be used.
 */
export async function openKit({ siteRules = [], ownBodies = [], ...settings }: KitSettings = {}): Promise<Kit> {
  if (siteRules.length > 0) await check(siteRules);
  const lexicon = ownBodies.length === 0 ? {} : { lexicon: compileLexicon(ownBodies) };
  return { segmenter: await openSegmenter(settings), siteRules, ...lexicon, lexiconMark: lexiconMark(ownBodies) };
}

async function check(siteRules: readonly SiteRule[]): Promise<void> {
  const { checkSiteRule } = await import('./check-site-rule.ts');
  for (const rule of siteRules) {
    const [problem] = checkSiteRule(rule).problems ?? [];
    if (problem === undefined) continue;
    const what = `${problem.path.join('.')}: ${problem.message}`;
    throw new UsageProblem(`site rule "${rule.name}": ${what}`);
  }
}
