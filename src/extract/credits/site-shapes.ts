import type { JudgedPage } from '../../model/judged-page.ts';
import { lineShape } from '../../sites/sites.ts';
import type { ZoneLine } from './zones.ts';

/** The named groups of the first of the site rule's expressions that takes the line. */
export function shapeOf(page: JudgedPage, line: ZoneLine): Readonly<Record<string, string>> | undefined {
  return lineShape(page.siteRule, line.credit.text)?.groups;
}
