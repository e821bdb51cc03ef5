import type { JudgedPage } from '../../model/judged-page.ts';

/** The article's address: given, asked for, canonical, or marked when the page was saved. Absolute http addresses only. */
export function urlOf(page: JudgedPage): string | null {
  const claimed = page.claims.filter((claim) => claim.key === 'url').map((claim) => claim.text);
  // Under an address at a replay service stands the page of another.
  const replayed = page.claims.find(({ key, place }) => key === 'url' && place === 'replay address')?.text;
  const url = [replayed, page.given.url, page.origin.url, ...claimed].find(
    (one) => one !== undefined && /^https?:\/\/[^/]+\/./i.test(one) && URL.canParse(one),
  );
  return url === undefined ? null : new URL(url).href;
}

/** Host, or the name given. */
export function siteOf(page: JudgedPage, url: string | null): string | null {
  if (page.given.site !== undefined) return page.given.site;
  return url === null ? null : new URL(url).hostname.replace(/^www\./, '');
}
