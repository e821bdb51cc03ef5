import type { Clipping } from './clipping.ts';
import type { RefusalCode } from './codes.ts';
import type { Origin } from './origin.ts';

/** What became of one page. Nothing is lost: a refusal keeps its origin, and the archive its bytes. */
export type Outcome = Clipped | Refused;

export interface Clipped {
  readonly kind: 'clipped';
  readonly clipping: Clipping;
}

export interface Refused {
  readonly kind: 'refused';
  readonly origin: Origin;
  readonly code: RefusalCode;
  readonly message: string;
  /** What is known of a refused page all the same. */
  readonly url: string | null;
  readonly title: string | null;
  /** What the owner said about it, flat, as a clipping has it. */
  readonly given?: Readonly<Record<string, string>> | null;
}
