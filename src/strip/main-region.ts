import type { Region } from '../model/block.ts';
import type { Line } from './prose.ts';

/** Words in an element's id or class that speak for or against text of the article in it. */
const AGAINST =
  /(?:^|[\s_-])(?:comment|comments|pinglun|cmt|footer|foot|copyright|sidebar|side|aside|related|relate|recommend|rec|hot|rank|ranking|nav|menu|breadcrumb|crumbs?|share|tags?|ad|ads|advert|banner|links?|more|newslist|toplist|tuijian|guess|login|search|header|toolbar)(?:$|[\s_-])/;
const AGAINST_TAGS = new Set(['aside', 'footer', 'nav', 'form']);
const HINT_COST = 0.35;
/** A container with less running text than this holds a caption or a note, no article. */
const LITTLE = 60;
/** Weighed again, a line of furniture counts no more than this against the container it shares with the text. */
const MOST_AGAINST = -20;
/** As a share of the text in the container. */
const MUCH = 0.3;

/**
 * The container whose text weighs most, everything in it counted: adding a menu to an article makes it lighter, adding
 * a paragraph heavier. Of two that weigh the same the deeper one. Where text, menus and footer share one container and
 * sink it, all are weighed again with less against it.
 */
export function mainRegion(lines: readonly Line[], regions: readonly Region[]): number {
  const prose = summed(lines, regions, (line) => Math.max(line.weight, 0), false);
  const best = heaviest(
    summed(lines, regions, (line) => line.weight, true),
    regions,
  );
  if ((prose[best] ?? 0) >= LITTLE) return grown(best, lines, regions, prose);
  return heaviest(
    summed(lines, regions, (line) => Math.max(line.weight, MOST_AGAINST), true),
    regions,
  );
}

/**
 * Where the text goes on right in the container around it, or in boxes set just as its own, that one: a first
 * paragraph may have a box of its own, or each paragraph.
 */
function grown(region: number, lines: readonly Line[], regions: readonly Region[], prose: Float64Array): number {
  const around = regions[region]?.parent ?? null;
  if (around === null || isAgainst(regions[around])) return region;
  const own = lines.filter(
    (line) => line.weight > 0 && (line.block.region === around || isTwin(line.block.region, region, regions)),
  );
  const weight = own.reduce((sum, line) => sum + line.weight, 0);
  return weight >= (prose[region] ?? 0) * MUCH ? grown(around, lines, regions, prose) : region;
}

/** Another box of the same container, tag and name; a list's items are none. */
function isTwin(other: number, region: number, regions: readonly Region[]): boolean {
  const [one, two] = [regions[region], regions[other]];
  return (
    other !== region &&
    one !== undefined &&
    one.tag !== 'li' &&
    one.parent === two?.parent &&
    one.tag === two?.tag &&
    one.hints === two.hints
  );
}

function heaviest(weights: Float64Array, regions: readonly Region[]): number {
  let best = 0;
  for (let i = 1; i < regions.length; i++) {
    const [weight = 0, most = 0] = [weights[i], weights[best]];
    if (weight > most + 0.5 || (Math.abs(weight - most) <= 0.5 && isInside(i, best, regions))) best = i;
  }
  return best;
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
