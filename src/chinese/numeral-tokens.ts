/** The characters of numerals, in folded text. */

/** The value of one digit, plain or 大写. */
export const DIGITS: ReadonlyMap<string, number> = new Map([
  ...pairs('零一二三四五六七八九'),
  ...pairs('零壹贰叁肆伍陆柒捌玖'),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
]);

/** As powers of ten. 十百千 stand within a group of four digits, 万亿兆 close it. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
]);
export const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);

function pairs(digits: string): [string, number][] {
  return [...digits].map((digit, value) => [digit, value]);
}

/** 1,286 or 1286 or 12.5, without sign; at most 15 digits before the point. */
export const ARABIC = '(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,15})(?:\\.\\d{1,8})?';
/** One character of a numeral in Chinese script. */
export const CHINESE_CHARACTER = '[零〇○一二两三四五六七八九十百千万亿兆廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟]';
/** A numeral in Chinese script, up to 32 characters. Whether it is well formed only the reader knows. */
export const CHINESE = `${CHINESE_CHARACTER}{1,32}`;
/** 二〇一八, 九八: digits by place, two to six of them. */
export const DIGIT_STRING = '[〇○零一二三四五六七八九0-9]{2,6}';

/** A part of a numeral: 三, 廿, 1,286, 百, 万. */
export type Token =
  | { readonly kind: 'digit'; readonly value: number }
  | { readonly kind: 'tens'; readonly value: number }
  | { readonly kind: 'arabic'; readonly digits: string }
  | { readonly kind: 'small' | 'large'; readonly power: number };

/** The parts that are one character. */
const OF_ONE: ReadonlyMap<number, Token> = new Map(
  [
    ...tokensOf(LARGE, (power) => ({ kind: 'large', power })),
    ...tokensOf(TENS, (value) => ({ kind: 'tens', value })),
    ...tokensOf(SMALL, (power) => ({ kind: 'small', power })),
    ...tokensOf(DIGITS, (value) => ({ kind: 'digit', value })),
  ].map(([character, token]) => [character.charCodeAt(0), token]),
);

function tokensOf(characters: ReadonlyMap<string, number>, token: (value: number) => Token): [string, Token][] {
  return Array.from(characters, ([character, value]) => [character, token(value)]);
}

const ARABIC_HERE = new RegExp(ARABIC, 'uy');

/** The parts of a numeral; `undefined` where something else stands in it. */
export function tokens(text: string): readonly Token[] | undefined {
  const found: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (token === undefined) return undefined;
    found.push(token.token);
    at += token.length;
  }
  return found;
}

function tokenAt(text: string, at: number): { readonly token: Token; readonly length: number } | undefined {
  const token = OF_ONE.get(text.charCodeAt(at));
  if (token !== undefined) return { token, length: 1 };
  ARABIC_HERE.lastIndex = at;
  const arabic = ARABIC_HERE.exec(text)?.[0];
  if (arabic === undefined) return undefined;
  return { token: { kind: 'arabic', digits: arabic.replaceAll(',', '') }, length: arabic.length };
}

/** The number times ten to the power, without the error of a floating multiplication: 1.1 and 4 give 11000. */
export function scaled(digits: string, power: number): number {
  return Number(`${digits}e${power}`);
}
