import type { Clipping } from '../model/clipping.ts';
import type { RefusalCode } from '../model/codes.ts';
import type { Corrections } from '../model/corrections.ts';
import type { Origin } from '../model/origin.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Table } from '../model/table.ts';
import type { AgencyDesk } from './agencies/desk.ts';
import type { Change } from './changes.ts';
import type { Correct } from './corrections.ts';
import type { FetchStore } from './fetching/fetching.ts';
import type { ReadHeld } from './held-bytes.ts';
import type { JudgedKind } from './judgeable.ts';
import type {
  ArchiveInfo,
  Damage,
  LinkReport,
  ListedCapture,
  ListedClipping,
  ListedEdit,
  ListedRefusal,
  ListedRemoval,
  ListedRun,
  ListedStory,
  Listing,
  SearchListing,
  Shown,
  ShownStory,
  StatsKey,
  StatsRow,
} from './listed.ts';
import type { Relation } from './relations.ts';

/**
 * An open archive. Every method is synchronous and throws `ArchiveProblem` (one line: what, where, why, what to do)
 * where the file can't be used: full disk, read-only, damaged, held by another writer (`exit` 75).
 * Shapes that programs may see as JSON have snake_case keys, like a clipping.
 */
export interface Archive {
  /** The path as typed. */
  readonly path: string;

  beginRun(run: RunStart): number;
  /**
   * Stores what became of a batch of pages in one transaction: all of it or, when it throws, nothing.
   * The results stand in the order of the items.
   */
  add(runId: number, items: readonly Item[]): readonly StoredOutcome[];
  endRun(runId: number, end: RunEnd): void;

  /**
   * A person's values for an article, applied to all of its revisions from now on; what says the same as the record already
   * does is left out. Returns the corrections that were made. Throws `UsageProblem` where there is no such clipping.
   */
  edit(runId: number, clippingId: string, corrections: Corrections, by: Person): readonly ListedEdit[];
  /** Takes one correction back: the one before it stands again, or what the machine read. */
  takeBack(runId: number, editId: number, by: Person): ListedEdit;
  /**
   * A person's word that a refused page (full id) is an article, with what it was clipped as. Kept for its bytes, so that they are
   * clipped again when pages are read anew.
   */
  accept(runId: number, refusalId: string, clipping: Clipping, by: Person): StoredOutcome;
  /** Hides what is named from every reader. What comes later of a removed article is hidden too. */
  remove(runId: number, targets: RemovalTargets, by: PersonWithReason): Removed;
  /** Shows it again. A run is here that of the removal. Throws `UsageProblem` where nothing of it is removed. */
  takeBackRemoval(runId: number, targets: RemovalTargets, by: Person): Removed;
  /** Destroys what is named, bytes and all but what others share, and leaves a tombstone that keeps it out. There is no way back. */
  purge(runId: number, targets: RemovalTargets, by: PersonWithReason): Removed;
  removals(): readonly ListedRemoval[];
  /** The next that are to be read again, so many of them; from the beginning where `after` is null. */
  stale(query: StaleQuery, after: StaleItem | null, limit: number): readonly StaleItem[];
  /** Draws findings, or clippings, to be judged by a person: the same seed and archive, the same sample. */
  sample(query: SampleQuery): readonly Drawn[];
  /**
   * A person's word on single findings, in one transaction: all, or nothing where one of them is not there (`UsageProblem`). Returns how
   * many were new.
   */
  mark(runId: number, marks: readonly Mark[]): number;
  /**
   * Puts other readings in the place of the old ones, in one transaction; what a person said stands, and no clipping is withdrawn: one
   * whose pages are all refused now keeps its values with the warning `refused-by-new-rules`.
   */
  reread(runId: number, all: readonly Rereading[]): readonly Reread[];
  /** A clipping by its full id as the machine read it; null where there is none. */
  machine(id: string): Clipping | null;
  /** The pages behind a clipping or a refusal (full ids) with their bytes, the one that is shown first. */
  keptPages(id: string): readonly KeptPage[];
  /** Corrections in the order in which they were made, those taken back too. */
  edits(filter?: EditFilter): readonly ListedEdit[];

  /** What an id or the beginning of one names: "c3f2…" a clipping, "r3f2…" a refusal, "p3f2…" a capture. */
  find(prefix: string): Found;
  /** A clipping by its full id, with where it came from; null where there is none. */
  show(id: string): Shown | null;
  /** A refusal by its full id. */
  showRefusal(id: string): ListedRefusal | null;
  /**
   * The exact bytes behind a clipping (of several pages: its first), a refusal, a capture (full ids) or a sha256; null where none
   * are kept. Throws `ArchiveProblem` where they were left in a file that has moved or changed; so does `keptPages`.
   */
  rawBytes(idOrSha256: string): Uint8Array | null;

  /** Clippings by `order`; `total` counts all that the filter lets through. */
  list(filter?: Filter, page?: Page & { readonly order?: ListOrder }): Listing<ListedClipping>;
  /**
   * Clippings that contain every word of the query, best first (over 10,000 hits: newest first). Any text is safe. Words are divided by white space; a word
   * in "…" may hold spaces; `AND`, `OR`, `NOT` in capitals combine. Any substring is found, over line breaks too,
   * Traditional and Simplified, full and half width, small and capital letters alike.
   * Throws `UsageProblem` where the query holds no word, or over 60.
   */
  search(query: string, filter?: Filter, page?: Page): SearchListing;
  refusals(filter?: RefusalFilter, page?: Page): Listing<ListedRefusal>;
  /** Counts, grouped by what is named; one row without `keys` where nothing is. Throws `UsageProblem` for `code` with anything but `site`. */
  stats(by?: readonly StatsKey[], filter?: Filter): readonly StatsRow[];
  /**
   * Links the current clippings that print the same. The result is a function of the set of clippings, whatever the order in which
   * they came. `rebuild` makes all signatures anew.
   */
  linkStories(options?: { readonly rebuild?: boolean }): LinkReport;
  /**
   * How many clippings are to be linked anew: they came or changed since stories were last linked, or another of their story did, was
   * removed or came back. What is new counts as a story of its own until then.
   */
  unlinked(): number;
  /** Stories of several clippings, the largest first; with a filter those of which a member passes. */
  stories(filter?: Filter, page?: Page): Listing<ListedStory>;
  /** The story of a clipping by its full id; null where there is none, or a superseded revision. */
  story(clippingId: string): ShownStory | null;
  runs(): readonly ListedRun[];

  /**
   * The rows of a relation for export, in an order that does not depend on the order of arrival. Read them before
   * anything is written. With `asOf`, the number of a run, as they were when that had ended (relations that hang on clippings; throws
   * `UsageProblem` for others).
   */
  rows(relation: Relation, filter?: Filter, asOf?: number): Table;

  /** From here on every read sees the archive as it is now, whatever others write, until it is closed. */
  hold(): void;

  /** Agencies across the archive, and a person's word on them. */
  readonly agencies: AgencyDesk;
  /** What a round over the web keeps here. */
  readonly fetching: FetchStore;

  /** What is wrong with the archive; empty where nothing is. Reads every page and every blob. */
  check(): readonly Damage[];
  info(): ArchiveInfo;
  close(): void;
}

export interface OpenOptions {
  readonly mode: 'read' | 'write';
  /** In mode `write`: false refuses a path where no archive is yet. Default true. */
  readonly create?: boolean;
  /** In mode `write`: how long to wait for another writer, all the while doing nothing else, before giving up with exit 75. Default 5000. */
  readonly waitMs?: number;
  /** In mode `write`: what another writer is told it waits for. Default "jianbao". */
  readonly command?: string;
  /**
   * In mode `write`: nobody watches, so an older archive is brought to today's schema only where that takes under a minute;
   * else `UsageProblem`. Default false.
   */
  readonly unattended?: boolean;
  /** Default: the system's. */
  readonly now?: () => Date;
  /** How bytes are read that were left in a WARC or ZIP file. */
  readonly readHeld?: ReadHeld;
  /** What applies corrections; an archive that holds some is not written without. */
  readonly correct?: Correct;
}

/** Who decides something, and why. */
export interface Person {
  /** Never empty: `UsageProblem`. */
  readonly who: string;
  readonly note: string | null;
}

/** Who decides what others will ask the reason of. */
export interface PersonWithReason extends Person {
  /** The reason, never empty: `UsageProblem`. */
  readonly note: string;
}

/** A decision with its time and run. */
export interface Decided extends Person {
  readonly at: string;
  readonly runId: number;
}

/** Full ids of clippings (for their whole articles) and refusals, or all that a run brought. */
export type RemovalTargets = { readonly ids: readonly string[] } | { readonly run: number };

/** How much was removed, shown again or destroyed; `bytes` of captured pages that are gone. */
export interface Removed {
  readonly articles: number;
  readonly refusals: number;
  readonly bytes: number;
  /** Full ids of articles that are made of some of these bytes too: for them these stay. */
  readonly shared_with: readonly string[];
}

export type SampleKey = 'rule' | 'site' | 'source' | 'year';

export interface SampleQuery {
  readonly kind: JudgedKind;
  readonly size: number;
  readonly seed: string;
  /** Strata that give equal shares; none: a simple random sample. */
  readonly by: readonly SampleKey[];
  readonly filter?: Filter;
}

/** One that was drawn; its sentence is `before + text + after`. */
export interface Drawn {
  readonly clipping: Clipping;
  readonly position: number;
  readonly field: string;
  readonly start: number;
  readonly text: string;
  readonly rule: string;
  /** What was read, by name. */
  readonly value: unknown;
  readonly before: string;
  readonly after: string;
  readonly stratum: string;
  /** How many there are to draw from in its stratum. */
  readonly stratum_size: number;
}

/** A finding by its words and place, and what a person says of it; `correct`: what it should be, null where that is not said. */
export interface Mark extends Person {
  readonly kind: JudgedKind;
  readonly clippingId: string;
  readonly field: string;
  readonly start: number;
  readonly text: string;
  readonly verdict: 'right' | 'wrong';
  readonly correct: string | number | null;
}

export interface StaleQuery {
  /** The rules at hand now: what was last read by these is left out, unless it is named. */
  readonly rules: string;
  /** Only what was read by rules of this version or a later one. */
  readonly since?: string;
  /** Full ids of clippings and refusals. */
  readonly ids?: readonly string[];
  /** Only clippings that it lets through, in all revisions. */
  readonly filter?: Filter;
}

export interface StaleItem {
  readonly kind: 'clipping' | 'refusal';
  readonly number: number;
  readonly id: string;
}

/** How the pages of a clipping or a refusal (full id) are read now, by the numbers of their captures. */
export interface Rereading {
  readonly id: string;
  readonly readings: readonly { readonly capture: number; readonly outcome: Outcome }[];
}

/** `refused`: a clipping that keeps its values; `clipped`: a refused page that is an article now. */
export interface Reread {
  readonly id: string;
  readonly result: 'unchanged' | 'changed' | 'refused' | 'clipped' | 'still-refused';
  readonly changes: readonly Change[];
}

/** A capture with its bytes, as it can be read again. */
export interface KeptPage {
  readonly number: number;
  readonly capture: ListedCapture;
  readonly bytes: Uint8Array;
  /** The charset of a header, where that decided. */
  readonly claimedCharset: string | null;
  /** A person said that it is an article. */
  readonly accepted: boolean;
  /** Later pages of the same article, in order; without any of their own. */
  readonly further: readonly KeptPage[];
}

export interface EditFilter {
  readonly ids?: readonly number[];
  /** Those of the article of this clipping. */
  readonly clippingId?: string;
  /** Only those that are in conflict with what the machine read since. */
  readonly conflicts?: boolean;
}

export interface RunStart {
  /** "ingest", "edit" … */
  readonly command: string;
  readonly arguments: readonly string[];
  readonly version: string;
  readonly rules: string;
  readonly segmenter: string;
  readonly segmenterVersion: string;
}

export interface RunEnd {
  readonly ended: 'done' | 'interrupted' | 'failed';
  /** The closing report in numbers, as the command words it. */
  readonly counts: Readonly<Record<string, number>>;
}

/** A page and what became of it. `bytes` may be null only for a refusal that could not be read. */
export interface Item {
  readonly bytes: Uint8Array | null;
  readonly outcome: Outcome;
  readonly facts?: CaptureFacts;
  /** Later pages of the same article, in order. */
  readonly further?: readonly FurtherPage[];
}

/** A later page of an article. */
export interface FurtherPage {
  readonly origin: Origin;
  readonly bytes: Uint8Array;
  readonly given: Readonly<Record<string, string>> | null;
  readonly facts: CaptureFacts;
}

/** What is known of a capture beside its bytes. With `held`, the bytes are left where they are, and read from there. */
export interface CaptureFacts extends Pick<Origin, 'url' | 'http' | 'isCut' | 'held'> {
  readonly claimedCharset?: string;
}

/**
 * What the archive made of an item. `id` is that of the clipping under which it is found: for `capture` it may be another
 * than the outcome's, where the article is in the archive already with the same title, body and credits.
 */
export type StoredOutcome =
  | { readonly result: 'new' | 'revision' | 'capture' | 'known'; readonly id: string }
  /** It was destroyed on purpose, and stays out; `id` is that of the tombstone. */
  | { readonly result: 'removed'; readonly id: string }
  | {
      readonly result: 'refused-new' | 'refused-known';
      readonly id: string;
      readonly code: RefusalCode;
      readonly expected: boolean;
    };

export type Found =
  | { readonly kind: 'clipping' | 'refusal' | 'capture'; readonly id: string }
  | { readonly kind: 'none' }
  /** The first few of them. */
  | { readonly kind: 'several'; readonly ids: readonly string[] };

/** All that are given must hold. Texts match as `search` does: any part of the name, folded. */
export interface Filter {
  /** First and last day of publication, inclusive: "2018-12-18", "2018-12" or "2018". What is dated less exactly passes where it may lie between. */
  readonly since?: string;
  readonly until?: string;
  readonly source?: string;
  readonly site?: string;
  /** A part of an agency's name. */
  readonly agency?: string;
  /** A query as for `search`. */
  readonly text?: string;
  readonly section?: string;
  readonly script?: Clipping['script'];
  /** Full ids of clippings. */
  readonly ids?: readonly string[];
  /** Of the clippings of a story only the earliest that passes all else. */
  readonly onePerStory?: boolean;
  /** Default `current`: superseded revisions stay out. */
  readonly revisions?: 'current' | 'all';
}

export interface RefusalFilter {
  readonly code?: RefusalCode;
  readonly site?: string;
  /** `expected`: pages that were never meant to be articles. */
  readonly expected?: boolean;
  /** Default false: those since clipped stay out. */
  readonly resolved?: boolean;
}

export interface Page {
  /** Default 20. */
  readonly limit?: number;
  readonly offset?: number;
}

/** `newest` and `oldest` by publication, undated last; `added` by arrival, latest first. Default `newest`. */
export type ListOrder = 'newest' | 'oldest' | 'added';
