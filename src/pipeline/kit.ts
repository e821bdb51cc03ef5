import type { Segmenter } from '../segment/segment.ts';

/** What the journey of a page needs beside its bytes. Built from plain settings, once a thread. */
export interface Kit {
  readonly segmenter: Segmenter;
}
