import { fold } from '../../chinese/fold.ts';
import type { Body } from '../../chinese/known-bodies.ts';
import { type WordIndex, wordIndex } from '../../chinese/word-index.ts';
import type { OwnBody } from '../../model/own-body.ts';

/** A user's own lexicon, compiled: bodies by their folded printed names. */
export type OwnLexicon = WordIndex<readonly Body[]>;

export function compileLexicon(own: readonly OwnBody[]): OwnLexicon {
  const found = new Map<string, readonly Body[]>();
  for (const { name, aliases, type, region } of own) {
    const forms = [name, ...aliases].map(fold);
    const body: Body = { name, type, region, local: false, from: null, until: null, forms };
    for (const form of new Set(forms)) found.set(form, [...(found.get(form) ?? []), body]);
  }
  return wordIndex(found);
}
