import type { Segmenter } from './segment.ts';

/**
 * The words of a text joined by one space, lines kept. White space is no word, so no space is ever doubled.
 * "深圳社工1.5万人\n据悉" → "深圳 社工 1.5 万人\n据悉"
 */
export function segmentBody(body: string, segmenter: Pick<Segmenter, 'cut'>): string {
  return body
    .split('\n')
    .map((line) => spaced(line, segmenter.cut(line)))
    .join('\n');
}

function spaced(line: string, words: readonly string[]): string {
  const joined = words.join(' ');
  return /\s/u.test(line) ? joined.split(/\s+/u).filter(Boolean).join(' ') : joined;
}
