import { bodyMeant } from '../../chinese/known-bodies.ts';
import type { Agency, FieldText } from '../../model/finding.ts';
import { COINED_END, coinedRoots, findBeside, findByRoot, findCoinedNames } from './coined-names.ts';
import { companyRoots, isCompany } from './company-roots.ts';
import { adjoined, affiliated, quoted, withBranchPlace, withPlaceBefore, withStatus } from './compound-names.ts';
import { declaredShortForms, repeatsOf } from './declared-names.ts';
import type { Found } from './found.ts';
import { findByGrammar } from './grammar/grammar.ts';
import { findInLexicon } from './lexicon-names.ts';
import { longestOnly } from './longest.ts';
import type { OwnLexicon } from './own-lexicon.ts';
import { type Reading, readField } from './reading.ts';
import { fullNames } from './resolve/bare.ts';
import { groupByBody } from './resolve/group.ts';
import { nameAll } from './resolve/name.ts';
import { type Home, homeOf, isAtHome } from './resolve/region.ts';

import { findInSourceLine } from './source-line.ts';

export { compileLexicon, type OwnLexicon } from './own-lexicon.ts';
export { RULES, type RuleNote } from './rules.ts';

/** What is known of the article that its fields do not say. */
export interface AgencyContext {
  /** The article's source line, where it has one. */
  readonly source: string | null;
  /** "2018-12-18": names and region codes are read as valid on this day. */
  readonly published: string | null;
  /** The breadcrumb and the site, as hints of the region. */
  readonly section: readonly string[];
  /** The user's own, beside the shipped one. */
  readonly lexicon?: OwnLexicon | undefined;
}

/**
 * Finds named bodies and gives each its full name, from these texts and the lexicons alone. Agencies in the order
 * of their first mention, mentions in the order of the fields and then of their place; offsets are UTF-16 units.
 */
export function findAgencies(fields: readonly FieldText[], context: AgencyContext): readonly Agency[] {
  const readings = withSource(fields, context.source).map((field) => readField(field, context.lexicon));
  const candidates = new Map(readings.map((reading) => [reading, findIn(reading)]));
  const sure = [...candidates].flatMap(([reading, names]) => surest(names, reading));
  const home = homeOf(readings, context.section, sure, yearOf(context.published));
  const judge = judgeOf(sure, home);
  const found = new Map(
    [...candidates].map(([reading, names]) => {
      const kept = [...names.filter(judge.keeps), ...findByRoot(reading, judge.roots)];
      return [reading, longestOnly(kept, reading.text.length)];
    }),
  );
  const declared = [
    ...readings.flatMap((reading) => declaredShortForms(reading, found.get(reading) ?? [])),
    ...companyRoots([...found.values()].flat()),
  ];
  const mentioned = readings.flatMap((reading) => {
    const shorts = repeatsOf(reading, declared)
      .filter(({ rule, start, stop }) => rule !== 'company-root' || isCompany(reading, start, stop))
      .map((item) => ({ ...item, declared: item }));
    const pieces = longestOnly([...(found.get(reading) ?? []), ...shorts], reading.text.length);
    return pieces.map((piece) => ({ reading, piece }));
  });
  return inOrder(groupByBody(nameAll(mentioned, readings, home)), fields);
}

/** The source line helps to name the others even where it is no field of its own. */
function withSource(fields: readonly FieldText[], source: string | null): readonly FieldText[] {
  const given = source === null || fields.some(({ field }) => field === 'source');
  return given ? fields : [...fields, { field: 'source', text: source }];
}

/** All that could be a name, also where names overlap. */
function findIn(reading: Reading): readonly Found[] {
  const listed = findInLexicon(reading);
  const plain = listed.filter(({ bodies }) => !bodies.every(({ local }) => local));
  const local = listed.filter(({ bodies }) => bodies.every((body) => body.local));
  const known = [...plain, ...withPlaceBefore(reading, plain)];
  const coined = findCoinedNames(reading);
  const found = [...known, ...findByGrammar(reading, known), ...coined, ...findBeside(reading, coined), ...local];
  const longer = [
    ...affiliated(reading, found),
    ...withBranchPlace(reading, found),
    ...withStatus(reading, found),
    ...adjoined(reading, known),
    ...quoted(reading, found),
  ];
  const all = [...found, ...longer, ...findInSourceLine(reading, found)];
  return all.filter((one) => !isCounted(one, reading));
}

/** 38所中小学: the measure word behind a number begins no name. */
function isCounted({ start }: Found, { folded }: Reading): boolean {
  return (
    /[\d〇一二三四五六七八九十百千万余多几两]/.test(folded.charAt(start - 1)) &&
    /[所家个座间]/.test(folded.charAt(start))
  );
}

/** The names that need no other to stand. */
function surest(names: readonly Found[], { text }: Reading): readonly Found[] {
  return longestOnly(
    names.filter(({ rule, bodies }) => rule !== 'bare-name' && !bodies.some(({ local }) => local)),
    text.length,
  );
}

interface Judge {
  /** What services are known by in this article: 晨露. */
  readonly roots: ReadonlySet<string>;
  /** False for a coined name that is a class here, and for a bare one that no full name vouches for. */
  readonly keeps: (found: Found) => boolean;
}

function judgeOf(sure: readonly Found[], home: Home): Judge {
  const roots = coinedRoots(sure.filter((found) => isNoClass(found, home)));
  const fulls = fullNames(sure);
  const isRooted = ({ rest }: Found) => roots.has(rest.slice(0, -COINED_END.length));
  const keeps = (found: Found) =>
    (isNoClass(found, home) || isRooted(found)) && isKnownHere(found, home) && fulls.vouchFor(found);
  return { roots, keeps };
}

/** 龙岗社工 in an article from Shenzhen are social workers; 桐柏社工 there are a service. */
function isNoClass({ rule, places }: Found, home: Home): boolean {
  return rule !== 'coined-name' || !places.some((form) => isAtHome(form, home));
}

/** 内政部, 教育局: named without their place in the papers of Taiwan and Hong Kong alone. */
function isKnownHere({ bodies }: Found, { year, province }: Home): boolean {
  return bodies.length === 0 || bodyMeant(bodies, year, province?.code ?? null) !== undefined;
}

function yearOf(published: string | null): number | null {
  const year = published === null ? Number.NaN : Number(published.slice(0, 4));
  return Number.isInteger(year) ? year : null;
}

function inOrder(agencies: readonly Agency[], fields: readonly FieldText[]): readonly Agency[] {
  const rank = new Map(fields.map(({ field }, i) => [field, i]));
  const place = ({ field, start }: { readonly field: string; readonly start: number }) =>
    [rank.get(field) ?? 0, start] as const;
  const before = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0] || a[1] - b[1];
  return agencies
    .map((agency) => ({
      ...agency,
      mentions: agency.mentions.filter(({ field }) => rank.has(field)).sort((a, b) => before(place(a), place(b))),
    }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => {
      const [first, second] = [a.mentions[0], b.mentions[0]];
      return first === undefined || second === undefined ? 0 : before(place(first), place(second));
    });
}
