/** Where the bytes of a page came from. Made once by `read/`, unchanged to the end. */
export interface Origin {
  readonly kind: 'file' | 'stdin' | 'http' | 'warc' | 'zip' | 'mhtml';
  /** As typed; "/" between the folders of a walk, "zip!member", "warc@offset". */
  readonly locator: string;
  /** Lower-case hex of the sha256 of the page's bytes after transfer decoding. */
  readonly sha256: string;
  readonly bytes: number;
  /** ISO 8601 as stated by the owner, a header or a mark in the page; never the clock nor a file's mtime. */
  readonly retrievedAt: string | null;
  readonly retrievedFrom: 'given' | 'http' | 'warc' | 'mark' | null;
  /** The address under which the bytes were captured: asked for, or that of a WARC record or a saved page. */
  readonly url?: string;
  /** What the server said with the bytes. */
  readonly http?: HttpFacts;
  /** Whoever captured the bytes says that they are not all: `WARC-Truncated`, a body shorter than announced. */
  readonly isCut?: true;
  /** Where the same bytes can be read again, for a page of a WARC or ZIP file. */
  readonly held?: Held;
}

/** Of an HTTP response. Header names as they came; bytes that are not UTF-8 as Latin-1. */
export interface HttpFacts {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The place of a page in a larger file. */
export type Held =
  | {
      readonly in: 'warc';
      /** Absolute. */
      readonly path: string;
      /** Of the record, or of the gzip member that it begins. */
      readonly offset: number;
    }
  | {
      readonly in: 'zip';
      readonly path: string;
      /** Of the member's local header. */
      readonly offset: number;
      /** Compressed, in bytes. */
      readonly size: number;
      readonly method: 'stored' | 'deflated';
    };

/** What the owner knows about a page (`--manifest`, flags): trusted above every guess. */
export interface Given {
  readonly url?: string;
  readonly site?: string;
  readonly charset?: string;
  readonly source?: string;
  readonly retrievedAt?: string;
  readonly collection?: string;
  readonly identifier?: string;
  /** Every other column of the manifest, as written. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A page as bytes. */
export interface RawPage {
  readonly origin: Origin;
  readonly bytes: Uint8Array;
  /** The charset of an HTTP or WARC header: a claim, not a fact. */
  readonly claimedCharset?: string;
  readonly given?: Given;
  /** A person says that it is an article, whatever the rules for pages that are none would say. */
  readonly accepted?: boolean;
  /** The article's later pages, in order; they have none themselves. */
  readonly further?: readonly RawPage[];
}
