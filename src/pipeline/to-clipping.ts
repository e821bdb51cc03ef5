import { createHash } from 'node:crypto';
import { codePointCounter } from '../chinese/code-points.ts';
import { scriptOf } from '../chinese/script.ts';
import type { Article, Moment } from '../model/article.ts';
import type { BlockPage } from '../model/block.ts';
import type { Clipping } from '../model/clipping.ts';
import type { FieldText, Findings, Keyword } from '../model/finding.ts';
import type { Origin } from '../model/origin.ts';
import { flatGiven } from './flat-given.ts';
import { rulesVersion } from './rules-version.ts';
import { figureWarnings, toFindings } from './to-findings.ts';
import { VERSION } from './version.ts';

/** The words of a body, and who cut them. */
export interface Words {
  readonly segmented: string;
  readonly keywords: readonly Keyword[];
  readonly segmenter: string;
  readonly segmenterVersion: string;
  /** What the record says of the user's own lexicon; "" without one. */
  readonly lexiconMark: string;
}

/** An article and what was found in it as the JSON record: snake_case keys, offsets in code points. */
export function toClipping(
  id: string,
  page: BlockPage,
  article: Article,
  fields: readonly FieldText[],
  findings: Findings,
  words: Words,
): Clipping {
  const count = codePointCounter(article.body);
  const { dates, figures, agencies } = toFindings(findings, fields);
  return {
    schema: 'jianbao/clipping@1',
    id,
    article: article.url === null ? id : articleKey(article.url),
    url: article.url,
    site: article.site,
    origin: toOrigin(page.origin, page),
    given: flatGiven(page.given),
    title: article.title,
    subtitle: article.subtitle,
    published: toMoment(article.published),
    updated: toMoment(article.updated),
    source: article.source,
    authors: [...article.authors],
    editors: [...article.editors],
    credits: article.credits.map((credit) => ({ ...credit })),
    section: [...article.section],
    edition: article.edition,
    document:
      article.document === null
        ? null
        : {
            number: article.document.number,
            index: article.document.index,
            issuer: article.document.issuer,
            signed_on: article.document.signedOn,
            effective_on: article.document.effectiveOn,
          },
    views: article.views,
    script: scriptOf(article.body),
    body: article.body,
    blocks: article.bodyBlocks.map(({ role, start, stop }) => ({
      role,
      start: count(start),
      stop: count(stop),
    })),
    captions: [...article.captions],
    segmented: words.segmented,
    keywords: words.keywords.map((keyword) => ({ ...keyword })),
    evidence: Object.fromEntries(Object.entries(article.evidence).map(([key, value]) => [key, { ...value }])),
    dates,
    figures,
    agencies,
    warnings: [...article.warnings, ...figureWarnings(findings.figures)],
    extractor: {
      version: VERSION,
      rules: rulesVersion(page.siteRule === null ? [] : [page.siteRule], words.lexiconMark),
      segmenter: words.segmenter,
      segmenter_version: words.segmenterVersion,
    },
  };
}

/** "c" and the first 16 hex digits of the sha256 of the captured bytes; of several pages, that of their sha256s in order. */
export function clippingId([sha256 = '', ...further]: readonly string[]): string {
  const whole =
    further.length === 0
      ? sha256
      : createHash('sha256')
          .update([sha256, ...further].join(''))
          .digest('hex');
  return `c${whole.slice(0, 16)}`;
}

/**
 * The key that all revisions of an article share: its URL without scheme, fragment, default port and the parameters
 * by which a visit, not a page, is told.
 */
export function articleKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  const host = parsed.host.replace(/^www\./, '');
  if (parsed.search === '') return host + parsed.pathname;
  for (const name of [...parsed.searchParams.keys()]) {
    if (/^(?:utm_\w+|spm|from|isappinstalled|share_token|scene|wfr|fr)$/i.test(name)) parsed.searchParams.delete(name);
  }
  const query = parsed.searchParams.size === 0 ? '' : `?${parsed.searchParams}`;
  return `${host}${parsed.pathname}${query}`;
}

function toOrigin(origin: Origin, page: BlockPage): Clipping['origin'] {
  const marked = origin.retrievedAt === null ? page.claims.find((claim) => claim.key === 'retrieved') : undefined;
  return {
    kind: origin.kind,
    locator: origin.locator,
    sha256: origin.sha256,
    bytes: origin.bytes,
    retrieved_at: marked?.text ?? origin.retrievedAt,
    retrieved_from: marked === undefined ? origin.retrievedFrom : 'mark',
    charset: page.charset.name,
    charset_from: page.charset.from,
    unreadable: page.unreadable,
  };
}

function toMoment(moment: Moment | null): Clipping['published'] {
  if (moment === null) return null;
  const { value, precision, zone, supplied, text, rule } = moment;
  return { value, precision, zone, supplied: [...supplied], text, rule };
}
