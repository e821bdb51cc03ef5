import type { FetchEnd } from '../../fetch/fetch.ts';
import { REFUSALS } from '../../model/codes.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { DueLead, FetchResult, LeadFate } from '../../store/store.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** So often a new address may fail before it is given up. */
const MOST_TRIES = 8;
/** A list may name a page some minutes before it is there. */
const MOST_MISSES = 3;

/** What a request for a page brought. */
export type Came =
  | Exclude<FetchEnd, { readonly kind: 'page' }>
  | { readonly kind: 'skipped' }
  | { readonly kind: 'clipped'; readonly outcome: Outcome; readonly finalUrl: string };

export interface Judged {
  readonly fate: LeadFate;
  readonly absence: FetchResult['absence'];
  /** False where what came says nothing about the article, so that it is no reading of it. */
  readonly isStored: boolean;
}

/** What becomes of an address after a request, at `at`. */
export function judge(lead: DueLead, came: Came, at: Date, recheckMs: readonly number[]): Judged {
  const known = lead.storedAt !== null;
  switch (came.kind) {
    case 'unchanged':
      return quiet(checked(lead, at, recheckMs));
    case 'skipped':
      return quiet({ ...kept(lead), state: 'skipped', nextAt: null });
    case 'failed':
      if (came.code === 'gone') return known ? absent(lead, came, at, recheckMs) : missing(lead, at);
      return quiet(known ? later(lead, came, at) : failing(lead, came, at));
    case 'clipped':
      if (came.outcome.kind === 'clipped') return { fate: checked(lead, at, recheckMs), absence: null, isStored: true };
      return known
        ? displaced(lead, came.outcome.code, came.finalUrl, at, recheckMs)
        : refused(lead, came.outcome.code, at);
  }
}

function quiet(fate: LeadFate): Judged {
  return { fate, absence: null, isStored: false };
}

function kept({ state, storedAt, tries, rechecks }: DueLead): Omit<LeadFate, 'nextAt'> {
  return { state, storedAt, tries, rechecks };
}

/** Stored, now or long ago: the next time is the first of its ages that is still to come. */
function checked(lead: DueLead, at: Date, recheckMs: readonly number[]): LeadFate {
  const storedAt = lead.storedAt ?? at.toISOString();
  const age = at.getTime() - Date.parse(storedAt);
  const next = recheckMs.find((ms) => ms > age);
  return {
    state: 'stored',
    storedAt,
    tries: 0,
    rechecks: lead.storedAt === null ? 0 : lead.rechecks + 1,
    nextAt: next === undefined ? null : new Date(Date.parse(storedAt) + next).toISOString(),
  };
}

function absent(
  lead: DueLead,
  { status, message }: { readonly status: number | null; readonly message: string },
  at: Date,
  recheckMs: readonly number[],
): Judged {
  const kind = status === 410 ? '410' : '404';
  return { fate: checked(lead, at, recheckMs), absence: { kind, message }, isStored: false };
}

/** A known address that shows an error, a home or a login page: the article is not there, whatever the server says. */
function displaced(
  lead: DueLead,
  code: keyof typeof REFUSALS,
  finalUrl: string,
  at: Date,
  recheckMs: readonly number[],
): Judged {
  const fate = checked(lead, at, recheckMs);
  if (!REFUSALS[code].expected) return { fate, absence: null, isStored: true };
  return { fate, absence: { kind: 'soft-404', message: `${code} at ${finalUrl}` }, isStored: false };
}

function missing(lead: DueLead, at: Date): Judged {
  const tries = lead.tries + 1;
  if (tries >= MOST_MISSES) return quiet({ ...kept(lead), tries, state: 'gone', nextAt: null });
  return quiet({ ...kept(lead), tries, nextAt: after(at, HOUR_MS) });
}

function refused(lead: DueLead, code: keyof typeof REFUSALS, at: Date): Judged {
  const tries = lead.tries + 1;
  const isFinal = REFUSALS[code].expected || tries >= MOST_MISSES;
  const nextAt = isFinal ? null : after(at, DAY_MS);
  return { fate: { ...kept(lead), tries, state: 'refused', nextAt }, absence: null, isStored: true };
}

type Failure = Extract<FetchEnd, { readonly kind: 'failed' }>;

/** A known page that can't be reached now is asked for again soon; nothing is said of the article. */
function later(lead: DueLead, { retryAt }: Failure, at: Date): LeadFate {
  return { ...kept(lead), nextAt: retryAt ?? after(at, DAY_MS) };
}

function failing(lead: DueLead, { code, retryAt }: Failure, at: Date): LeadFate {
  // Nothing was asked.
  if (code === 'stopped' || code === 'paused') return { ...kept(lead), nextAt: retryAt ?? at.toISOString() };
  const tries = lead.tries + 1;
  if (code === 'address' || tries >= MOST_TRIES) return { ...kept(lead), tries, state: 'given-up', nextAt: null };
  return { ...kept(lead), tries, nextAt: retryAt ?? after(at, tries < 3 ? HOUR_MS : DAY_MS) };
}

function after(at: Date, ms: number): string {
  return new Date(at.getTime() + ms).toISOString();
}
