import type { AgencyType } from '../../model/finding.ts';

/** A way in which articles print a body: 市社工协会 for 深圳市社会工作者协会. */
export interface Form {
  readonly text: string;
  /** The rule that found it, as in a mention. */
  readonly rule: string;
  /** In how many article revisions. */
  readonly articles: number;
  /** The earliest clipping in which the body's full name stands beside this form; null where none has both. */
  readonly example: string | null;
}

/** A body as articles name it, with what the whole archive says of it: the unit that is linked. */
export interface NamedBody {
  readonly name: string;
  /** GB/T 2260, as the articles give it. */
  readonly region: string | null;
  /** In how many article revisions it was read as which type. */
  readonly types: ReadonlyMap<AgencyType, number>;
  readonly articles: number;
  /** First and last year of the articles that name it; null where none is dated. */
  readonly first: number | null;
  readonly last: number | null;
  readonly forms: readonly Form[];
}

/** A body in a person's words: the name, and the region where it needs one to be told from others. */
export interface BodyRef {
  readonly name: string;
  readonly region: string | null;
}

/** Why a name belongs to an agency. The closed list of `rule` in `agency_names`. */
export const LINK_RULES = [
  'own-name',
  'same-spelling',
  'same-name',
  'lexicon-form',
  'only-region',
  'learnt-alias',
  'person',
] as const;
export type LinkRule = (typeof LINK_RULES)[number];

/** What kind of name an alias is. The closed list of `kind` in `agency_aliases`. */
export const ALIAS_KINDS = ['full', 'short', 'learnt', 'lexicon', 'former', 'person'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

export interface Alias {
  readonly alias: string;
  readonly kind: AliasKind;
  readonly region: string | null;
  readonly articles: number;
  /** A clipping that shows it: for what was learnt, the earliest in which both names stand. */
  readonly example: string | null;
  /** The last day of a former name, where a person said so. */
  readonly until: string | null;
}

export interface LinkedName extends BodyRef {
  readonly rule: LinkRule;
  readonly evidence: string | null;
}

export interface LinkedAgency {
  readonly id: string;
  readonly name: string;
  readonly type: AgencyType;
  readonly region: string | null;
  readonly status: 'machine' | 'person';
  /** False where only names are known that lean on a place which no article gives (市民政局): several bodies may stand behind them. */
  readonly placed: boolean;
  readonly note: string | null;
  readonly names: readonly LinkedName[];
  readonly aliases: readonly Alias[];
}
