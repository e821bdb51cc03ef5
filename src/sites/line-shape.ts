import type { SiteRule } from '../model/site-rule.ts';
import { boundedExpression, LONGEST_LINE } from './bounded-expression.ts';

/** What the first of a rule's expressions that takes a line finds in it. */
export interface LineShape {
  /** By name: source, author, editor. */
  readonly groups: Readonly<Record<string, string>>;
  /** True where the expression takes the line from end to end: nothing of the article stands in it. */
  readonly isWhole: boolean;
}

/** An expression is compiled once a rule, not once a line. */
const compiled = new WeakMap<SiteRule, readonly RegExp[]>();

/** @throws UsageProblem for an expression without bounds, which `checkRule` would have refused. */
export function lineShape(rule: SiteRule | null, line: string): LineShape | undefined {
  if (rule === null || rule.lines === undefined || line.length > LONGEST_LINE) return undefined;
  for (const expression of expressionsOf(rule, rule.lines)) {
    const found = expression.exec(line);
    if (found?.groups !== undefined) return { groups: found.groups, isWhole: found[0].length === line.length };
  }
  return undefined;
}

function expressionsOf(rule: SiteRule, lines: readonly string[]): readonly RegExp[] {
  const known = compiled.get(rule);
  if (known !== undefined) return known;
  const expressions = lines.map((source) => boundedExpression(source, `site rule "${rule.name}"`));
  compiled.set(rule, expressions);
  return expressions;
}
