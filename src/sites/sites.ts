import type { SiteRule } from '../model/site-rule.ts';

export { boundedExpression } from './bounded-expression.ts';
export { canonicalText } from './canonical-text.ts';
export { lineShape } from './line-shape.ts';

/** Where a page was captured, as far as it is known. */
export interface Whereabouts {
  /** Given, or claimed by the page. */
  readonly url: string | null;
  /** The site that the owner names: a host, or the name of a rule. */
  readonly site: string | null;
}

/**
 * The rule for a page, or undefined: the first whose hosts take the page's host, or that has the name of the page's
 * given site, and whose time takes the page's day. Where the day is not given, it is the one in the URL; a page without
 * a known day is taken by a rule of any time.
 */
export function ruleFor(
  rules: readonly SiteRule[],
  { url, site }: Whereabouts,
  day: string | null,
): SiteRule | undefined {
  if (rules.length === 0) return undefined;
  const hosts = [site, hostIn(url)].flatMap((one) => (one === null ? [] : one.toLowerCase().replace(/^www\./u, '')));
  const known = day ?? dayIn(url);
  return rules.find(
    (rule) =>
      (rule.name === site || hosts.some((host) => rule.hosts.some((one) => isHost(host, one)))) &&
      isInTime(rule, known),
  );
}

function hostIn(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}

/** http://…/2014-03/05/content_1.htm, …/20140305/1.shtml */
function dayIn(url: string | null): string | null {
  const [, year, month, day] =
    /(?:^|\D)((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(url ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

function isHost(host: string, taken: string): boolean {
  return taken.startsWith('.') ? host === taken.slice(1) || host.endsWith(taken) : host === taken;
}

function isInTime({ since, until }: SiteRule, day: string | null): boolean {
  if (day === null) return true;
  return (since === undefined || day >= since) && (until === undefined || day <= until);
}
