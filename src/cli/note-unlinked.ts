import type { Archive } from '../store/store.ts';
import type { Context } from './context.ts';

/** Says that stories were counted without the clippings that came since they were last linked. */
export function noteUnlinked(archive: Archive, context: Context): void {
  const count = archive.unlinked();
  if (count > 0) context.note(context.say.unlinked(count));
}
