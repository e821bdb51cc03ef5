import type { JudgedBlock } from './block.ts';

/** A value with its words, its place on the page and the rule that read it. */
export interface Evidence {
  readonly text: string;
  readonly place: string;
  readonly rule: string;
}

/** A value that lost, for `explain`. */
export interface RunnerUp extends Evidence {
  readonly of: string;
}

export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second';

/** The local time as printed, cut to what is known. */
export interface Moment {
  /** "2018-12-18T10:19" */
  readonly value: string;
  readonly precision: Precision;
  readonly zone: string | null;
  readonly supplied: readonly ('year' | 'month' | 'day')[];
  readonly text: string;
  readonly rule: string;
  readonly place: string;
}

export type CreditRole =
  | 'source'
  | 'reporter'
  | 'correspondent'
  | 'author'
  | 'editor'
  | 'photographer'
  | 'illustrator'
  | 'proofreader'
  | 'reviewer'
  | 'translator'
  | 'compiler'
  | 'provider'
  | 'intern'
  | 'other';

/** Who stands behind an article, as printed. */
export interface Credit {
  readonly role: CreditRole;
  readonly name: string;
  readonly affiliation: string | null;
  /** The printed line. */
  readonly text: string;
}

/** The header of a government notice. */
export interface OfficialDocument {
  readonly number: string | null;
  readonly index: string | null;
  readonly issuer: string | null;
  readonly signedOn: string | null;
  readonly effectiveOn: string | null;
}

/** A part of the body; offsets are UTF-16 units into `body`. */
export interface BodyBlock {
  readonly role: 'subhead' | 'paragraph' | 'list' | 'table';
  readonly start: number;
  readonly stop: number;
}

/** An article without its furniture. All offsets are UTF-16 units. */
export interface Article {
  readonly url: string | null;
  readonly site: string | null;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly published: Moment | null;
  readonly updated: Moment | null;
  readonly source: string | null;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly credits: readonly Credit[];
  readonly section: readonly string[];
  readonly edition: string | null;
  readonly document: OfficialDocument | null;
  readonly views: number | null;
  readonly body: string;
  readonly bodyBlocks: readonly BodyBlock[];
  readonly captions: readonly string[];
  readonly evidence: Readonly<Record<string, Evidence>>;
  readonly warnings: readonly string[];
  readonly blocks: readonly JudgedBlock[];
  readonly runnersUp: readonly RunnerUp[];
}
