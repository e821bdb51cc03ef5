import type { AuthorityEntry } from '../../model/authority.ts';
import type { AgencyType } from '../../model/finding.ts';
import type { Table } from '../../model/table.ts';
import type { Filter, Page } from '../archive.ts';
import type { Decision, DecisionOutcome } from '../linking/decision.ts';
import type { BodyRef } from '../linking/named-body.ts';
import type { Listing } from '../listed.ts';
import type { LoggedDecision } from './decisions.ts';

/** The agencies of an archive, and a person's word on them. */
export interface AgencyDesk {
  /** By articles, most first. */
  list(filter?: AgencyFilter, page?: Page): Listing<ListedAgency>;
  /** What an id, its beginning, a name or an alias means; "name@440300" where a name needs its region. */
  find(words: string): FoundAgency;
  /** An agency by its full id; null where there is none. */
  show(id: string): ShownAgency | null;
  /** Names that articles give, as a split needs them: `find`, but not through aliases. */
  findName(words: string): readonly BodyRef[];
  /** Writes a decision down and links anew; what could not be carried out is said, and with `whole` nothing is written then. */
  decide(decision: Decision, by: string, whole: boolean): DecisionOutcome & { readonly id: number };
  /** Takes decisions back; returns false where there is no such decision, or it was taken back before. */
  undo(id: number, by: string): boolean;
  /** All decisions, the latest first. */
  log(): readonly LoggedDecision[];
  /** The authority file of the archive, by name and region; bodies without a place of their own are left out unless a person spoke of them. */
  entries(): readonly AuthorityEntry[];
  /** Counts of current articles, as a table: see `AgencyCount`. */
  count(what: AgencyCount, filter: Filter, limit?: number): Table;
}

/** `all`: one row an agency; `years`: agency and year; `pairs`: two that occur together; `figures`: one row a figure. */
export type AgencyCount = 'all' | 'years' | 'pairs' | 'figures';

export interface AgencyFilter {
  readonly type?: AgencyType;
  /** A GB/T 2260 code; all that lies in it. */
  readonly region?: string;
  /** "2018": named in articles of that year. */
  readonly year?: string;
  /** A part of its name or of an alias. */
  readonly query?: string;
  readonly status?: 'machine' | 'person';
  /** Default true: bodies of which no article gives the place (市民政局) stay out. */
  readonly placed?: boolean;
}

export interface ListedAgency {
  readonly id: string;
  readonly name: string;
  readonly type: AgencyType;
  readonly region: string | null;
  readonly first_seen: string | null;
  readonly last_seen: string | null;
  readonly articles: number;
  readonly mentions: number;
  readonly status: 'machine' | 'person';
  readonly placed: boolean;
  readonly note: string | null;
}

export type FoundAgency =
  | { readonly kind: 'one'; readonly agency: ListedAgency }
  | { readonly kind: 'none' }
  /** The first few of them. */
  | { readonly kind: 'several'; readonly agencies: readonly ListedAgency[] };

export interface ShownAgency {
  readonly agency: ListedAgency;
  readonly names: readonly {
    readonly name: string;
    readonly region: string | null;
    readonly rule: string;
    readonly evidence_clipping_id: string | null;
    readonly articles: number;
  }[];
  readonly aliases: readonly {
    readonly alias: string;
    readonly kind: string;
    readonly region: string | null;
    readonly articles: number;
    readonly example_clipping_id: string | null;
    readonly until: string | null;
  }[];
  readonly years: readonly { readonly year: string | null; readonly articles: number; readonly mentions: number }[];
  /** Those most often named in the same articles. */
  readonly together: readonly { readonly id: string; readonly name: string; readonly articles: number }[];
  /** The first and the latest articles that name it. */
  readonly examples: readonly {
    readonly clipping_id: string;
    readonly published_on: string | null;
    readonly title: string | null;
    readonly name_in_article: string;
  }[];
}
