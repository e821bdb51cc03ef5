import { isFromTaiwan, isMediumOf } from '../chinese/from-taiwan.ts';
import { findAll, type OwnLexicon } from '../extract/extract.ts';
import type { FieldText, Findings } from '../model/finding.ts';

/** The texts of an article, and what its dates and names are read against. */
export interface ReadTexts {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly body: string;
  readonly captions: readonly string[];
  readonly source: string | null;
  readonly credits: readonly { readonly text: string; readonly affiliation: string | null }[];
  /** "2018-12-18T10:19" */
  readonly published: string | null;
  readonly section: readonly string[];
  readonly site: string | null;
  /** The charset that the page was read in. */
  readonly charset: string;
}

/** What stands in the texts of an article, and those texts by the names of their fields. */
export function foundIn(
  article: ReadTexts,
  lexicon?: OwnLexicon,
): { readonly fields: readonly FieldText[]; readonly findings: Findings } {
  const fields = fieldsOf(article);
  const { source, section, published } = article;
  const taiwan =
    /^(?:.*\.)?tw$/.test(article.site ?? '') ||
    (article.charset.startsWith('big5') && !isFromHongKong(article)) ||
    isFromTaiwan(source, article.body);
  const beside = affiliationsOf(article);
  return { fields, findings: findAll(fields, { published, taiwan }, { source, published, section, lexicon }, beside) };
}

/** Big5 is used in Hong Kong too, where 九七年 is 1997. */
function isFromHongKong({ site, charset, source }: ReadTexts): boolean {
  return /\.(?:hk|mo)$/.test(site ?? '') || charset.includes('hkscs') || isMediumOf('810000', source);
}

/** Where something may be found, by name: title, subtitle, body, captions, source, credits. */
export function fieldsOf(article: ReadTexts): readonly FieldText[] {
  const fields: FieldText[] = [];
  const add = (field: string, text: string | null): void => {
    if (text !== null && text !== '') fields.push({ field, text });
  };
  add('title', article.title);
  add('subtitle', article.subtitle);
  add('body', article.body);
  for (const [index, caption] of article.captions.entries()) add(`captions/${index}`, caption);
  add('source', article.source);
  for (const [index, credit] of article.credits.entries()) {
    if (credit.text !== article.source) add(`credits/${index}`, credit.text);
  }
  return fields;
}

/** Bodies that people are credited with may stand on a line of their own: they help to name those in the text. */
function affiliationsOf({ credits }: ReadTexts): readonly FieldText[] {
  return credits.flatMap(({ affiliation }, index) =>
    affiliation === null ? [] : [{ field: `affiliations/${index}`, text: affiliation }],
  );
}
