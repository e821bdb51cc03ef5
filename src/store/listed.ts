import type { Clipping } from '../model/clipping.ts';
import type { RefusalCode } from '../model/codes.ts';
import type { CorrectedField } from '../model/corrected-fields.ts';
import type { HttpFacts, Origin } from '../model/origin.ts';
import type { Holder } from '../model/problem.ts';
import type { RunEnd } from './archive.ts';

export interface Listing<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

export interface ListedClipping {
  readonly id: string;
  /** null for a superseded revision. */
  readonly story_id: string | null;
  readonly current: boolean;
  readonly title: string | null;
  readonly published_value: string | null;
  readonly source: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly script: string;
  /** Code points of the body. */
  readonly body_length: number;
  readonly dates: number;
  readonly figures: number;
  readonly agencies: number;
  readonly warnings: readonly string[];
}

/** A piece of the stored text; `hit` where it matches the query. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

export interface Hit extends ListedClipping {
  /** Greater is better; comparable within one search only. null where the hits stand by date. */
  readonly score: number | null;
  /** The title cut at its matches; empty where there is no title. */
  readonly title_parts: readonly SnippetPart[];
  /** About 80 characters on one line around the first matches, of the body where it has one. */
  readonly snippet_parts: readonly SnippetPart[];
}

export interface SearchListing extends Listing<Hit> {
  /** True where the index was made by another version of jianbao and may miss something; the next ingest makes it anew. */
  readonly stale: boolean;
  /** `date`: there were too many hits to rank. */
  readonly order: 'score' | 'date';
}

export interface ListedCapture {
  readonly id: string;
  readonly kind: Origin['kind'];
  readonly locator: string;
  readonly sha256: string | null;
  readonly bytes: number;
  readonly retrieved_at: string | null;
  readonly retrieved_from: string | null;
  readonly given: Readonly<Record<string, string>> | null;
  readonly url: string | null;
  readonly http_status: number | null;
  readonly http_headers: HttpFacts['headers'] | null;
  /** Whoever captured it says that something is missing at its end. */
  readonly is_cut: boolean;
  readonly run_id: number;
}

/** A page of an article. */
export interface PageCapture extends ListedCapture {
  /** From 0. */
  readonly page: number;
}

export interface Shown {
  readonly clipping: Clipping;
  readonly current: boolean;
  /** It is hidden from every reader but `show`. */
  readonly removed: boolean;
  /** A person's word that its page, which the rules refuse, is an article. */
  readonly accepted: {
    readonly who: string;
    readonly note: string | null;
    readonly at: string;
    readonly run_id: number;
  } | null;
  /** The fields in which a person's value stands, with what the machine read. */
  readonly corrected: readonly { readonly field: CorrectedField; readonly machine: unknown }[];
  readonly captures: readonly PageCapture[];
  /** All revisions of the article, the current one first. */
  readonly revisions: readonly {
    readonly id: string;
    readonly current: boolean;
    readonly last_retrieved_at: string | null;
  }[];
  readonly run_id: number;
}

export interface ListedRefusal {
  readonly id: string;
  readonly code: RefusalCode;
  readonly expected: boolean;
  readonly message: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly site: string | null;
  readonly kind: Origin['kind'];
  readonly locator: string;
  readonly sha256: string | null;
  readonly bytes: number;
  readonly retrieved_at: string | null;
  /** The clipping that these bytes, or a later reading of this locator, became after all. */
  readonly resolved_by: string | null;
  readonly run_id: number;
}

export type StatsKey = 'year' | 'month' | 'site' | 'source' | 'section' | 'agency' | 'unit' | 'script' | 'code';

export interface StatsRow {
  /** One value for each name in `by`, null where unknown. */
  readonly keys: readonly (string | null)[];
  readonly articles: number;
  /** How many different texts these print: reprints count once. */
  readonly stories: number;
  /** With `unit`: those of that unit. */
  readonly figures: number;
  /** Not resolved; counted only in the whole and by `code`, `site`. */
  readonly refusals: number;
}

export interface ListedStory {
  readonly id: string;
  readonly first_clipping_id: string;
  readonly title: string | null;
  readonly members: number;
  readonly sites: number;
  readonly sources: number;
  readonly first_published_on: string | null;
  readonly last_published_on: string | null;
}

export interface StoryMember {
  readonly clipping_id: string;
  readonly position: number;
  readonly kind: 'first' | 'exact' | 'near';
  /** Of the threes of characters in common with `like_id`, 0 to 1; estimated for `near`. */
  readonly similarity: number;
  readonly like_id: string | null;
  /** The member that this one names as its source. */
  readonly reprint_of: string | null;
  readonly title: string | null;
  readonly published_on: string | null;
  readonly source: string | null;
  readonly site: string | null;
  readonly url: string | null;
}

export interface ShownStory {
  readonly id: string;
  /** The earliest first. */
  readonly members: readonly StoryMember[];
}

/** What linking stories found. */
export interface LinkReport {
  readonly articles: number;
  /** Different texts. */
  readonly stories: number;
  /** Stories of more than one clipping. */
  readonly several: number;
  /** Clippings with the very text of an earlier one. */
  readonly exact: number;
  /** Clippings with nearly the text of an earlier one, and its numbers. */
  readonly near: number;
  /** Signatures that had to be made. */
  readonly signed: number;
  /** Clippings that came into a story, left it, or changed their place. */
  readonly changed: number;
}

export interface ListedRun {
  readonly id: number;
  readonly command: string;
  readonly arguments: readonly string[];
  readonly version: string;
  readonly rules: string;
  readonly segmenter: string;
  readonly segmenter_version: string;
  readonly started_at: string;
  readonly ended_at: string | null;
  /** null: still going, or ended without a word. */
  readonly ended: RunEnd['ended'] | null;
  readonly counts: Readonly<Record<string, number>> | null;
}

export interface ListedEdit {
  readonly id: number;
  /** The current revision of the article. */
  readonly clipping_id: string;
  readonly article: string;
  readonly title: string | null;
  readonly field: CorrectedField;
  /** A text, null, or a list. */
  readonly value: unknown;
  /** What the machine had read when it was made. */
  readonly machine: unknown;
  readonly who: string;
  readonly note: string | null;
  readonly at: string;
  readonly run_id: number;
  readonly taken_back_at: string | null;
  readonly taken_back_by: string | null;
  /** What the machine reads now, where that is neither what was corrected nor what the person says. */
  readonly conflict: { readonly machine: unknown } | null;
}

export interface ListedRemoval {
  /** The run in which it was removed. */
  readonly removal: number;
  readonly what: 'article' | 'revision' | 'refusal';
  readonly id: string;
  readonly reason: string;
  readonly who: string;
  readonly at: string;
  readonly taken_back_at: string | null;
  readonly taken_back_by: string | null;
  /** Destroyed: nothing but this is left. */
  readonly purged: boolean;
}

export interface Damage {
  readonly kind: 'integrity' | 'foreign-key' | 'search-index' | 'span' | 'blob' | 'revision';
  readonly where: string;
  readonly message: string;
}

export interface ArchiveInfo {
  readonly path: string;
  /** Bytes of the file and its write-ahead log. */
  readonly size: number;
  readonly schema_version: number;
  readonly sqlite_version: string;
  readonly clippings: number;
  readonly current: number;
  /** Of the clippings: hidden from every reader. */
  readonly removed: number;
  readonly captures: number;
  readonly blobs: number;
  /** Of the pages as captured, and as they are kept. */
  readonly blob_bytes: number;
  readonly blob_bytes_stored: number;
  readonly dates: number;
  readonly figures: number;
  readonly agencies: number;
  readonly mentions: number;
  readonly refusals: number;
  readonly runs: number;
  /** Who writes to it now. */
  readonly writer: Holder | null;
}
