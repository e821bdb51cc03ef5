import type { BlockPage, Claim } from '../model/block.ts';
import type { Origin } from '../model/origin.ts';
import type { SiteRule } from '../model/site-rule.ts';
import type { TextPage } from '../model/text-page.ts';
import { readDump } from './dump.ts';
import { readHtml } from './html.ts';
import { originalOf } from './replay.ts';

export { linksOf } from './links.ts';
export { readsSelector } from './marks.ts';

/** Tags that a plain-text dump of a page does not have. */
const TAG =
  /<(?:!doctype|html|head|body|meta|div|span|table|t[dr]|p|br|a|font|script|ul|li|h[1-6]|article|section)\b[^<>]{0,2000}>/gi;
const TAGS_OF_A_PAGE = 5;
const PROLOG = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*){0,3}<(?:!doctype\s+html|html)\b/i;

/** The rule for a page of this address, published on this day. */
export type SiteFor = (url: string | null, day: string | null) => SiteRule | undefined;

/**
 * The page as blocks. HTML or a text dump, told by content.
 * @throws PageProblem `too-complex` where the markup has more elements than a page can have, `too-large` where it prints more text.
 */
export function parse(page: TextPage, siteFor: SiteFor = () => undefined): BlockPage {
  const { given, charset, claimedCharset, unreadable, text } = page;
  const rulesFor = (claims: readonly Claim[]): SiteRule | undefined => siteFor(urlOf(page, claims), dayOf(claims));
  const parsed = isHtml(text) ? readHtml(text, rulesFor) : { ...readDump(text), siteRule: rulesFor([]) ?? null };
  const claims = [...addressed(page), ...parsed.claims];
  const origin = takenWhen(page.origin, claims);
  return { origin, given, charset, claimedCharset, unreadable, ...parsed, claims };
}

/** Where the page was asked for at a replay service, its own address, which goes before that of the service. */
function addressed({ given, origin }: TextPage): readonly Claim[] {
  const asked = given.url ?? origin.url;
  const original = asked === undefined ? undefined : originalOf(asked);
  if (original === undefined) return [];
  const time =
    original.takenAt === null ? [] : [{ key: 'retrieved', text: original.takenAt, place: REPLAYED } as const];
  return [{ key: 'url', text: original.url, place: REPLAYED }, ...time];
}

const REPLAYED = 'replay address';

/** A replay service shows the page as it was when the service took it, whenever its copy was fetched. */
function takenWhen(origin: Origin, claims: readonly Claim[]): Origin {
  const taken = claims.find(({ key, place }) => key === 'retrieved' && place.startsWith('replay'));
  if (taken === undefined || origin.retrievedFrom === 'given') return origin;
  return { ...origin, retrievedAt: taken.text, retrievedFrom: 'mark' };
}

function isHtml(text: string): boolean {
  const head = text.slice(0, 200_000);
  if (PROLOG.test(head)) return true;
  TAG.lastIndex = 0;
  let tags = 0;
  while (tags < TAGS_OF_A_PAGE && TAG.exec(head) !== null) tags++;
  return tags === TAGS_OF_A_PAGE;
}

function urlOf({ given, origin }: TextPage, claims: readonly Claim[]): string | null {
  const asked = given.url ?? origin.url;
  if (asked !== undefined) return originalOf(asked)?.url ?? asked;
  return claims.find((claim) => claim.key === 'url')?.text ?? null;
}

function dayOf(claims: readonly Claim[]): string | null {
  const claimed = claims.find((claim) => claim.key === 'published' && /^\d{4}-\d{2}-\d{2}/.test(claim.text));
  return claimed?.text.slice(0, 10) ?? null;
}
