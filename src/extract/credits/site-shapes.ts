import type { JudgedPage } from '../../model/judged-page.ts';
import { boundedExpression } from '../../sites/sites.ts';
import type { ZoneLine } from './zones.ts';

const LONGEST_LINE = 400;

/** The named groups of the first of the site rule's expressions that takes the line. */
export function shapeOf(page: JudgedPage, line: ZoneLine): Readonly<Record<string, string>> | undefined {
  const { text } = line.credit;
  if (page.siteRule === null || text.length > LONGEST_LINE) return undefined;
  for (const source of page.siteRule.lines ?? []) {
    const found = boundedExpression(source, `site rule "${page.siteRule.name}"`).exec(text)?.groups;
    if (found !== undefined) return found;
  }
  return undefined;
}
