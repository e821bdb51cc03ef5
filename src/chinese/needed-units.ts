/**
 * Characters one of which stands in every text that an expression takes; undefined where it can do without any. Read from
 * the expression itself: of things one after the other the one with the fewest characters is needed, of alternatives
 * those of each.
 * /^(?:扫一扫|长按).{0,9}码/ needs 码, /热[点门]|(?:微信)?公众号/ needs 热 or 公.
 */
export function neededUnits({ source, ignoreCase }: RegExp): string | undefined {
  return new Reader(source, ignoreCase).alternatives();
}

/** A class of more characters is as good as any character. */
const MOST = 60;

class Reader {
  private at = 0;
  private readonly source: string;
  private readonly ignoreCase: boolean;

  constructor(source: string, ignoreCase: boolean) {
    this.source = source;
    this.ignoreCase = ignoreCase;
  }

  alternatives(): string | undefined {
    let needed: string | undefined = '';
    do {
      const next = this.sequence();
      needed = needed === undefined || next === undefined ? undefined : needed + next;
    } while (this.takes('|'));
    return needed;
  }

  private sequence(): string | undefined {
    let needed: string | undefined;
    while (this.at < this.source.length && !this.isNext('|') && !this.isNext(')')) {
      const next = this.element();
      if (this.isOptional() || next === undefined) continue;
      if (needed === undefined || next.length < needed.length) needed = next;
    }
    return needed;
  }

  private element(): string | undefined {
    if (this.takes('(')) return this.group();
    if (this.takes('[')) return this.characterClass();
    if (this.takes('.') || this.takes('^') || this.takes('$')) return undefined;
    return this.literal();
  }

  private group(): string | undefined {
    const looksAround = /^\?<?[=!]/.test(this.source.slice(this.at, this.at + 3));
    this.take(/\?(?:[:=!]|<[=!]|<\w+>)/y);
    const needed = this.alternatives();
    this.takes(')');
    return looksAround ? undefined : needed;
  }

  private characterClass(): string | undefined {
    let known: string | undefined = this.takes('^') ? undefined : '';
    while (this.at < this.source.length && !this.takes(']')) {
      const first = this.literal();
      const isRange = this.isNext('-') && !this.source.startsWith('-]', this.at);
      if (isRange) {
        this.at++;
        this.literal();
      }
      known = known === undefined || first === undefined || isRange ? undefined : known + first;
    }
    return known !== undefined && known.length <= MOST ? known : undefined;
  }

  /** One character, in both cases where case is ignored; undefined for \d, \p{L}, \u3400 and the like. */
  private literal(): string | undefined {
    if (this.takes('\\')) {
      const isKind = this.take(/p\{[^}]{1,40}\}|u[\da-f]{4}|\w/iy) !== undefined;
      if (isKind) return undefined;
    }
    const character = this.source.charAt(this.at++);
    return this.ignoreCase ? character.toLowerCase() + character.toUpperCase() : character;
  }

  /** Takes the quantifier, if there is one: true where it allows none. */
  private isOptional(): boolean {
    const quantifier = this.take(/(?:[?*+]|\{\d+(?:,\d*)?\})\??/y);
    return quantifier !== undefined && /^(?:[?*]|\{0\D)/.test(quantifier);
  }

  private isNext(character: string): boolean {
    return this.source.charAt(this.at) === character;
  }

  private takes(character: string): boolean {
    const isNext = this.isNext(character);
    if (isNext) this.at++;
    return isNext;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}
