import type { FieldText, Findings, Reference } from '../model/finding.ts';
import { type AgencyContext, findAgencies } from './agencies/agencies.ts';
import { findDates } from './dates/dates.ts';
import { findFigures } from './figures/figures.ts';

export { articleOf } from './credits/credits.ts';
export type { AgencyContext };

/**
 * Dates, agencies and figures of one article's texts. The order settles every overlap: a figure never covers what is
 * already a date or a name.
 */
export function findAll(fields: readonly FieldText[], reference: Reference, context: AgencyContext): Findings {
  const dates = findDates(fields, reference);
  const agencies = findAgencies(fields, context);
  const figures = findFigures(fields, dates, agencies);
  return { dates, figures, agencies };
}
