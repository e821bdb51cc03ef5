/** A rule as `rules list` shows it. */
export interface ListedRule {
  /** "dates", "strip", … */
  readonly room: string;
  readonly name: string;
  /** Words that it reads. */
  readonly example: string;
  /** What it takes for granted, where that could be wrong. */
  readonly assumes?: string;
}

/** Every rule that reads pages, room by room, in the order in which they are tried. */
export function listRules(): readonly ListedRule[] {
  return [];
}
