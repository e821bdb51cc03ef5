import { diffArrays } from 'diff';

export interface ChangedPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many changed words two texts have nothing to do with each other, and comparing would take long. */
const MOST_CHANGES = 4000;

/** What became of a text, word by word; where the two have too little in common, all of one and all of the other. */
export function changedWords(
  before: string,
  after: string,
  cut: (text: string) => readonly string[],
): readonly ChangedPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffArrays([...cut(before)], [...cut(after)], { maxEditLength: MOST_CHANGES });
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes
    .map(({ added, removed, value }): ChangedPart => {
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      return { kind, text: value.join('') };
    })
    .filter(({ text }) => text !== '');
}
