import type { SiteRule } from '../model/site-rule.ts';

export { boundedExpression } from './bounded-expression.ts';

/**
 * The rule for a page, or undefined: the first whose hosts take the page's host and whose time takes the page's day.
 * A page without a known day is taken by a rule of any time.
 */
export function ruleFor(rules: readonly SiteRule[], url: string | null, day: string | null): SiteRule | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return rules.find((rule) => rule.hosts.some((one) => isHost(host, one)) && isInTime(rule, day));
}

function isHost(host: string, taken: string): boolean {
  return taken.startsWith('.') ? host === taken.slice(1) || host.endsWith(taken) : host === taken;
}

function isInTime({ since, until }: SiteRule, day: string | null): boolean {
  if (day === null) return true;
  return (since === undefined || day >= since) && (until === undefined || day <= until);
}
