/** Characters that may stand at a place; null: any. */
type Characters = ReadonlySet<string> | null;

/** What a text may begin with where a part of an expression matches. */
export interface Opening {
  readonly first: Characters;
  readonly second: Characters;
  /** Whether it may be nothing at all, one character, or two and more. */
  readonly lengths: readonly [boolean, boolean, boolean];
}

const NONE: Characters = new Set();
const NOTHING: Opening = { first: NONE, second: NONE, lengths: [true, false, false] };
/** $: nothing comes behind it. */
const END: Opening = { first: NONE, second: NONE, lengths: [false, false, true] };
const NEVER: Opening = { first: NONE, second: NONE, lengths: [false, false, false] };
const DIGITS: Characters = new Set('0123456789');

/**
 * The characters that stand first and second where `pattern` matches, read off its source. What must not follow is taken
 * never to follow, and what this doesn't understand to be any character: so it never says too little.
 */
export function openingOf({ source }: RegExp): Opening {
  const whole = new Source(source).choice();
  const [empty, one] = whole.lengths;
  return { ...whole, first: empty ? null : whole.first, second: empty || one ? null : whole.second };
}

class Source {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** a|bc|d, up to the end or the bracket that closes it. */
  choice(): Opening {
    let whole = NEVER;
    do whole = either(whole, this.sequence());
    while (this.take('|'));
    return whole;
  }

  private sequence(): Opening {
    let whole = NOTHING;
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const part = this.part();
      const [least, most] = this.times();
      for (let i = 0; i < Math.min(least, 2); i++) whole = joined(whole, part);
      for (let i = 0; i < Math.min(most - least, 2); i++) whole = joined(whole, either(NOTHING, part));
    }
    return whole;
  }

  private part(): Opening {
    const bracket = this.match(/\((?:\?<?[=!]|\?:|\?<\w+>)?/y);
    if (bracket !== '') {
      const inner = this.choice();
      this.take(')');
      if (bracket === '(?=') return ahead(inner);
      return /[=!]$/.test(bracket) ? NOTHING : inner;
    }
    if (this.take('$')) return END;
    if (this.match(/\^|\\[bB]/y) !== '') return NOTHING;
    const list = this.match(/\[(?:\\.|[^\\\]])*\]/y);
    return oneOf(list === '' ? charactersOf(this.character()) : inClass(list.slice(1, -1)));
  }

  /** A character as it is written: 年, \d, \p{Script=Han}, \u3000. */
  private character(): string {
    return this.match(/\\p\{[^}]*\}|\\u\{?[\da-fA-F]{4,6}\}?|\\?./suy);
  }

  private times(): readonly [number, number] {
    const mark = this.match(/(?:[?*+]|\{\d+(?:,\d*)?\})\??/y);
    if (mark === '') return [1, 1];
    if (mark.startsWith('?')) return [0, 1];
    if (mark.startsWith('*')) return [0, 2];
    if (mark.startsWith('+')) return [1, 3];
    const [least = '', most = least] = mark.replace(/[{}?]/g, '').split(',');
    return [Number(least), most === '' ? Number(least) + 2 : Number(most)];
  }

  private take(character: string): boolean {
    const there = this.source.charAt(this.at) === character;
    if (there) this.at++;
    return there;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

/** (?=…): how what follows begins; what comes behind that is open. */
function ahead({ first, lengths: [empty] }: Opening): Opening {
  return { first, second: null, lengths: [empty, false, true] };
}

function oneOf(characters: Characters): Opening {
  return { first: characters, second: NONE, lengths: [false, true, false] };
}

function inClass(list: string): Characters {
  if (list.startsWith('^')) return null;
  let all: Characters = NONE;
  for (const [, from = '', to] of list.matchAll(/(\\p\{[^}]*\}|\\?.)(?:-(\\?.))?/gsu))
    all = merged(all, to === undefined ? charactersOf(from) : span(from, to));
  return all;
}

function span(from: string, to: string): Characters {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  if (from.length !== 1 || to.length !== 1 || last - first > 100) return null;
  return new Set(Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i)));
}

function charactersOf(written: string): Characters {
  if (written === '\\d') return DIGITS;
  if (written === '\\n') return new Set('\n');
  if (written === '.' || /^\\[a-zA-Z]/.test(written) || written.length > 2) return null;
  return new Set(written.startsWith('\\') ? written.charAt(1) : written.charAt(0));
}

function merged(a: Characters, b: Characters): Characters {
  return a === null || b === null ? null : new Set([...a, ...b]);
}

function either(a: Opening, b: Opening): Opening {
  const lengths = [0, 1, 2].map((length) => a.lengths[length] === true || b.lengths[length] === true);
  return { first: merged(a.first, b.first), second: merged(a.second, b.second), lengths: three(lengths) };
}

function joined(a: Opening, b: Opening): Opening {
  const [empty, one, more] = a.lengths;
  const first = empty ? merged(a.first, b.first) : a.first;
  let second = one ? merged(a.second, b.first) : a.second;
  if (empty) second = merged(second, b.second);
  const any = b.lengths.includes(true);
  return {
    first,
    second,
    lengths: [
      empty && b.lengths[0],
      (empty && b.lengths[1]) || (one && b.lengths[0]),
      (empty && b.lengths[2]) || (one && (b.lengths[1] || b.lengths[2])) || (more && any),
    ],
  };
}

function three([none = false, one = false, more = false]: readonly boolean[]): Opening['lengths'] {
  return [none, one, more];
}
