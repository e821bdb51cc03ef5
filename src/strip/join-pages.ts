import type { JudgedPage } from '../model/judged-page.ts';

/**
 * An article over several pages as one page: what is its text on a later page stands behind the text before it. Title, credits
 * and all else are those of the first page.
 * @param number of the later page, 2 for the one behind the first
 */
export function joinPages(whole: JudgedPage, next: JudgedPage, number: number): JudgedPage {
  const regions = whole.regions.length;
  const text = next.blocks.slice(next.bodyStart, next.bodyStop).map((block) => ({
    ...block,
    // The headline is printed on each page; it is the article's once.
    role:
      block.role === 'title' || block.role === 'subtitle' || block.role === 'credit'
        ? ('furniture' as const)
        : block.role,
    place: `page ${number}: ${block.place}`,
    region: block.region + regions,
  }));
  return {
    ...whole,
    unreadable: whole.unreadable + next.unreadable,
    blocks: [...whole.blocks.slice(0, whole.bodyStop), ...text, ...whole.blocks.slice(whole.bodyStop)],
    regions: [
      ...whole.regions,
      ...next.regions.map((region) => ({ ...region, parent: region.parent === null ? null : region.parent + regions })),
    ],
    bodyStop: whole.bodyStop + text.length,
  };
}
