import type { Article, BodyBlock, Credit, Evidence } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';
import { bodyOf } from './body.ts';
import { findEdition } from './edition.ts';
import { codeFree } from './editors.ts';
import { findDocument } from './official-document.ts';
import { findPeople } from './people.ts';
import { findTimes } from './published.ts';
import { findSection } from './section.ts';
import { findSources } from './source.ts';
import { siteOf, urlOf } from './url.ts';
import { findViews } from './views.ts';
import { creditZones } from './zones.ts';

export { RULES } from './rules.ts';

/** The article of a judged page: its text, and who stands behind it. Printed words first, claims second. */
export function articleOf(page: JudgedPage): Article {
  const url = urlOf(page);
  const lines = creditZones(page);
  const times = findTimes(page, lines, url);
  const sources = findSources(page, lines);
  const given = page.given.source;
  const source = given === undefined ? (sources.source?.text ?? null) : given;
  const people = findPeople(page, lines);
  const section = findSection(page);
  const views = findViews(lines);
  const edition = findEdition(page);
  const { body, blocks } = bodyOf(page);
  const captions = page.blocks.filter((block) => block.role === 'caption').map((block) => block.text);
  return {
    url,
    site: siteOf(page, url),
    title: page.title?.text ?? null,
    subtitle: page.subtitle?.text ?? null,
    published: times.published,
    updated: times.updated,
    source,
    authors: authorsIn(people),
    editors: codeFree(namesOf(people, ['editor'])),
    credits: [...sources.all.map(sourceCredit), ...people],
    section: section.section,
    edition: edition?.text ?? null,
    document: findDocument(page),
    views: views?.views ?? null,
    body,
    bodyBlocks: blocks,
    captions,
    evidence: evidenceOf({
      title: page.title,
      subtitle: page.subtitle,
      published: times.published,
      source: given === undefined ? sources.source : { text: given, place: 'given', rule: 'source-given' },
      section: section.evidence,
      edition,
      views: views?.evidence ?? null,
    }),
    warnings: warningsOf(page, body, blocks, source, sources.all, times.warnings),
    blocks: page.blocks,
    runnersUp: [
      ...page.runnersUp,
      ...times.runnersUp,
      ...sources.all.slice(1).map((other) => ({ ...other, of: 'source' })),
    ],
  };
}

function sourceCredit(source: Evidence): Credit {
  return { role: 'source', name: source.text, affiliation: null, text: source.text };
}

/** Reporters, interns in a byline, correspondents and authors; compilers and translators where no reporter is named. */
function authorsIn(people: readonly Credit[]): readonly string[] {
  const authors = namesOf(people, ['reporter', 'correspondent', 'author', 'intern']);
  return authors.length > 0 ? authors : namesOf(people, ['compiler', 'translator']);
}

function namesOf(people: readonly Credit[], roles: readonly Credit['role'][]): readonly string[] {
  return [...new Set(people.filter((credit) => roles.includes(credit.role)).map((credit) => credit.name))];
}

function evidenceOf(values: Readonly<Record<string, Evidence | null>>): Readonly<Record<string, Evidence>> {
  const known = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [[key, { text: value.text, place: value.place, rule: value.rule }] as const],
  );
  return Object.fromEntries(known);
}

function warningsOf(
  page: JudgedPage,
  body: string,
  blocks: readonly BodyBlock[],
  source: string | null,
  sources: readonly Evidence[],
  times: readonly string[],
): readonly string[] {
  const warnings = new Set<string>(times);
  if (page.title === null) warnings.add('no-title');
  if (source === null) warnings.add('no-source');
  if (sources.filter((one) => one.rule === 'source-labelled').length > 1) warnings.add('source-disagrees');
  if (body.length < 100) warnings.add('short-body');
  if (page.doubt > 0.8) warnings.add('body-doubtful');
  if (page.unreadable > 0) warnings.add('unreadable-characters');
  if (page.runnersUp.some((other) => other.of === 'title' && other.rule === 'title-claimed'))
    warnings.add('title-disagrees');
  if (page.blocks.some((block) => /^(?:[\s[【]*(?:下一页|余下全文|在本页阅读全文)|共 ?\d+ ?页)/.test(block.text)))
    warnings.add('more-pages');
  const last = blocks.at(-1);
  if (page.origin.isCut || (last?.role === 'paragraph' && /[，、,]$/.test(body))) warnings.add('truncated');
  return [...warnings].sort();
}
