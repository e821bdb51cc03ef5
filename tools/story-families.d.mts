export interface FamilyMember {
  readonly family: string;
  /** Equal for those that should be found to be one. */
  readonly story: string;
  readonly changes: readonly string[];
  readonly title: string;
  readonly lines: readonly string[];
  readonly published: string;
  readonly source: string;
  readonly site: string;
}

export function storySet(seed: string, count: number): FamilyMember[];
