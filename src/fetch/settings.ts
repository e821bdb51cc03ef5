import type { TlsMode } from '../model/tls-mode.ts';

/** How the network is used. Times in milliseconds. */
export interface FetchSettings {
  /** "jianbao/0.1.0 (+mailto:archive@example.org)" */
  readonly userAgent: string;
  /** "http://proxy:3128"; it is used for both schemes. */
  readonly proxy?: string | undefined;
  /** Hosts that are asked without the proxy, as $NO_PROXY writes them. */
  readonly noProxy?: string | undefined;
  /** Host names and addresses in private ranges that may be asked all the same: "intranet.example", "192.168.1.4". */
  readonly allowPrivate?: readonly string[];
  /** Bytes of a page after decompression. */
  readonly maxBytes: number;
  /** For one try, redirects included. */
  readonly deadlineMs: number;
  /** Without a byte, before and within the answer. */
  readonly idleMs: number;
  /** Between the beginnings of two requests to one host. */
  readonly delayMs: number;
  /** Requests to one host at a time. */
  readonly perHost: number;
  /** Requests at a time, over all hosts. */
  readonly atOnce: number;
  /** Further tries where one is worth it. */
  readonly retries: number;
  /** Before the first further try; doubles with each, a half more or less by chance. */
  readonly backoffMs: number;
  /** The longest `Retry-After` that is waited for; beyond it the host is left alone for that long. */
  readonly patienceMs: number;
}

export const USUAL_FETCH = {
  maxBytes: 32 * 1024 * 1024,
  deadlineMs: 120_000,
  idleMs: 30_000,
  delayMs: 1_000,
  perHost: 1,
  atOnce: 64,
  retries: 2,
  backoffMs: 2_000,
  patienceMs: 60_000,
} as const satisfies Partial<FetchSettings>;

/** What a site wants otherwise than the settings. */
export interface Manners {
  readonly tls?: TlsMode;
  readonly delayMs?: number;
  readonly perHost?: number;
}
