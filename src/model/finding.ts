/** A text in which things are found. */
export interface FieldText {
  /** "title", "subtitle", "body", "captions/0", "source", "credits/0" */
  readonly field: string;
  readonly text: string;
}

/** A place in a field: `text === fieldText.slice(start, stop)`, in UTF-16 units, always. */
export interface Span {
  readonly field: string;
  readonly start: number;
  readonly stop: number;
  readonly text: string;
}

/** The day that unstated years, months and days are read against. */
export interface Reference {
  /** "2018-12-18", "2018-12-18T10:19", "2018-12", "2018" or null where unknown. */
  readonly published: string | null;
  /** True where the page is from Taiwan (a bare two- or three-digit 年 is then 民國). */
  readonly taiwan: boolean;
}

export interface DateFinding extends Span {
  /** First and last instant covered, inclusive: "2018-12-01" or "2018-12-01T09:30"; null where open or unresolved. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** EDTF level 0 or 1 (ISO 8601-2:2019), null where level 1 can't say it. */
  readonly edtf: string | null;
  /** False where the words name a time that could not be placed. */
  readonly resolved: boolean;
  /** The day it was read against, where one was needed. */
  readonly anchor: string | null;
  readonly anchorFrom: 'dateline' | 'published' | 'text' | null;
  readonly supplied: readonly ('year' | 'month' | 'day')[];
  readonly rule: string;
}

export type Bound = 'exact' | 'about' | 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'range';

export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'fraction'
  | 'ratio'
  | 'measure'
  | 'temperature'
  | 'age'
  | 'duration';

export interface FigureFinding extends Span {
  /** As printed and scaled, whatever the bound (1.5万余 → 15000); null for ranges. */
  readonly number: number | null;
  /** Only for exact and about. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** As printed (人次, 元/平方米); null where none is. */
  readonly unit: string | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly kind: FigureKind;
  readonly rule: string;
  /** The thing counted, in the same field. */
  readonly counted: { readonly start: number; readonly stop: number; readonly text: string } | null;
  readonly direction: 'rise' | 'fall' | null;
  /** "yoy", "previous", or the comparison as printed. */
  readonly comparedWith: string | null;
  readonly status: 'reported' | 'planned' | 'limit' | null;
  /** Index, in the list of figures, of the total that this figure is a part of. */
  readonly partOf: number | null;
  /** Index in the list of dates. */
  readonly date: number | null;
  /** Index in the list of agencies. */
  readonly agency: number | null;
  /** In a table: what heads its row and its column, as printed; null elsewhere and where the table leaves it open. */
  readonly rowLabel: string | null;
  readonly columnLabel: string | null;
}

export const AGENCY_TYPES = [
  'government',
  'party',
  'court',
  'institution',
  'association',
  'service',
  'committee',
  'company',
  'school',
  'hospital',
  'media',
  'military',
  'international',
  'other',
] as const;

export type AgencyType = (typeof AGENCY_TYPES)[number];

export interface Mention extends Span {
  /** The rule that found it. */
  readonly rule: string;
  /** The rule that gave it its name. */
  readonly resolvedBy: string;
  readonly certainty: 'certain' | 'likely';
}

export interface Agency {
  /** The full name, from this article and the shipped lexicon alone. */
  readonly name: string;
  readonly type: AgencyType;
  /** GB/T 2260 code, six digits. */
  readonly region: string | null;
  readonly mentions: readonly Mention[];
}

export interface Keyword {
  readonly word: string;
  readonly weight: number;
}

/** Everything found in the texts of one article. Lists are ordered by field, then start. */
export interface Findings {
  readonly dates: readonly DateFinding[];
  readonly figures: readonly FigureFinding[];
  readonly agencies: readonly Agency[];
}
