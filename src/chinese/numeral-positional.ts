import { scaled, type Token } from './numeral-tokens.ts';

/** Numerals with units between the digits: 三万五千, 一百二 (120), 1万5千, 2千零30万. */
export class PositionalNumeral {
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
