import type { Clipping } from '../model/clipping.ts';
import { REFUSALS, type RefusalCode, type SkipReason, type WarningCode } from '../model/codes.ts';
import type { StoredOutcome } from '../store/store.ts';
import type { Step } from './ingest-steps.ts';

type Counts = Readonly<Record<string, number>>;

/** What a run did, or would do: closes every ingest. Lists are ordered by count, then name. */
export interface Report {
  readonly pages: number;
  readonly clipped: number;
  readonly refused: number;
  readonly skipped: number;
  /** What became of the pages in the archive; null in a dry run. */
  readonly stored: Readonly<Record<StoredOutcome['result'], number>> | null;
  readonly refused_by_code: Counts;
  /** Refused pages that should have been articles, and were not refused before. */
  readonly refused_unexpected_new: number;
  readonly skipped_by_reason: Counts;
  /** "html" and "dump"; of all pages, "" where it was not read so far. */
  readonly by_form: Counts;
  readonly by_charset: Counts;
  /** Of the clipped, "" where unknown. */
  readonly by_host: Counts;
  readonly by_decade: Counts;
  /** How many of the clipped have a title, a date, a source. */
  readonly with_title: number;
  readonly with_date: number;
  readonly with_source: number;
  readonly doubtful: number;
  /** The first ten of them. */
  readonly doubtful_first: readonly Doubtful[];
}

interface Doubtful {
  readonly id: string;
  readonly locator: string;
  readonly warnings: readonly string[];
}

/** Warnings that make a clipping worth a look. */
const DOUBTS: ReadonlySet<string> = new Set<WarningCode>([
  'no-title',
  'no-date',
  'short-body',
  'body-doubtful',
  'title-disagrees',
  'date-disagrees',
  'unreadable-characters',
  'truncated',
]);
const DOUBTFUL_SHOWN = 10;

/** Counts what passes. */
export class Tally {
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #doubtful: Doubtful[] = [];

  see(step: Step, stored?: StoredOutcome): void {
    if (step.kind === 'skipped') {
      this.#add('skipped', step.reason satisfies SkipReason);
      return;
    }
    this.#add('form', step.form ?? '');
    this.#add('charset', step.charset ?? '');
    if (stored !== undefined) this.#add('stored', stored.result);
    const { outcome } = step;
    if (outcome.kind === 'clipped') this.#clipped(outcome.clipping);
    else this.#refused(outcome.code, stored);
  }

  report(): Report {
    const stored = this.#of('stored');
    return {
      pages: this.#sum('decade') + this.#sum('refused'),
      clipped: this.#sum('decade'),
      refused: this.#sum('refused'),
      skipped: this.#sum('skipped'),
      stored: this.#counts.has('stored') ? { ...NOTHING_STORED, ...stored } : null,
      refused_by_code: this.#of('refused'),
      refused_unexpected_new: this.#sum('unexpected'),
      skipped_by_reason: this.#of('skipped'),
      by_form: this.#of('form'),
      by_charset: this.#of('charset'),
      by_host: this.#of('host'),
      by_decade: this.#of('decade'),
      with_title: this.#sum('title'),
      with_date: this.#sum('date'),
      with_source: this.#sum('source'),
      doubtful: this.#sum('doubtful'),
      doubtful_first: this.#doubtful,
    };
  }

  #clipped({ id, origin, site, published, title, source, warnings }: Clipping): void {
    this.#add('host', site ?? '');
    this.#add('decade', published === null ? '' : `${published.value.slice(0, 3)}0`);
    if (title !== null) this.#add('title', '');
    if (published !== null) this.#add('date', '');
    if (source !== null) this.#add('source', '');
    const doubts = warnings.filter((warning) => DOUBTS.has(warning));
    if (doubts.length === 0) return;
    this.#add('doubtful', '');
    if (this.#doubtful.length < DOUBTFUL_SHOWN) this.#doubtful.push({ id, locator: origin.locator, warnings: doubts });
  }

  #refused(code: RefusalCode, stored: StoredOutcome | undefined): void {
    this.#add('refused', code);
    if (!REFUSALS[code].expected && stored?.result !== 'refused-known' && stored?.result !== 'removed') {
      this.#add('unexpected', code);
    }
  }

  #add(group: string, key: string): void {
    const counts = this.#counts.get(group) ?? new Map<string, number>();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    this.#counts.set(group, counts);
  }

  #of(group: string): Counts {
    const counts = [...(this.#counts.get(group) ?? [])];
    return Object.fromEntries(counts.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
  }

  #sum(group: string): number {
    return Object.values(this.#of(group)).reduce((sum, count) => sum + count, 0);
  }
}

const NOTHING_STORED = {
  new: 0,
  revision: 0,
  capture: 0,
  known: 0,
  removed: 0,
  'refused-new': 0,
  'refused-known': 0,
};
