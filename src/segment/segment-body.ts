import type { Segmenter } from './segment.ts';

/**
 * The words of a text joined by one space, lines kept. White space is no word, so no space is ever doubled.
 * "深圳社工1.5万人\n据悉" → "深圳 社工 1.5 万人\n据悉"
 */
export function segmentBody(body: string, segmenter: Pick<Segmenter, 'cut'>): string {
  return body
    .split('\n')
    .map((line) => spaced(segmenter.cut(line)))
    .join('\n');
}

function spaced(words: readonly string[]): string {
  const joined = words.join(' ');
  // Where no word holds white space, there is nothing to leave out.
  return words.includes('') || /\s\s|^\s|\s$|[^\S ]/u.test(joined)
    ? joined.split(/\s+/u).filter(Boolean).join(' ')
    : joined;
}
