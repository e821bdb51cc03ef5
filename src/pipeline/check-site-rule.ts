import { readsSelector } from '../parse/parse.ts';
import { type CheckedRule, checkRule } from '../sites/check-rule.ts';

export type { SiteRule } from '../model/site-rule.ts';
export type { CheckedRule, RuleProblem } from '../sites/check-rule.ts';

/** A site rule from outside, checked from end to end: its shape, its bounds, and whether its selectors can be read. */
export function checkSiteRule(values: unknown): CheckedRule {
  const checked = checkRule(values);
  if (checked.rule === undefined) return checked;
  const problems = Object.entries(checked.rule.select ?? {}).flatMap(([mark, selectors]) =>
    [selectors]
      .flat()
      .filter((selector) => !readsSelector(selector))
      .map((selector) => ({ path: ['select', mark], message: `the selector ${selector} can't be read` })),
  );
  return problems.length === 0 ? checked : { problems };
}
