import { MARKS } from '../model/mark.ts';
import type { SiteRule } from '../model/site-rule.ts';

/**
 * A rule as one text that differs exactly where the rule can make another record: examples, comments and the order of
 * keys do not enter, the order of selectors and of expressions does.
 */
export function canonicalText({ name, hosts, since, until, select, lines }: SiteRule): string {
  const marks = MARKS.flatMap((mark) => {
    const selectors = [select?.[mark] ?? []].flat();
    return selectors.length === 0 ? [] : [[mark, selectors]];
  });
  return JSON.stringify([name, [...hosts].sort(), since ?? null, until ?? null, marks, lines ?? []]);
}
