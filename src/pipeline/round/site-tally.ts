import { REFUSALS } from '../../model/codes.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { SiteRound } from '../../store/store.ts';
import type { Came } from './fate.ts';

/** Counts one site's round. */
export class SiteTally {
  found = 0;
  readonly #site: string;
  readonly #started: Date;
  #requests = 0;
  #sources = { good: 0, bad: 0 };
  #message: string | null = null;
  #example: string | null = null;
  #pages = { fetched: 0, failed: 0, clipped: 0, refused: 0, unchanged: 0, absent: 0, dated: 0, sourced: 0 };

  constructor(site: string, started: Date) {
    this.#site = site;
    this.#started = started;
  }

  source(isGood: boolean, message: string | null, url: string): void {
    this.#requests++;
    this.#sources[isGood ? 'good' : 'bad']++;
    if (message !== null) this.problem(message, url);
  }

  page(came: Came, isAbsent: boolean, url: string): void {
    const pages = this.#pages;
    this.#requests++;
    pages.fetched++;
    if (isAbsent) pages.absent++;
    else if (came.kind === 'unchanged') pages.unchanged++;
    else if (came.kind === 'failed') {
      pages.failed++;
      this.problem(`${url}: ${came.message}`, url);
    } else if (came.kind === 'clipped') this.#outcome(came.outcome, url);
  }

  #outcome(outcome: Outcome, url: string): void {
    if (outcome.kind === 'refused') {
      if (REFUSALS[outcome.code].expected) return;
      this.#pages.refused++;
      this.problem(`${url}: ${outcome.message}`, url);
      return;
    }
    const { published, source } = outcome.clipping;
    this.#pages.clipped++;
    if (published !== null) this.#pages.dated++;
    if (source !== null) this.#pages.sourced++;
    if (published === null || source === null) this.#example ??= url;
  }

  problem(message: string, example: string): void {
    this.#message ??= message;
    this.#example ??= example;
  }

  end(at: Date, isStopped: boolean): SiteRound {
    const { good, bad } = this.#sources;
    const { fetched, failed } = this.#pages;
    const isFailed = (bad > 0 && good === 0) || (fetched > 0 && failed === fetched);
    return {
      site: this.#site,
      started_at: this.#started.toISOString(),
      ended_at: at.toISOString(),
      ended: isStopped ? 'cut-short' : isFailed ? 'failed' : 'good',
      message: this.#message,
      example: this.#example,
      requests: this.#requests,
      found: this.found,
      ...this.#pages,
    };
  }
}
