import type { SiteRound } from '../../store/store.ts';
import { wilson, Z_95, Z_99 } from '../wilson.ts';

export type AlarmKind = 'failing' | 'no-bodies' | 'no-dates' | 'no-sources';

/** What is wrong with a site, fit for one line. */
export interface Alarm {
  readonly site: string;
  readonly kind: AlarmKind;
  /** The beginning of the first round that was so; ISO 8601. */
  readonly since: string;
  /** The beginning of the last round that was not. */
  readonly lastGood: string | null;
  readonly example: string | null;
  readonly message: string;
}

/** So many rounds are looked back upon. */
export const BAND_ROUNDS = 30;
/** Fewer pages say too little about a share. */
const LEAST_NOW = 3;
const LEAST_BEFORE = 20;
/** A change smaller than this is not worth a letter. */
const LEAST_FALL = 0.15;

/**
 * What is wrong with a site after its latest round.
 * @param rounds the latest first
 * @param alarmAfter so many failed rounds running
 */
export function alarmsOf(site: string, rounds: readonly SiteRound[], alarmAfter: number): readonly Alarm[] {
  const failing = failedRunning(site, rounds, alarmAfter);
  return failing === undefined ? SHARES.flatMap((share) => fallen(site, rounds, share) ?? []) : [failing];
}

function failedRunning(site: string, rounds: readonly SiteRound[], alarmAfter: number): Alarm | undefined {
  const judged = rounds.filter(({ ended }) => ended !== 'cut-short');
  const failed = judged.findIndex(({ ended }) => ended !== 'failed');
  const running = failed < 0 ? judged.length : failed;
  const [latest] = judged;
  const first = judged[running - 1];
  if (running < alarmAfter || latest === undefined || first === undefined) return undefined;
  const { message, example } = latest;
  const lastGood = judged[running]?.started_at ?? null;
  return { site, kind: 'failing', since: first.started_at, lastGood, example, message: message ?? 'failed' };
}

interface Share {
  readonly kind: AlarmKind;
  readonly part: (round: SiteRound) => number;
  readonly whole: (round: SiteRound) => number;
}

const SHARES: readonly Share[] = [
  { kind: 'no-bodies', part: ({ clipped }) => clipped, whole: ({ clipped, refused }) => clipped + refused },
  { kind: 'no-dates', part: ({ dated }) => dated, whole: ({ clipped }) => clipped },
  { kind: 'no-sources', part: ({ sourced }) => sourced, whole: ({ clipped }) => clipped },
];

/**
 * Whether a share lies below its own band: the best that the latest round's pages leave possible is still under the worst that
 * the rounds before do (Wilson's intervals, 99 % and 95 %). Rounds in which the alarm was already due are not "before".
 */
function fallen(site: string, rounds: readonly SiteRound[], { kind, part, whole }: Share): Alarm | undefined {
  const counted = rounds.filter((round) => whole(round) > 0);
  for (let low = counted.length; low >= 1; low--) {
    const [now, before] = [counted.slice(0, low), counted.slice(low, low + BAND_ROUNDS)];
    const [a, n] = [total(now, part), total(now, whole)];
    const [b, m] = [total(before, part), total(before, whole)];
    if (n < LEAST_NOW || m < LEAST_BEFORE || b / m - a / n < LEAST_FALL) continue;
    // Every round of the stretch is low by itself, so that one bad night does not drag good ones along.
    if (now.some((round) => part(round) / whole(round) > b / m - LEAST_FALL)) continue;
    if (wilson(a / n, n, Z_99).high >= wilson(b / m, m, Z_95).low) continue;
    const first = now.at(-1);
    if (first === undefined) continue;
    return {
      site,
      kind,
      since: first.started_at,
      lastGood: before[0]?.started_at ?? null,
      example: now[0]?.example ?? null,
      message: `${a} of ${n}, before ${b} of ${m}`,
    };
  }
  return undefined;
}

function total(rounds: readonly SiteRound[], count: (round: SiteRound) => number): number {
  return rounds.reduce((sum, round) => sum + count(round), 0);
}
