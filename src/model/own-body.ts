import type { AgencyType } from './finding.ts';

/** A body that a user's own lexicon knows. */
export interface OwnBody {
  readonly name: string;
  /** Other printed names. */
  readonly aliases: readonly string[];
  readonly type: AgencyType;
  /** GB/T 2260 code; null where it has none. */
  readonly region: string | null;
}
