import type { FetchCode } from '../model/codes.ts';
import type { TlsMode } from '../model/tls-mode.ts';
import type { Exchange } from './exchange.ts';
import type { Manners } from './settings.ts';

/** What is asked for. With validators the server may answer that nothing changed. */
export interface Wanted extends Manners {
  readonly url: string;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

/** What became of a request: every exchange with a server, also those of tries that failed, and the end. */
export interface Fetched {
  /** As asked for. */
  readonly url: string;
  /** Where the redirects ended. */
  readonly finalUrl: string;
  readonly tls: TlsMode;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly tries: number;
  readonly exchanges: readonly Exchange[];
  readonly end: FetchEnd;
}

export type FetchEnd =
  | {
      readonly kind: 'page';
      readonly status: number;
      /** After content coding. */
      readonly body: Uint8Array;
      /** Of Content-Type, in small letters; null where there is none. */
      readonly mediaType: string | null;
      /** A claim, not a fact. */
      readonly charset: string | null;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  /** 304 */
  | { readonly kind: 'unchanged' }
  /** `status` where a server answered. `retryAt`: ISO 8601, when it asked to be asked again. */
  | {
      readonly kind: 'failed';
      readonly code: FetchCode;
      readonly status: number | null;
      readonly message: string;
      readonly retryAt: string | null;
    };
