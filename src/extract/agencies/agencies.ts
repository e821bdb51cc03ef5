import type { Agency, FieldText } from '../../model/finding.ts';

/** What is known of the article that its fields do not say. */
export interface AgencyContext {
  /** The article's source line, where it has one. */
  readonly source: string | null;
  /** "2018-12-18": names and region codes are read as valid on this day. */
  readonly published: string | null;
  /** The breadcrumb and the site, as hints of the region. */
  readonly section: readonly string[];
}

/** Finds named bodies and gives each its full name. */
export function findAgencies(_fields: readonly FieldText[], _context: AgencyContext): readonly Agency[] {
  return [];
}
