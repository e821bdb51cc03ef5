import type { AuthorityEntry, FormerName } from '../../model/authority.ts';
import type { AgencyType } from '../../model/finding.ts';
import type { BodyRef } from './named-body.ts';

/** A person's word on agencies. It speaks of names, never of numbers, so that it outlives whatever is read anew. */
export type Decision =
  | { readonly kind: 'merge'; readonly into: BodyRef; readonly others: readonly BodyRef[] }
  | { readonly kind: 'split'; readonly name: BodyRef }
  | { readonly kind: 'alias'; readonly agency: BodyRef; readonly alias: string }
  | { readonly kind: 'former'; readonly agency: BodyRef; readonly former: FormerName }
  | {
      readonly kind: 'set';
      readonly agency: BodyRef;
      readonly name: string | null;
      readonly type: AgencyType | null;
      readonly region: string | null;
      readonly note: string | null;
    }
  | { readonly kind: 'import'; readonly file: string; readonly entries: readonly AuthorityEntry[] };

export interface NumberedDecision {
  readonly id: number;
  readonly decision: Decision;
}

/** What became of a decision. The closed list of `state` in `agency_decisions`. */
export type DecisionState = 'applied' | 'dangling' | 'conflicting' | 'undone';

/** Why one was not carried out whole. The closed list of `problem`. */
export type DecisionProblem = 'not-in-archive' | 'ambiguous' | 'claimed-twice' | 'overruled' | 'no-effect';

export interface DecisionOutcome {
  readonly state: Exclude<DecisionState, 'undone'>;
  readonly problem: DecisionProblem | null;
  /** The names that it is about. */
  readonly names: readonly string[];
}
