import type { Line } from './prose.ts';
import { overlap, type Pairs, pairsOf } from './similar.ts';

/** A run of lines by their indices in the page, `stop` exclusive. */
export interface Run {
  readonly start: number;
  readonly stop: number;
  readonly weight: number;
}

const MOST_RUNS = 6;
/** A run of this weight is long enough; more text alone, as comments have it, is no better. */
const ENOUGH = 600;
const HEAD_REACH = 14;
/** The most that a head makes of a run. */
const MOST_FACTOR = 5;

/** Runs of running text, heaviest first, none over another (Kadane's algorithm, again on what is left). */
export function mainRuns(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  let gaps: (readonly Line[])[] = [lines];
  while (runs.length < MOST_RUNS) {
    const found = gaps
      .map((gap) => ({ gap, part: heaviest(gap) }))
      .filter(({ part }) => part !== undefined)
      .sort((a, b) => (b.part?.weight ?? 0) - (a.part?.weight ?? 0))[0];
    if (found?.part === undefined) break;
    const { from, to, weight } = found.part;
    const [first, last] = [found.gap[from], found.gap[to]];
    if (first === undefined || last === undefined) break;
    runs.push({ start: first.index, stop: last.index + 1, weight });
    gaps = gaps.flatMap((gap) => (gap === found.gap ? [gap.slice(0, from), gap.slice(to + 1)] : [gap]));
  }
  return runs;
}

/** The article's run, with its character pairs where they were needed to choose it. */
export interface ChosenRun {
  readonly run: Run;
  readonly pairs: Pairs | undefined;
}

/** The character pairs of the lines of a run. */
export function pairsIn({ start, stop }: Omit<Run, 'weight'>, lines: readonly Line[]): Pairs {
  return pairsOf(
    lines
      .slice(start, stop)
      .map((line) => line.letters)
      .join(''),
  );
}

/** The article among the runs: the heaviest, and rather one under a line with a time than one that is merely longer. */
export function chooseRun(runs: readonly Run[], lines: readonly Line[]): ChosenRun | undefined {
  let best: ScoredRun | undefined;
  for (const run of runs) {
    if (best !== undefined && countedWeight(run) * MOST_FACTOR < best.score) continue;
    const next = scored(run, lines);
    const isBetter = best === undefined || next.score > best.score;
    if (isBetter || (next.score === best?.score && run.start < best.run.start)) best = next;
  }
  return best;
}

interface ScoredRun extends ChosenRun {
  readonly score: number;
}

function scored(run: Run, lines: readonly Line[]): ScoredRun {
  const weight = countedWeight(run);
  const head = headAbove(run, lines);
  if (head === undefined) return { run, pairs: undefined, score: weight };
  const pairs = pairsIn(run, lines);
  return { run, pairs, score: weight * headFactor(head, lines, pairs) };
}

function countedWeight({ weight }: Run): number {
  return Math.min(weight, ENOUGH);
}

/** 1.5 under a line of credits, 5 where above that a title stands whose words come back in the run. */
function headFactor(head: number, lines: readonly Line[], pairs: Pairs): number {
  const above = lines.slice(Math.max(0, head - 4), head).filter((line) => line.size >= 6 && line.folded.length < 100);
  return above.some((line) => overlap(line.letters, pairs) >= 0.4) ? MOST_FACTOR : 1.5;
}

function headAbove(run: Run, lines: readonly Line[]): number | undefined {
  for (let i = run.start; i >= Math.max(0, run.start - HEAD_REACH); i--) {
    const line = lines[i];
    if (line === undefined || !line.isCredit) continue;
    if (line.credit.times.some((time) => time.month !== null)) return i;
    if (line.credit.parts.some((part) => part.kind === 'source' || part.kind === 'published')) return i;
  }
  return undefined;
}

function heaviest(lines: readonly Line[]): { from: number; to: number; weight: number } | undefined {
  let best: { from: number; to: number; weight: number } | undefined;
  let from = 0;
  let weight = 0;
  for (const [i, line] of lines.entries()) {
    if (weight <= 0) {
      from = i;
      weight = 0;
    }
    weight += line.weight;
    if (weight > 0 && (best === undefined || weight > best.weight)) best = { from, to: i, weight };
  }
  return best;
}
