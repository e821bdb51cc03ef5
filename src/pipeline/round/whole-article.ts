import { decode } from '../../decode/decode.ts';
import { articlePages } from '../../discover/discover.ts';
import type { Fetched } from '../../fetch/fetch.ts';
import type { RawPage } from '../../model/origin.ts';
import { linksOf } from '../../parse/parse.ts';
import type { Item } from '../../store/store.ts';
import { type Clip, type ClippedStep, clipped } from '../ingest-steps.ts';
import { pageOf } from './page-of.ts';
import { skipReason } from './skip-reason.ts';

/** Asks for one further page, as the first one was asked for. */
export type AskPage = (url: string) => Promise<Fetched>;

/**
 * An article with all of its pages: where the first one is clipped and leads on, the others are asked for and read as one text.
 * A later page that does not come leaves the article what it is without it, with the warning `more-pages`.
 */
export async function wholeArticle(first: RawPage, url: string, clip: Clip, ask: AskPage): Promise<ClippedStep> {
  const step = clipped(first, clip);
  if (step.outcome.kind === 'refused') return step;
  const further: RawPage[] = [];
  const seen = new Set([first.origin.sha256]);
  const urls = [...pagesIn(first, url)];
  for (let next = urls.shift(); next !== undefined; next = urls.shift()) {
    const fetched = await ask(next);
    if (fetched.end.kind !== 'page' || skipReason(fetched.end, fetched.finalUrl) !== undefined) return step;
    const page = pageOf(fetched, fetched.end, first.given?.site);
    // Servers without such a page give the first one again.
    if (seen.has(page.origin.sha256)) break;
    seen.add(page.origin.sha256);
    further.push(page);
    // The first page may name the second one only.
    const known = new Set([next, ...urls, ...further.map(({ origin }) => origin.locator)]);
    if (urls.length === 0) urls.push(...pagesIn(page, url).filter((one) => !known.has(one)));
  }
  return further.length === 0 ? step : clipped({ ...first, further }, clip);
}

function pagesIn(page: RawPage, url: string): readonly string[] {
  return articlePages(linksOf(decode(page).text), url);
}

/** What the archive stores of it. */
export function itemOf({ bytes, outcome, facts, further }: ClippedStep): Item {
  return { bytes, outcome, facts, ...(further === undefined ? {} : { further }) };
}
