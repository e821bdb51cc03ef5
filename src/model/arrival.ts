import type { RefusalCode, SkipReason } from './codes.ts';
import type { Origin, RawPage } from './origin.ts';

/** What reading the inputs brings, one at a time. */
export type Arrival =
  | { readonly kind: 'page'; readonly page: RawPage }
  /** No page: counted by reason, never an error. */
  | { readonly kind: 'skipped'; readonly locator: string; readonly reason: SkipReason }
  /** A page that could not even be read or split; `bytes` where there are any. */
  | {
      readonly kind: 'refused';
      readonly origin: Origin;
      readonly bytes: Uint8Array | null;
      readonly code: RefusalCode;
      readonly message: string;
    };
