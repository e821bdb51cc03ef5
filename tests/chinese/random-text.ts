/** Characters of every kind that a page may hold: both planes, lone surrogates, marks of all widths. */
const ALPHABET = [
  '中',
  '國',
  '龍',
  '「',
  '」',
  '＂',
  '１',
  'Ａ',
  'ａ',
  '：',
  '　',
  '\u00a0',
  ' ',
  '\n',
  '—',
  '·',
  '。',
  '《',
  '7',
  'x',
  'é',
  '가',
  '😀',
  '𠮷',
  '👨‍👩‍👧',
  '🇨🇳',
  '\ud83d',
  '\ude00',
  '\u200b',
  '\ufeff',
  '\ufffd',
  '\uffff',
];

/** The same numbers in every run: a linear congruential generator (Numerical Recipes), 0 ≤ n < below. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A text of up to `most` pieces, surrogate pairs and halves of them among these. */
export function randomText(below: (limit: number) => number, most: number): string {
  return Array.from({ length: below(most + 1) }, () => ALPHABET[below(ALPHABET.length)] ?? '').join('');
}

/** Every UTF-16 unit once, in order, halves of surrogate pairs too. */
export function everyUnit(): string {
  return Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
}
