import { decode } from '../decode/decode.ts';
import { articleOf } from '../extract/extract.ts';
import type { Article } from '../model/article.ts';
import type { BlockPage } from '../model/block.ts';
import type { Clipping } from '../model/clipping.ts';
import type { WarningCode } from '../model/codes.ts';
import type { Explanation } from '../model/explanation.ts';
import type { JudgedPage } from '../model/judged-page.ts';
import type { RawPage } from '../model/origin.ts';
import type { Outcome } from '../model/outcome.ts';
import { PageProblem } from '../model/problem.ts';
import { parse } from '../parse/parse.ts';
import { keywordsOf, segmentBody } from '../segment/segment.ts';
import { ruleFor } from '../sites/sites.ts';
import { joinPages, refusalOf, strip } from '../strip/strip.ts';
import { flatGiven } from './flat-given.ts';
import { foundIn } from './found-in.ts';
import type { Kit } from './kit.ts';
import { clippingId, toClipping } from './to-clipping.ts';

const ACCEPTED: WarningCode = 'accepted-by-person';
const MORE_PAGES: WarningCode = 'more-pages';

/** The journey of one page. Same bytes, same clipping. */
export function clipPage(raw: RawPage, kit: Kit): Outcome {
  return explainPage(raw, kit).outcome;
}

/** The same journey with everything that was seen on the way. */
export function explainPage(raw: RawPage, kit: Kit): Explanation {
  const seen: {
    charset: Explanation['charset'];
    form: Explanation['form'];
    siteRule: string | null;
    article: Article | null;
  } = { charset: null, form: null, siteRule: null, article: null };
  try {
    const text = decode(raw);
    seen.charset = { name: text.charset.name, from: text.charset.from, claimed: text.claimedCharset };
    const site = raw.given?.site ?? null;
    const page = parse(text, (url, day) => ruleFor(kit.siteRules ?? [], { url, site }, day));
    seen.form = page.form;
    seen.siteRule = page.siteRule?.name ?? null;
    const judged = withFurther(strip(page), raw, kit);
    const article = articleOf(judged);
    seen.article = article;
    const refusal = refusalOf(judged, article.body);
    if (refusal !== undefined && !raw.accepted) throw refusal;
    const warnings = warningsOf(article, raw, refusal !== undefined);
    const clipping = recordOf(page, { ...article, warnings }, kit, clippingId(hashesOf(raw)));
    return { ...seen, outcome: { kind: 'clipped', clipping } };
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    const { code, message } = error;
    const { url = null, title = null } = seen.article ?? {};
    const given = flatGiven(raw.given ?? {});
    return { ...seen, outcome: { kind: 'refused', origin: raw.origin, code, message, url, title, given } };
  }
}

function withFurther(first: JudgedPage, { further = [] }: RawPage, kit: Kit): JudgedPage {
  return further.reduce((whole, raw, i) => {
    const site = raw.given?.site ?? null;
    const page = parse(decode(raw), (url, day) => ruleFor(kit.siteRules ?? [], { url, site }, day));
    return joinPages(whole, strip(page), i + 2);
  }, first);
}

function warningsOf({ warnings }: Article, { further = [] }: RawPage, isAccepted: boolean): readonly string[] {
  const left = further.length > 0 ? warnings.filter((warning) => warning !== MORE_PAGES) : warnings;
  return isAccepted ? [...left, ACCEPTED] : left;
}

function hashesOf({ origin, further = [] }: RawPage): readonly string[] {
  return [origin.sha256, ...further.map((page) => page.origin.sha256)];
}

function recordOf(page: BlockPage, article: Article, kit: Kit, id: string): Clipping {
  const published = article.published?.value ?? null;
  const { fields, findings } = foundIn({ ...article, published, charset: page.charset.name }, kit.lexicon);
  const segmented = segmentBody(article.body, kit.segmenter);
  const words = {
    segmented,
    keywords: keywordsOf(segmented, kit.segmenter),
    segmenter: kit.segmenter.name,
    segmenterVersion: kit.segmenter.version,
    lexiconMark: kit.lexiconMark ?? '',
  };
  return toClipping(id, page, article, fields, findings, words);
}
