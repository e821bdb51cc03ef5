import type { RawPage } from '../model/origin.ts';
import { UsageProblem } from '../model/problem.ts';
import { rawPageOf } from '../pipeline/kept-page.ts';
import type { Archive } from '../store/store.ts';
import type { Context } from './context.ts';
import { found } from './found.ts';

/**
 * The page behind an id of the archive as it once came, to be read again.
 * @throws UsageProblem where there is none, or its bytes were never there.
 */
export function recalledPage(prefix: string, archive: Archive, context: Context): RawPage {
  const { id } = found(prefix, archive, context);
  const pages = archive.keptPages(id);
  // A clipping is found under the ids of all pages that show its words.
  const page = pages.find(({ capture }) => capture.sha256?.startsWith(prefix.slice(1))) ?? pages[0];
  if (page === undefined) throw new UsageProblem(context.say.noBytes(id));
  return rawPageOf(page);
}
