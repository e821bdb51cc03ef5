import type { Body } from '../../chinese/known-bodies.ts';
import type { Place, PlaceForm } from '../../chinese/places.ts';
import type { AgencyType } from '../../model/finding.ts';

/** Words that stand for a place without naming it: 市, 我省. */
export type Relative = '市' | '省' | '区' | '县' | '州' | '镇' | '乡' | '自治区';

/** A body as found in one place, before it is known which one it is. */
export interface Found {
  readonly field: string;
  readonly start: number;
  readonly stop: number;
  readonly folded: string;
  readonly rule: string;
  readonly certainty: 'certain' | 'likely';
  readonly type: AgencyType;
  /** The bodies of the lexicon that this form may stand for. */
  readonly bodies: readonly Body[];
  /** Forms of place at its beginning, the widest first: 广东省, 深圳市. */
  readonly places: readonly PlaceForm[];
  readonly relative: Relative | null;
  /** The folded name without its place. */
  readonly rest: string;
  /** The body that it is a part of: 民政部 of 民政部办公厅. */
  readonly within: Found | null;
  /** The mention before it in a list, whose place it takes: 市教育局、[公安局]. */
  readonly after: Found | null;
}

/** A place that a name belongs to, once chosen. */
export type { Place };
