/**
 * A page's address as one writes it down: absolute, http or https, without a fragment. undefined where a link leads nowhere a
 * page can be.
 */
export function pageAddress(href: string, page: string, base: string | null = null): string | undefined {
  if (href.trim() === '') return undefined;
  const from = base !== null && URL.canParse(base, page) ? new URL(base, page).href : page;
  if (!URL.canParse(href, from)) return undefined;
  const url = new URL(href, from);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}
