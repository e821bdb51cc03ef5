import type { Agency, FieldText, Findings, Reference } from '../model/finding.ts';
import { type AgencyContext, findAgencies, type OwnLexicon } from './agencies/agencies.ts';
import { findDates } from './dates/dates.ts';
import { findFigures } from './figures/figures.ts';

export { compileLexicon } from './agencies/agencies.ts';
export { articleOf } from './credits/credits.ts';
export type { AgencyContext, OwnLexicon };

/**
 * Dates, agencies and figures of one article's texts. The order settles every overlap: a figure never covers what is
 * already a date or a name. Texts `beside` help to name the agencies; nothing that stands in them is given back.
 */
export function findAll(
  fields: readonly FieldText[],
  reference: Reference,
  context: AgencyContext,
  beside: readonly FieldText[] = [],
): Findings {
  const dates = findDates(fields, reference);
  const agencies = mentionedIn(fields, findAgencies([...beside, ...fields], context));
  const figures = findFigures(fields, dates, agencies, reference.published);
  return { dates, figures, agencies };
}

function mentionedIn(fields: readonly FieldText[], agencies: readonly Agency[]): readonly Agency[] {
  const names = new Set(fields.map(({ field }) => field));
  return agencies
    .map((agency) => ({ ...agency, mentions: agency.mentions.filter(({ field }) => names.has(field)) }))
    .filter((agency) => agency.mentions.length > 0);
}
