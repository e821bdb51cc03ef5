import type { Lead, Link } from '../model/link.ts';
import { pageAddress } from './addresses.ts';
import type { LinkPattern } from './link-pattern.ts';

/** The links of a list page that fit one of the patterns, each address once, in the order of the page. */
export function listLeads(links: readonly Link[], page: string, patterns: readonly LinkPattern[]): readonly Lead[] {
  const leads = new Map<string, Lead>();
  for (const { href, base, text } of links) {
    const url = pageAddress(href, page, base);
    if (url === undefined || url.length > LONGEST_URL || !patterns.some((pattern) => pattern(url))) continue;
    const known = leads.get(url);
    // A picture's link comes before that of the headline.
    if (known === undefined || (known.title ?? '').length < text.length)
      leads.set(url, { url, title: text === '' ? null : text, date: null, from: 'list' });
  }
  return [...leads.values()];
}

const LONGEST_URL = 2_000;
const NEXT = /^[\s[【(（<«‹]{0,3}(?:下一?页|后一?页|下一頁|下頁|next(?: page)?|[>›»]{1,2})[\s\])】）>»›]{0,3}$/iu;

/** Where a list goes on; undefined on its last page. */
export function nextPage(links: readonly Link[], page: string): string | undefined {
  const next = links.find(({ isNext }) => isNext) ?? links.find(({ text }) => NEXT.test(text));
  const url = next === undefined ? undefined : pageAddress(next.href, page, next.base);
  return url === page ? undefined : url;
}
