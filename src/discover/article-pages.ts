import type { Link } from '../model/link.ts';
import { pageAddress } from './addresses.ts';

/** So many pages may an article have. */
export const MOST_PAGES = 40;

/** 2, [2], 第2页, 下一页, 余下全文 */
const PAGE_WORDS =
  /^[\s[（(【<«‹]{0,3}(?:第?\s?\d{1,2}\s?页?|下一?页|后一页|下一頁|下頁|余下全文|尾页|末页|next|[>›»]{1,2})[\s\]）)】>»›]{0,3}$/iu;

/**
 * The later pages of an article that its page links to, in order: addresses that are its own but for the number of the page
 * (content_55_2.htm, 55-2.htm, t55_1.html behind t55.html, ?id=55&page=2), under words that lead to pages.
 */
export function articlePages(links: readonly Link[], page: string): readonly string[] {
  const found = new Map<number, string>();
  for (const { href, base, text } of links) {
    if (!PAGE_WORDS.test(text)) continue;
    const url = pageAddress(href, page, base);
    const number = url === undefined ? undefined : pageNumber(url, page);
    if (url !== undefined && number !== undefined && found.size < MOST_PAGES) found.set(number, url);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, url]) => url);
}

/** Of a later page of the article at `first`; undefined for any other address. */
function pageNumber(url: string, first: string): number | undefined {
  const [one, other] = [new URL(first), new URL(url)];
  if (one.host !== other.host) return undefined;
  const number = one.pathname === other.pathname ? numberInQuery(one, other) : numberInPath(one, other);
  return number === undefined || number < 1 || number > MOST_PAGES ? undefined : number;
}

const PARAMETERS = ['page', 'p', 'pn', 'pageno', 'currentpage'];

function numberInQuery(one: URL, other: URL): number | undefined {
  const name = [...other.searchParams.keys()].find((key) => PARAMETERS.includes(key.toLowerCase()));
  if (name === undefined) return undefined;
  const rest = (url: URL) => [...url.searchParams].filter(([key]) => key !== name).join('&');
  const value = other.searchParams.get(name) ?? '';
  return rest(one) === rest(other) && /^\d{1,2}$/u.test(value) && Number(value) > 1 ? Number(value) : undefined;
}

function numberInPath(one: URL, other: URL): number | undefined {
  if (one.search !== other.search) return undefined;
  const [, stem = '', suffix = ''] = /^(.{0,1000}?)(\.[a-z]{2,5})?$/u.exec(one.pathname) ?? [];
  const between = other.pathname.slice(stem.length, other.pathname.length - suffix.length);
  if (!other.pathname.startsWith(stem) || !other.pathname.endsWith(suffix) || stem.length < 2) return undefined;
  const [, number] = /^[_/-](?:p|page_?)?(\d{1,2})$/u.exec(between) ?? [];
  return number === undefined ? undefined : Number(number);
}
