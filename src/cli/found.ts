import { UsageProblem } from '../model/problem.ts';
import type { Archive } from '../store/store.ts';
import type { Context } from './context.ts';

/**
 * The article or the refusal that an id or the beginning of one names.
 * @throws UsageProblem where it names nothing, several, or a capture.
 */
export function found(
  prefix: string,
  archive: Archive,
  context: Context,
): { readonly kind: 'clipping' | 'refusal'; readonly id: string } {
  const { kind, id } = foundWithBytes(prefix, archive, context);
  if (kind === 'capture') throw new UsageProblem(context.say.isCapture(id));
  return { kind, id };
}

/**
 * The same, and captures too: a single page as it came.
 * @throws UsageProblem where it names nothing, or several.
 */
export function foundWithBytes(
  prefix: string,
  archive: Archive,
  { say }: Context,
): { readonly kind: 'clipping' | 'refusal' | 'capture'; readonly id: string } {
  const match = archive.find(prefix);
  if (match.kind === 'none') throw new UsageProblem(say.noSuchArticle(prefix));
  if (match.kind === 'several') throw new UsageProblem(say.ambiguousId(prefix, match.ids.join(', ')));
  return match;
}
