import { type SiteRule, siteRuleSchema } from '../model/site-rule.ts';
import { expressionProblem } from './bounded-expression.ts';
import { countingSteps, selectorProblem } from './bounded-selector.ts';

/** What is wrong in a rule, and at which key: ["select", "body"], ["example", 0, "file"]. */
export interface RuleProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A rule that can be used, or all that is wrong with it. */
export type CheckedRule =
  | { readonly rule: SiteRule; readonly problems?: never }
  | { readonly rule?: never; readonly problems: readonly RuleProblem[] };

/** What `SiteRule` can say and nothing reads otherwise. */
const GROUPS = ['source', 'author', 'editor'];
const MOST_SELECTORS = 60;
const MOST_COUNTING = 6;

/** A rule as it came from a file, checked: its shape, the days, each selector's and each expression's bounds. */
export function checkRule(values: unknown): CheckedRule {
  const checked = siteRuleSchema.safeParse(values);
  if (!checked.success) return { problems: checked.error.issues.flatMap(inWords) };
  const problems = problemsOf(checked.data);
  return problems.length === 0 ? { rule: checked.data } : { problems };
}

function inWords(issue: {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
}): readonly RuleProblem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => ({ path: [...path, key], message: 'there is no such key' }));
  if (issue.code === 'invalid_key') return [{ path, message: 'there is no such key' }];
  return [{ path, message: issue.message }];
}

function problemsOf(rule: SiteRule): readonly RuleProblem[] {
  const { since, until, select = {}, lines = [] } = rule;
  const selectors = Object.entries(select).flatMap(([mark, some]) => [some].flat().map((one) => [mark, one] as const));
  const problems: RuleProblem[] = [];
  const found = (path: RuleProblem['path'], message: string | undefined): void => {
    if (message !== undefined) problems.push({ path, message });
  };
  if (since !== undefined && until !== undefined && since > until)
    found(['until'], `${until} is before since, ${since}`);
  if (selectors.length === 0 && lines.length === 0) found(['name'], 'the rule says nothing: give it select or lines');
  if (selectors.length > MOST_SELECTORS) found(['select'], `more than ${MOST_SELECTORS} selectors`);
  const counting = selectors.reduce((sum, [, selector]) => sum + countingSteps(selector), 0);
  if (counting > MOST_COUNTING)
    found(['select'], `more than ${MOST_COUNTING} of :nth-child, :nth-of-type and their like`);
  for (const [mark, selector] of selectors) found(['select', mark], selectorProblem(selector));
  for (const [index, line] of lines.entries()) found(['lines', index], expressionProblem(line) ?? groupProblem(line));
  return problems;
}

/** An expression without a name for what it finds would find nothing. */
function groupProblem(line: string): string | undefined {
  const names = [...line.matchAll(/\(\?<([^<>=!]+)>/gu)].map(([, name = '']) => name);
  const wrong = names.find((name) => !GROUPS.includes(name));
  if (wrong !== undefined) return `the expression ${line} names ${wrong}; it may name ${GROUPS.join(', ')}`;
  return names.length === 0
    ? `the expression ${line} names nothing; write (?<source>…) around what it finds`
    : undefined;
}
