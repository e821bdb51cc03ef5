import { UsageProblem } from '../model/problem.ts';
import type { Archive } from '../store/store.ts';
import type { Context } from './context.ts';

/**
 * What an id or the beginning of one names.
 * @throws UsageProblem where it names nothing, or several.
 */
export function found(
  prefix: string,
  archive: Archive,
  { say }: Context,
): { readonly kind: 'clipping' | 'refusal'; readonly id: string } {
  const match = archive.find(prefix);
  if (match.kind === 'none') throw new UsageProblem(say.noSuchArticle(prefix));
  if (match.kind === 'several') throw new UsageProblem(say.ambiguousId(prefix, match.ids.join(', ')));
  return match;
}
