import { likenesses } from './likenesses.ts';
import { numbersDiffer, type Signatures, similarity } from './signature.ts';

export interface StoryLink {
  /** The earliest of the story; itself where there is no earlier one. */
  readonly first: number;
  /** The earlier one that it is most like, or the earliest with the very same text; null for the first. */
  readonly like: number | null;
  readonly kind: 'first' | 'exact' | 'near';
  /** Of the threes of characters that both have, 0 to 1: estimated, but 1 for `exact`. */
  readonly similarity: number;
}

/** A copy of a copy must still be as much like the first as this, or stories would drift from text to text. */
const FAR = 0.3;

/**
 * Which texts print the same. What it gives depends on the set of texts and their order alone: all are looked through each
 * time, and each joins the story of an earlier one.
 */
export function linkStories(signatures: Signatures): readonly StoryLink[] {
  const original = firstOfSameText(signatures.texts);
  const likes = likenesses(signatures, (i) => original[i] === i);
  const links: StoryLink[] = [];
  for (let i = 0; i < signatures.texts.length; i++) {
    const same = original[i] ?? i;
    if (same !== i) links.push({ first: links[same]?.first ?? same, like: same, kind: 'exact', similarity: 1 });
    else links.push(nearLink(i));
  }
  return links;

  function nearLink(i: number): StoryLink {
    for (const { other, alike } of likes(i)) {
      const first = links[other]?.first ?? other;
      if (first === other || copies(i, first)) return { first, like: other, kind: 'near', similarity: alike };
    }
    return { first: i, like: null, kind: 'first', similarity: 1 };
  }

  function copies(i: number, first: number): boolean {
    const { minima, numbersOf } = signatures;
    return similarity(minima, i, first) >= FAR && !numbersDiffer(numbersOf(i), numbersOf(first));
  }
}

/** For each text the earliest that is the same. */
function firstOfSameText(texts: readonly string[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(texts, (text, i) => {
    const known = first.get(text);
    if (known === undefined) first.set(text, i);
    return known ?? i;
  });
}
