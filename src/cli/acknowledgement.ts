import type { Step } from '../pipeline/ingest.ts';
import type { StoredOutcome } from '../store/store.ts';

/** A page as `ingest --jsonl` tells of it: with an archive, after it was committed. */
export interface Acknowledgement {
  readonly locator: string;
  readonly sha256: string;
  /** `clipped` and `refused` in a dry run. */
  readonly result: StoredOutcome['result'] | 'clipped' | 'refused';
  /** Under which it is found in the archive; of a dry run, that of a clipping. */
  readonly id: string | null;
  /** Why it was refused. */
  readonly code: string | null;
}

export function acknowledgementOf(
  { outcome }: Extract<Step, { readonly kind: 'page' }>,
  stored: StoredOutcome | undefined,
): Acknowledgement {
  const clipped = outcome.kind === 'clipped';
  const { locator, sha256 } = clipped ? outcome.clipping.origin : outcome.origin;
  const id = stored?.id ?? (clipped ? outcome.clipping.id : null);
  return { locator, sha256, result: stored?.result ?? outcome.kind, id, code: clipped ? null : outcome.code };
}
