/** Where WARC files are written, and what their first record says. */
export interface WarcSettings {
  /** An existing folder. */
  readonly folder: string;
  /** "jianbao/0.1.0" */
  readonly software: string;
  /** Further lines of the first record of each file: operator, description, http-header-user-agent … */
  readonly about?: Readonly<Record<string, string>>;
  /** Begins the names of files; letters, digits, "-" and "_". Default "jianbao". */
  readonly prefix?: string;
  /** A file of that size is closed and the next one begun. Default 1 GB, as ISO 28500 recommends. */
  readonly maxBytes?: number;
  readonly now: () => Date;
  /** A new UUID (RFC 4122) with every call. */
  readonly uuid: () => string;
}

/** A request and its answer, as they went over the wire. */
export interface Exchange {
  readonly url: string;
  readonly method?: string;
  /** Headers as they were sent, their bytes as Latin-1. */
  readonly sent: readonly Header[];
  readonly startedAt: Date;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly Header[];
  /** After chunked transfer, before content coding. */
  readonly payload: Uint8Array;
  /** Why the payload is not whole, in the words of ISO 28500. */
  readonly truncated?: 'length' | 'time' | 'disconnect' | 'unspecified';
  readonly ip?: string;
  /** What else is known: a metadata record, one line each. */
  readonly metadata?: Readonly<Record<string, string>>;
}

export type Header = readonly [name: string, value: string];
