/**
 * Chinese and Arabic numerals on folded text (see `fold`): 三万五, 廿一, 壹佰贰拾万, 1万5千, 1,286, 1.5万, 三点五, 五分之三, 二〇一八.
 * Readers take the whole numeral and nothing else; "no" is `undefined`.
 */
import { PositionalNumeral } from './numeral-positional.ts';
import { CHINESE, DIGITS, LARGE, SMALL, scaled, type Token, tokens } from './numeral-tokens.ts';

export { ARABIC, CHINESE, CHINESE_CHARACTER, DIGIT_STRING } from './numeral-tokens.ts';

/** 3, 1286, 4.35亿, 1.28万亿: an Arabic number and nothing but scales behind it. */
function readScaled(parts: readonly Token[]): number | undefined {
  const [first, ...scales] = parts;
  if (first?.kind !== 'arabic') return undefined;
  let power = 0;
  for (const scale of scales) {
    if (scale.kind !== 'small' && scale.kind !== 'large') return undefined;
    power += scale.power;
  }
  return power > 16 ? undefined : scaled(first.digits, power);
}

function readPositional(parts: readonly Token[]): number | undefined {
  const numeral = new PositionalNumeral();
  for (const part of parts) if (!numeral.take(part)) return undefined;
  return numeral.value();
}

function readPlain(text: string): number | undefined {
  const parts = text.length > 0 && text.length <= 40 ? tokens(text) : undefined;
  if (parts === undefined) return undefined;
  return readScaled(parts) ?? readPositional(parts);
}

/**
 * The whole number that `text` (folded) spells: 35000 for 三万五, 1200000 for 壹佰贰拾万, 1286 for 1,286, 15000 for 1.5万,
 * 100 for 百. `undefined` for anything else, also for digits by place (二〇一八: see `readDigits`).
 */
export function readInteger(text: string): number | undefined {
  const value = readPlain(text);
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

const DECIMAL = new RegExp(
  `^(${CHINESE})点([零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,12})([百千万亿兆佰仟]{0,3})$`,
  'u',
);

/** 三点五, 十二点〇八万 */
function readDecimal(text: string): number | undefined {
  if (!text.includes('点')) return undefined;
  const [, whole = '', places = '', scales = ''] = DECIMAL.exec(text) ?? [];
  const integer = whole === '' ? undefined : readInteger(whole);
  const power = powerOf(scales);
  if (integer === undefined || power === undefined) return undefined;
  const digits = [...places].map((place) => DIGITS.get(place)).join('');
  return scaled(`${integer}.${digits}`, power);
}

/** The power of ten of a run of scales: 4 for 万, 12 for 万亿, 0 for none. */
function powerOf(scales: string): number | undefined {
  let power = 0;
  for (const scale of scales) {
    const step = SMALL.get(scale) ?? LARGE.get(scale);
    if (step === undefined) return undefined;
    power += step;
  }
  return power > 16 ? undefined : power;
}

/** 五分之三 → 0.6, 一又三分之一; not 百分之N, which is a percentage. */
export function readFraction(text: string): number | undefined {
  if (!text.includes('分之')) return undefined;
  const match = /^(?:(.{1,12})又)?(.{1,12})分之(.{1,12})$/u.exec(text);
  const [, whole, below = '', above = ''] = match ?? [];
  if (match === null) return undefined;
  const denominator = readPlain(below);
  const numerator = readNumber(above);
  const integer = whole === undefined ? 0 : readPlain(whole);
  if (denominator === undefined || denominator === 0 || numerator === undefined || integer === undefined)
    return undefined;
  return integer + numerator / denominator;
}

/**
 * The number that `text` (folded) spells, decimals, fractions, 半 and a sign included: 3.5 for 三点五, 0.6 for 五分之三,
 * 0.5 for 半, -3 for 负三, 11920000000 for 119.2亿.
 */
export function readNumber(text: string): number | undefined {
  const negative = text.startsWith('负') || text.startsWith('-');
  const unsigned = negative ? text.slice(1) : text;
  const value = unsigned === '半' ? 0.5 : (readPlain(unsigned) ?? readDecimal(unsigned) ?? readFraction(unsigned));
  return value === undefined || !negative ? value : -value;
}

/** Digits by place, as years are written: 2018 for 二〇一八 or 二○一八 or 2018, 98 for 九八. Two to six digits. */
export function readDigits(text: string): number | undefined {
  if (text.length < 2 || text.length > 6) return undefined;
  let value = 0;
  for (const char of text) {
    const digit = /^\d$/u.test(char) ? Number(char) : char === '两' ? undefined : DIGITS.get(char);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}
