import { openSegmenter, type SegmenterSettings } from '../segment/segment.ts';

/** Cuts a text of several lines into words; line ends are words of their own, so that all of them joined are the text. */
export async function openCutter(settings: SegmenterSettings): Promise<(text: string) => readonly string[]> {
  const { cut } = await openSegmenter(settings);
  return (text) => text.split(/(\n)/u).flatMap((line) => (line === '\n' || line === '' ? [line] : cut(line)));
}
