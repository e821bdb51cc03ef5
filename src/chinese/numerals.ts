/**
 * Chinese and Arabic numerals on folded text (see `fold`): 三万五, 廿一, 壹佰贰拾万, 1万5千, 1,286, 1.5万, 三点五, 五分之三, 二〇一八.
 * Readers take the whole numeral and nothing else; "no" is `undefined`.
 */

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...pairs('零一二三四五六七八九'),
  ...pairs('零壹贰叁肆伍陆柒捌玖'),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
]);

/** As powers of ten. 十百千 stand within a group of four digits, 万亿兆 close it. */
const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
]);
const LARGE: ReadonlyMap<string, number> = new Map([
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

type Token =
  | { readonly kind: 'digit'; readonly value: number }
  | { readonly kind: 'tens'; readonly value: number }
  | { readonly kind: 'arabic'; readonly digits: string }
  | { readonly kind: 'small' | 'large'; readonly power: number };

const ARABIC_HERE = new RegExp(ARABIC, 'uy');

function tokens(text: string): readonly Token[] | undefined {
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
  const char = text.charAt(at);
  const digit = DIGITS.get(char);
  if (digit !== undefined) return { token: { kind: 'digit', value: digit }, length: 1 };
  const small = SMALL.get(char);
  if (small !== undefined) return { token: { kind: 'small', power: small }, length: 1 };
  const large = LARGE.get(char);
  if (large !== undefined) return { token: { kind: 'large', power: large }, length: 1 };
  const tens = TENS.get(char);
  if (tens !== undefined) return { token: { kind: 'tens', value: tens }, length: 1 };
  ARABIC_HERE.lastIndex = at;
  const arabic = ARABIC_HERE.exec(text)?.[0];
  if (arabic === undefined) return undefined;
  return { token: { kind: 'arabic', digits: arabic.replaceAll(',', '') }, length: arabic.length };
}

/** The number times ten to the power, without the error of a floating multiplication: 1.1 and 4 give 11000. */
function scaled(digits: string, power: number): number {
  return Number(`${digits}e${power}`);
}

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

/** Numerals with units between the digits: 三万五千, 一百二 (120), 1万5千, 2千零30万. */
class Positional {
  /** Groups closed by 万, 亿 or 兆. */
  private readonly groups: { value: number; power: number }[] = [];
  private section = 0;
  /** The digit that waits for its unit. */
  private waiting: number | undefined;
  private afterZero = false;
  /** The power of the unit read last within this group; 4 where there was none. */
  private lastPower = 4;
  private empty = true;

  take(token: Token): boolean {
    switch (token.kind) {
      case 'digit':
        return token.value === 0 ? this.zero() : this.digit(token.value);
      case 'arabic':
        return !token.digits.includes('.') && this.digit(Number(token.digits));
      case 'tens':
        return this.digit(token.value / 10) && this.small(1);
      case 'small':
        return this.small(token.power);
      case 'large':
        return this.large(token.power);
    }
  }

  private zero(): boolean {
    if (this.waiting !== undefined || this.afterZero) return false;
    this.afterZero = true;
    return true;
  }

  private digit(value: number): boolean {
    if (this.waiting !== undefined) return false;
    this.waiting = value;
    this.empty = false;
    return true;
  }

  private small(power: number): boolean {
    if (power >= this.lastPower) return false;
    // 十五, 百余, 千 stand for one of their unit at the head of a numeral, 十 also at the head of a group: 一万零十二
    const head = this.section === 0 && (power === 1 || this.groups.length === 0);
    const digit = this.waiting ?? (head ? 1 : undefined);
    if (digit === undefined || digit * 10 ** power >= 10 ** 4) return false;
    this.section += digit * 10 ** power;
    this.waiting = undefined;
    this.afterZero = false;
    this.lastPower = power;
    this.empty = false;
    return true;
  }

  private large(power: number): boolean {
    let sum = this.section + (this.waiting ?? 0);
    const bare = sum === 0;
    // 万亿 and 万万: the group before is multiplied once more; 21万3千亿: it belongs to this one
    let closed = power;
    for (let last = this.groups.at(-1); last !== undefined; last = this.groups.at(-1)) {
      if (last.power > power || (last.power === power && !bare)) break;
      if (bare) closed = last.power + power;
      sum += last.value;
      this.groups.pop();
    }
    if (sum === 0 && this.groups.length > 0) return false;
    const value = scaled(String(sum === 0 ? 1 : sum), power);
    const above = this.groups.at(-1);
    if (above !== undefined && value >= 10 ** above.power) return false;
    this.groups.push({ value, power: closed });
    this.section = 0;
    this.waiting = undefined;
    this.afterZero = false;
    this.lastPower = 4;
    this.empty = false;
    return true;
  }

  /** The value, with the last bare digit read as spoken: 三万五 is 35000, 三万零五 is 30005. */
  value(): number | undefined {
    if (this.empty) return this.afterZero ? 0 : undefined;
    const sum = this.groups.reduce((total, group) => total + group.value, this.section);
    if (this.waiting === undefined) return this.afterZero ? undefined : sum;
    const spoken = !this.afterZero && this.waiting < 10;
    return sum + this.waiting * (spoken ? this.unitBelow() : 1);
  }

  private unitBelow(): number {
    const above = this.lastPower < 4 ? this.lastPower : (this.groups.at(-1)?.power ?? 1);
    return 10 ** (above - 1);
  }
}

function readPositional(parts: readonly Token[]): number | undefined {
  const numeral = new Positional();
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
  const unsigned = text.replace(/^[负-]/u, '');
  const value = unsigned === '半' ? 0.5 : (readPlain(unsigned) ?? readDecimal(unsigned) ?? readFraction(unsigned));
  return value === undefined || unsigned === text ? value : -value;
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
