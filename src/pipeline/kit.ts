import type { OwnLexicon } from '../extract/extract.ts';
import type { SiteRule } from '../model/site-rule.ts';
import type { Segmenter } from '../segment/segment.ts';

/** What the journey of a page needs beside its bytes. Built from plain settings, once a thread. */
export interface Kit {
  readonly segmenter: Segmenter;
  /** The user's own site rules, in the order in which they are asked. */
  readonly siteRules?: readonly SiteRule[];
  /** The user's own lexicon of bodies, compiled. */
  readonly lexicon?: OwnLexicon;
  /** What the records say of it: "+a3f2a1b9c"; "" without one. */
  readonly lexiconMark?: string;
}
