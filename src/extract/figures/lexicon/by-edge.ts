interface Listed {
  readonly form: string;
}

const NO_WORDS: readonly never[] = [];

/** The words of a list that could end at a place of a text, going by their last character; in the order of the list. */
export function byLast<T extends Listed>(words: readonly T[]): (text: string, stop: number) => readonly T[] {
  const known = grouped(words, (form) => form.charCodeAt(form.length - 1));
  return (text, stop) => known.get(text.charCodeAt(stop - 1)) ?? NO_WORDS;
}

/** The same for those that could begin there, by their first character. */
export function byFirst<T extends Listed>(words: readonly T[]): (text: string, start: number) => readonly T[] {
  const known = grouped(words, (form) => form.charCodeAt(0));
  return (text, start) => known.get(text.charCodeAt(start)) ?? NO_WORDS;
}

function grouped<T extends Listed>(words: readonly T[], edge: (form: string) => number): ReadonlyMap<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const word of words) {
    const others = groups.get(edge(word.form));
    if (others === undefined) groups.set(edge(word.form), [word]);
    else others.push(word);
  }
  return groups;
}
