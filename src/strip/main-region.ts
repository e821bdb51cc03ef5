import type { Region } from '../model/block.ts';
import { mainRuns } from './main-run.ts';
import type { Line } from './prose.ts';

/** Words in an element's id or class that speak for or against text of the article in it. */
const AGAINST =
  /(?:^|[\s_-])(?:comment|comments|pinglun|cmt|footer|foot|copyright|sidebar|side|aside|related|relate|recommend|rec|hot|rank|ranking|nav|menu|breadcrumb|crumbs?|share|tags?|ad|ads|advert|banner|links?|more|newslist|toplist|tuijian|guess|login|search|header|toolbar)(?:$|[\s_-])/;
const AGAINST_TAGS = new Set(['aside', 'footer', 'nav', 'form']);
const HINT_COST = 0.35;
/** A line of furniture makes its container lighter by no more than this: a footer does not outweigh a paragraph. */
const MOST_AGAINST = -12;
const HALF = 0.5;
const MOST = 0.8;

/**
 * The container whose text weighs most, everything in it counted: adding a menu to an article makes it lighter, adding
 * a paragraph heavier. Of two that weigh the same the deeper one. Where it holds less than half of the heaviest run of
 * text, the deepest container that holds most of that run.
 */
export function mainRegion(lines: readonly Line[], regions: readonly Region[]): number {
  const weights = summed(lines, regions, (line) => Math.max(line.weight, MOST_AGAINST), true);
  let best = 0;
  for (let i = 1; i < regions.length; i++) {
    const [weight = 0, most = 0] = [weights[i], weights[best]];
    if (weight > most + 0.5 || (Math.abs(weight - most) <= 0.5 && isInside(i, best, regions))) best = i;
  }
  const [run] = mainRuns(lines);
  if (run === undefined) return best;
  const held = summed(lines.slice(run.start, run.stop), regions, (line) => Math.max(line.weight, 0), false);
  const all = held[0] ?? 0;
  if ((held[best] ?? 0) >= all * HALF) return best;
  return held.reduce((deepest, weight, i) => (weight >= all * MOST ? i : deepest), 0);
}

/** The weight of each container with all that lies in it. Children come after their parents. */
function summed(
  lines: readonly Line[],
  regions: readonly Region[],
  weightOf: (line: Line) => number,
  heedsHints: boolean,
): Float64Array {
  const weights = new Float64Array(regions.length);
  const add = (at: number, weight: number): void => {
    const isHinted = heedsHints && weight > 0 && isAgainst(regions[at]);
    weights[at] = (weights[at] ?? 0) + (isHinted ? weight * HINT_COST : weight);
  };
  for (const line of lines) add(line.block.region, weightOf(line));
  for (let i = regions.length - 1; i > 0; i--) {
    const parent = regions[i]?.parent ?? null;
    if (parent !== null) add(parent, weights[i] ?? 0);
  }
  return weights;
}

function isAgainst(region: Region | undefined): boolean {
  return region !== undefined && (AGAINST_TAGS.has(region.tag) || AGAINST.test(region.hints));
}

/** True where `region` is `container` or lies in it. */
export function isInside(region: number, container: number, regions: readonly Region[]): boolean {
  for (let at: number | null = region; at !== null; at = regions[at]?.parent ?? null) {
    if (at === container) return true;
    if (at < container) return false;
  }
  return false;
}
