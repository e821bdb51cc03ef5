import { likeExample, likeStars, templateOf } from '../../discover/discover.ts';
import { UsageProblem } from '../../model/problem.ts';
import { readsSelector } from '../../parse/parse.ts';
import type { SiteFacts, SiteSettings } from './settings.ts';

/** A day, a week, a month and a year after a page was stored. */
const USUAL_RECHECK_MS = [1, 7, 30, 365].map((days) => days * 86_400_000);

/**
 * A site ready for a round.
 * @param recheck milliseconds, for sites that say nothing of their own
 * @throws UsageProblem for a template or selector that can't be read
 */
export function siteSettings(facts: SiteFacts, recheck: readonly number[] = USUAL_RECHECK_MS): SiteSettings {
  const { name, feeds, sitemaps, lists, pages, within, days, from, count, tls } = facts;
  for (const template of [...lists, ...pages]) inSite(name, () => templateOf(template));
  if (within !== undefined && !readsSelector(within))
    throw new UsageProblem(`site "${name}": within = "${within}" is no CSS selector`);
  return {
    ...{ name, feeds, sitemaps, lists, pages, within, days, from, count },
    robotsSitemaps: facts.robots_sitemaps,
    links: [...listOf(facts.example).map((example) => likeExample(example)), ...listOf(facts.links).map(likeStars)],
    nextPages: facts.next_pages,
    manners: {
      ...(facts.delay === undefined ? {} : { delayMs: facts.delay }),
      ...(facts.per_host === undefined ? {} : { perHost: facts.per_host }),
      ...(tls === undefined ? {} : { tls }),
    },
    recheckMs: (facts.recheck ?? recheck).toSorted((a, b) => a - b),
  };
}

function listOf(one: string | readonly string[] | undefined): readonly string[] {
  return one === undefined ? [] : typeof one === 'string' ? [one] : one;
}

function inSite(name: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (error instanceof UsageProblem) throw new UsageProblem(`site "${name}": ${error.message}`);
    throw error;
  }
}
