import type { Mention } from '../../../model/finding.ts';
import type { Reading } from '../reading.ts';

/** A mention in the words of the page. */
export function mentionOf(
  { field, text }: Reading,
  { start, stop }: { readonly start: number; readonly stop: number },
  rule: string,
  resolvedBy: string,
  certainty: Mention['certainty'],
): Mention {
  return { field, start, stop, text: text.slice(start, stop), rule, resolvedBy, certainty };
}
