import type { Keyword } from '../model/finding.ts';
import type { Segmenter } from './segment.ts';

export type { Keyword } from '../model/finding.ts';

/**
 * The keywords of a text already cut (words joined by spaces and line ends): TF-IDF (Salton & Buckley 1988), the share
 * of a word among the words that can be keywords times its inverse document frequency, rounded to 4 decimals.
 * Heaviest first, words of one weight by code unit.
 */
export function keywordsOf(segmented: string, segmenter: Pick<Segmenter, 'idf'>, limit = 20): readonly Keyword[] {
  const counts = new Map<string, number>();
  for (const word of segmented.split(/[ \n]/u)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const candidates: { readonly word: string; readonly count: number; readonly idf: number }[] = [];
  let total = 0;
  for (const [word, count] of counts) {
    const idf = segmenter.idf(word);
    if (idf === undefined) continue;
    total += count;
    candidates.push({ word, count, idf });
  }
  return candidates
    .map(({ word, count, idf }) => ({ word, weight: Math.round((count / total) * idf * 10_000) / 10_000 }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, limit);
}
