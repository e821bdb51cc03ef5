import type { FetchEnd } from '../../fetch/fetch.ts';
import type { SkipReason } from '../../model/codes.ts';
import { notAPage } from '../../read/read.ts';

const HEAD_BYTES = 4096;

/** Why what came is no page: told by its bytes and its name, as for files; servers call everything HTML. */
export function skipReason(end: Extract<FetchEnd, { readonly kind: 'page' }>, url: string): SkipReason | undefined {
  return notAPage(Buffer.from(end.body.subarray(0, HEAD_BYTES)), new URL(url).pathname) ?? undefined;
}
