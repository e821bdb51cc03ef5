import { unitSet } from './unit-set.ts';
import { WHITE_SPACE } from './white-space.ts';

/** What a text must hold for an expression to take it; undefined where it can do without, or where too much will do. */
export interface Needs {
  /** One of these characters, anywhere. */
  readonly units: string | undefined;
  /** One of these as the first character. */
  readonly first: string | undefined;
}

/**
 * What an expression can't do without, read from the expression itself: of things one after the other the one with the
 * fewest and rarest characters is needed, of alternatives those of each; what stands first counts where it is bound to
 * the start. /^(?:扫一扫|长按).{0,9}码/ needs 码, and 扫 or 长 first; /热[点门]|(?:微信)?公众号/ needs 热 or 众.
 */
export function needsOf({ source, ignoreCase }: RegExp): Needs {
  const { units, first, isBound, mayBeEmpty } = new Reader(source, ignoreCase).alternatives();
  return { units, first: isBound && !mayBeEmpty ? first : undefined };
}

interface Part extends Needs {
  /** Begins with ^. */
  readonly isBound: boolean;
  readonly mayBeEmpty: boolean;
}

const ANYTHING: Part = { units: undefined, first: undefined, isBound: false, mayBeEmpty: false };
/** ^, $, and what only looks around. */
const NOTHING: Part = { units: undefined, first: '', isBound: false, mayBeEmpty: true };
/** A class of more characters is as good as any character. */
const MOST = 60;
/** What stands in many lines of any page, and tells little. */
const COMMON = unitSet(
  '新闻网中国会社经关公报人民服务联电信上大学生市区开时手全发点文化体政法第一本主要于我的在我们 :：()（）0123456789abcdefghilmnoprstuABCDEFGHILMNOPRSTU',
);
const COMMON_COSTS = 3;
const KINDS: Readonly<Record<string, string>> = {
  '\\d': '0123456789',
  '\\s': WHITE_SPACE,
};

class Reader {
  private at = 0;
  private readonly source: string;
  private readonly ignoreCase: boolean;

  constructor(source: string, ignoreCase: boolean) {
    this.source = source;
    this.ignoreCase = ignoreCase;
  }

  alternatives(): Part {
    let all = this.sequence();
    while (this.takes('|')) {
      const next = this.sequence();
      all = {
        units: joined(all.units, next.units),
        first: joined(all.first, next.first),
        isBound: all.isBound && next.isBound,
        mayBeEmpty: all.mayBeEmpty || next.mayBeEmpty,
      };
    }
    return all;
  }

  private sequence(): Part {
    const isBound = this.isNext('^');
    let units: string | undefined;
    let first: string | undefined = '';
    let mayBeEmpty = true;
    while (this.at < this.source.length && !this.isNext('|') && !this.isNext(')')) {
      const next = this.element();
      const isOptional = this.isOptional();
      if (mayBeEmpty) first = joined(first, next.first);
      mayBeEmpty &&= isOptional || next.mayBeEmpty;
      if (isOptional || next.units === undefined) continue;
      if (units === undefined || costOf(next.units) < costOf(units)) units = next.units;
    }
    return { units, first, isBound, mayBeEmpty };
  }

  private element(): Part {
    if (this.takes('(')) return this.group();
    if (this.takes('[')) return this.characterClass();
    if (this.takes('.')) return ANYTHING;
    if (this.takes('^') || this.takes('$')) return NOTHING;
    return oneOf(this.literal());
  }

  private group(): Part {
    const looksAround = /^\?<?[=!]/.test(this.source.slice(this.at, this.at + 3));
    this.take(/\?(?:[:=!]|<[=!]|<\w+>)/y);
    const inside = this.alternatives();
    this.takes(')');
    return looksAround ? NOTHING : inside;
  }

  private characterClass(): Part {
    let known: string | undefined = this.takes('^') ? undefined : '';
    while (this.at < this.source.length && !this.takes(']')) {
      known = joined(known, this.literal());
      if (!this.isNext('-') || this.source.startsWith('-]', this.at)) continue;
      this.at++;
      this.literal();
      known = undefined;
    }
    return known !== undefined && known.length <= MOST ? oneOf(known) : ANYTHING;
  }

  /** One character, in both cases where case is ignored; all of \d and \s; undefined for \p{L}, \u3400, \k<name> and the like. */
  private literal(): string | undefined {
    const kind = this.take(/\\(?:p\{[^}]{1,40}\}|u\{[\da-f]{1,6}\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<\w+>|\d+|\w)/iy);
    if (kind !== undefined) return KINDS[kind];
    this.takes('\\');
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

function oneOf(units: string | undefined): Part {
  return { units, first: units, isBound: false, mayBeEmpty: false };
}

/** The more lines hold one of the characters, the less is won by asking for them. */
function costOf(units: string): number {
  let cost = 0;
  for (let i = 0; i < units.length; i++) cost += COMMON[units.charCodeAt(i)] === 1 ? COMMON_COSTS : 1;
  return cost;
}

function joined(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}
