import { RULES as AGENCY_RULES } from '../extract/agencies/agencies.ts';
import { RULES as CREDIT_RULES } from '../extract/credits/credits.ts';
import { RULES as DATE_RULES } from '../extract/dates/dates.ts';
import { RULES as FIGURE_RULES } from '../extract/figures/figures.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { RULES as STRIP_RULES } from '../strip/strip.ts';

/** A rule as `rules list` shows it. */
export interface ListedRule {
  readonly room: 'sites' | 'strip' | 'credits' | 'dates' | 'figures' | 'agencies';
  readonly name: string;
  /** Words that it reads. */
  readonly example: string;
  /** What it takes for granted, where that could be wrong. */
  readonly assumes?: string;
}

const ROOMS = [
  ['strip', STRIP_RULES],
  ['credits', CREDIT_RULES],
  ['dates', DATE_RULES],
  ['figures', FIGURE_RULES],
  ['agencies', AGENCY_RULES],
] as const;

/** Every rule that reads pages, room by room, in the order in which they are tried: the user's rules for sites first. */
export function listRules(siteRules: readonly SiteRule[] = []): readonly ListedRule[] {
  return [...siteRules.map(listed), ...ROOMS.flatMap(([room, rules]) => rules.map((rule) => ({ room, ...rule })))];
}

/** "临江日报 2012": its hosts, and between which days it holds. */
function listed({ name, hosts, since, until }: SiteRule): ListedRule {
  const time = since === undefined && until === undefined ? {} : { assumes: `${since ?? ''}/${until ?? ''}` };
  return { room: 'sites', name, example: hosts.join(', '), ...time };
}
