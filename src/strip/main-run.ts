import type { Line } from './prose.ts';
import { overlap, pairsOf } from './similar.ts';

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

/** The article among the runs: the heaviest, and rather one under a line with a time than one that is merely longer. */
export function chooseRun(runs: readonly Run[], lines: readonly Line[]): Run | undefined {
  let best: { readonly run: Run; readonly score: number } | undefined;
  for (const run of runs) {
    const weight = Math.min(run.weight, ENOUGH);
    if (best !== undefined && weight * MOST_FACTOR < best.score) continue;
    const score = weight * headFactor(run, lines);
    const isBetter = best === undefined || score > best.score || (score === best.score && run.start < best.run.start);
    if (isBetter) best = { run, score };
  }
  return best?.run;
}

/** 1.5 under a line of credits, 5 where above that a title stands whose words come back in the run. */
function headFactor(run: Run, lines: readonly Line[]): number {
  const head = headAbove(run, lines);
  if (head === undefined) return 1;
  const text = lines.slice(run.start, run.stop).map((line) => line.letters);
  const pairs = pairsOf(text.join(''));
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
