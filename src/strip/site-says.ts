import type { Evidence } from '../model/article.ts';
import type { BlockPage } from '../model/block.ts';
import type { Bounds } from './bounds.ts';
import type { Line } from './prose.ts';

/** What a site rule's selectors decide before any judge is asked. */
export interface SiteSays {
  readonly title: Evidence | null;
  readonly titleAt: number | null;
  readonly bounds: Bounds | null;
}

export function siteSays(page: BlockPage, lines: readonly Line[]): SiteSays {
  const rule = `site-rule ${page.siteRule?.name ?? ''}`;
  const titles = lines.filter((line) => line.block.mark === 'title');
  const bodies = lines.filter((line) => line.block.mark === 'body');
  const [first, last] = [bodies[0], bodies.at(-1)];
  const [title] = titles;
  const text = titles.map((line) => line.block.text).join(' ');
  return {
    title: title === undefined ? null : { text, place: title.block.place, rule },
    titleAt: title?.index ?? null,
    bounds:
      first === undefined || last === undefined
        ? null
        : { headStop: first.index, start: first.index, stop: last.index + 1 },
  };
}
