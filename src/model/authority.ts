import type { AgencyType } from './finding.ts';

/** One line of a person's authority file: a body, and all that it is called. */
export interface AuthorityEntry {
  /** In the file, from 1. */
  readonly line: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: AgencyType | null;
  /** GB/T 2260 code; null where it has none or it is not known. */
  readonly region: string | null;
  readonly former: readonly FormerName[];
  readonly note: string | null;
}

export interface FormerName {
  readonly name: string;
  /** The last day on which it was in use, as exactly as known: "2015", "2015-06-30". */
  readonly until: string | null;
}
