const NO_WORDS: readonly never[] = [];

/** The words of a list that could end at a place of a text, going by their last character; in the order of the list. */
export function byLast<T extends { readonly form: string }>(
  words: readonly T[],
): (text: string, stop: number) => readonly T[] {
  const known = new Map<number, T[]>();
  for (const word of words) {
    const last = word.form.charCodeAt(word.form.length - 1);
    const others = known.get(last);
    if (others === undefined) known.set(last, [word]);
    else others.push(word);
  }
  return (text, stop) => known.get(text.charCodeAt(stop - 1)) ?? NO_WORDS;
}
