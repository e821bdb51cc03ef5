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
}

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
}
