import { RULES as AGENCY_RULES } from '../extract/agencies/agencies.ts';
import { RULES as CREDIT_RULES } from '../extract/credits/credits.ts';
import { RULES as DATE_RULES } from '../extract/dates/dates.ts';
import { RULES as FIGURE_RULES } from '../extract/figures/figures.ts';
import { RULES as STRIP_RULES } from '../strip/strip.ts';

/** A rule as `rules list` shows it. */
export interface ListedRule {
  readonly room: 'strip' | 'credits' | 'dates' | 'figures' | 'agencies';
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

/** Every rule that reads pages, room by room, in the order in which they are tried. */
export function listRules(): readonly ListedRule[] {
  return ROOMS.flatMap(([room, rules]) => rules.map((rule) => ({ room, ...rule })));
}
