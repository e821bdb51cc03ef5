import type { Given, Origin } from './origin.ts';

/** Which charset was chosen, and what decided it. */
export interface Charset {
  /** "utf-8", "gb18030", "big5", "utf-16le", … */
  readonly name: string;
  readonly from: 'given' | 'bom' | 'http' | 'markup' | 'content';
}

/** A page as text: well-formed UTF-16, no NUL, line ends as "\n", no BOM. */
export interface TextPage {
  readonly origin: Origin;
  readonly given: Given;
  readonly text: string;
  readonly charset: Charset;
  /** The label that the page or header claimed, where it was not followed. */
  readonly claimedCharset: string | null;
  /** How many characters could not be decoded (each stands as U+FFFD). */
  readonly unreadable: number;
}
