import type { AgencyType } from '../model/finding.ts';
import { fold } from './fold.ts';
import { COMPANIES, HOSPITALS, SCHOOLS } from './lexicon/companies.ts';
import { FOREIGN_GOVERNMENT, FOREIGN_PARTIES, INTERNATIONAL } from './lexicon/foreign-bodies.ts';
import { MEDIA } from './lexicon/media.ts';
import { ASSOCIATIONS, COURTS, GOVERNMENT, INSTITUTIONS, MILITARY, PARTY } from './lexicon/organs.ts';

/** A body that the lexicon knows. */
export interface Body {
  readonly name: string;
  readonly type: AgencyType;
  readonly region: string | null;
  /** True for one known by this name only where it is: 内政部 in the papers of Taiwan. */
  readonly local: boolean;
  /** First and last year of its existence, where known. */
  readonly from: number | null;
  readonly until: number | null;
  /** Every printed name, folded. */
  readonly forms: readonly string[];
}

const LISTS: readonly (readonly [AgencyType, string])[] = [
  ['government', GOVERNMENT],
  ['party', PARTY],
  ['court', COURTS],
  ['military', MILITARY],
  ['institution', INSTITUTIONS],
  ['association', ASSOCIATIONS],
  ['media', MEDIA],
  ['international', INTERNATIONAL],
  ['government', FOREIGN_GOVERNMENT],
  ['party', FOREIGN_PARTIES],
  ['company', COMPANIES],
  ['school', SCHOOLS],
  ['hospital', HOSPITALS],
];

/** The lexicon's bodies, one a row. */
export function bodies(): readonly Body[] {
  return LISTS.flatMap(([type, list]) =>
    list
      .trim()
      .split('\n')
      .map((row) => bodyOf(row, type)),
  );
}

/** "卫计委 …别名 @440300 2013-2018" → a body; "内政部 @710000!" → a local one. */
function bodyOf(row: string, type: AgencyType): Body {
  const forms: string[] = [];
  let region: string | null = null;
  let local = false;
  let from: number | null = null;
  let until: number | null = null;
  for (const word of row.split(' ')) {
    const years = /^(\d{4})?-(\d{4})?$/.exec(word);
    if (word.startsWith('@')) {
      region = word.slice(1, 7);
      local = word.endsWith('!');
    } else if (years !== null) {
      from = years[1] === undefined ? null : Number(years[1]);
      until = years[2] === undefined ? null : Number(years[2]);
    } else forms.push(word);
  }
  const name = forms[0] ?? row;
  return { name, type, region, local, from, until, forms: forms.map(fold) };
}

/**
 * The body meant by a form that several share: one that existed then, of the province that the text is about before
 * others. undefined where all of them are known by it only elsewhere.
 */
export function bodyMeant(known: readonly Body[], year: number | null, province: string | null): Body | undefined {
  const near = known.filter(({ local, region }) => !local || region === province);
  const then = near.filter((body) => existedIn(body, year));
  return then.find(({ region }) => region !== null && region === province) ?? then[0] ?? near[0];
}

/** True where the body existed in that year, or the year is unknown. */
export function existedIn(body: Body, year: number | null): boolean {
  return year === null || ((body.from ?? 0) <= year && year <= (body.until ?? 9999));
}
