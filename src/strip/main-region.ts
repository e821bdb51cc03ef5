import type { Region } from '../model/block.ts';
import type { Line } from './prose.ts';

/** Words in an element's id or class that speak for or against text of the article in it. */
const AGAINST =
  /(?:^|[\s_-])(?:comment|comments|pinglun|cmt|footer|foot|copyright|sidebar|side|aside|related|relate|recommend|rec|hot|rank|ranking|nav|menu|breadcrumb|crumbs?|share|tags?|ad|ads|advert|banner|links?|more|newslist|toplist|tuijian|guess|login|search|header|toolbar)(?:$|[\s_-])/;
const AGAINST_TAGS = new Set(['aside', 'footer', 'nav', 'form']);
const HINT_COST = 0.35;

/**
 * The container whose text weighs most, everything in it counted: adding a menu to an article makes it lighter, adding
 * a paragraph heavier. Of two that weigh the same the deeper one.
 */
export function mainRegion(lines: readonly Line[], regions: readonly Region[]): number {
  const weights = new Float64Array(regions.length);
  for (const line of lines) {
    const at = line.block.region;
    weights[at] =
      (weights[at] ?? 0) + (line.weight > 0 && isAgainst(regions[at]) ? line.weight * HINT_COST : line.weight);
  }
  let best = 0;
  for (let i = regions.length - 1; i >= 0; i--) {
    const weight = weights[i] ?? 0;
    const parent = regions[i]?.parent ?? null;
    if (parent !== null)
      weights[parent] =
        (weights[parent] ?? 0) + (isAgainst(regions[parent]) && weight > 0 ? weight * HINT_COST : weight);
  }
  for (let i = 1; i < regions.length; i++) {
    const [weight = 0, most = 0] = [weights[i], weights[best]];
    if (weight > most + 0.5 || (Math.abs(weight - most) <= 0.5 && isInside(i, best, regions))) best = i;
  }
  return best;
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
