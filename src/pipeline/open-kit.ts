import { openSegmenter, type SegmenterSettings } from '../segment/segment.ts';
import type { Kit } from './kit.ts';

export type { SegmenterSettings } from '../segment/segment.ts';

/** Builds what the journey of a page needs; once a thread. */
export async function openKit(settings: SegmenterSettings = {}): Promise<Kit> {
  return { segmenter: await openSegmenter(settings) };
}
