/**
 * What is said in English, and what that is in another language. `{path}` stands for words that stay as they are, `{@why}` for a message, which is
 * said in the other language in its turn, a slot of one letter, `{n}`, for a number.
 */
export type Phrases = Readonly<Record<string, string>>;

interface Phrase {
  /** What stands between the slots, one more than there are slots. */
  readonly pieces: readonly string[];
  readonly slots: readonly string[];
  /** The longest of the pieces: a look for it spares the rest. */
  readonly longest: string;
  readonly size: number;
  readonly said: string;
}

const SLOT = /\{(@?[a-z]{1,20})\}/u;
const EVERY_SLOT = new RegExp(SLOT, 'gu');
/** "1,234", "3–7" */
const NUMBER = /^\d[\d.,–]{0,30}$/u;
/** What is longer was not written by us. */
const LONGEST = 4_000;
/** A message within a message within … */
const DEEPEST = 5;
/** So many places are tried for what stands between two slots, or behind "file:7: ". */
const MOST_PLACES = 20;
/** Ends a place. */
const PLACE = ': ';
/** " [SQLITE_FULL]" */
const CODE = / \[[A-Z][A-Z_]{2,60}\]$/u;

/**
 * Says in another language what was thrown or stored in English: by the phrase that fits the whole, else by one that fits behind a place
 * ("jianbao.toml:7: …"), which stays, as a code at the end does ("… [SQLITE_FULL]"). What no phrase fits stays as it is.
 */
export function sayingBy(phrases: Phrases): (message: string) => string {
  let known: readonly Phrase[] | undefined;

  function byPhrase(text: string, depth: number): string | undefined {
    known ??= phrasesOf(phrases);
    for (const phrase of known) {
      const values = valuesIn(text, phrase);
      if (values !== undefined) return filledIn(phrase, values, depth);
    }
    return undefined;
  }

  function filledIn({ slots, said }: Phrase, values: readonly string[], depth: number): string {
    return said.replace(EVERY_SLOT, (_, slot: string) => {
      const value = values[slots.indexOf(slot)] ?? '';
      return slot.startsWith('@') ? saidOf(value, depth + 1) : value;
    });
  }

  function saidOf(text: string, depth = 0): string {
    if (text.length > LONGEST || depth > DEEPEST) return text;
    const code = CODE.exec(text)?.[0] ?? '';
    const bare = text.slice(0, text.length - code.length);
    const whole = byPhrase(bare, depth);
    if (whole !== undefined) return whole + code;
    let at = bare.indexOf(PLACE);
    for (let tried = 0; at >= 0 && tried < MOST_PLACES; tried++, at = bare.indexOf(PLACE, at + 1)) {
      const rest = byPhrase(bare.slice(at + PLACE.length), depth);
      if (rest !== undefined) return `${bare.slice(0, at)}：${rest}${code}`;
    }
    return text;
  }

  return (message) =>
    message
      .split('\n')
      .map((line) => saidOf(line))
      .join('\n');
}

function phrasesOf(phrases: Phrases): readonly Phrase[] {
  return Object.entries(phrases)
    .map(([source, said]) => {
      const parts = source.split(SLOT);
      const pieces = parts.filter((_, i) => i % 2 === 0);
      const slots = parts.filter((_, i) => i % 2 === 1);
      const longest = pieces.reduce((one, other) => (other.length > one.length ? other : one));
      return { pieces, slots, longest, size: pieces.join('').length, said };
    })
    .sort((a, b) => Number(beginsOpen(a)) - Number(beginsOpen(b)) || b.size - a.size);
}

/** With words of another: one that begins with its own is surer. */
function beginsOpen({ pieces }: Phrase): boolean {
  return pieces[0] === '';
}

/** What stands in the slots; undefined where the phrase does not fit. */
function valuesIn(text: string, phrase: Phrase): readonly string[] | undefined {
  const { pieces, slots, longest } = phrase;
  const [head = ''] = pieces;
  if (!text.includes(longest) || !text.startsWith(head)) return undefined;
  if (slots.length === 0) return text === head ? [] : undefined;
  const values = valuesFrom(0, head.length, text, phrase);
  // A place is not taken into what stands behind it.
  return beginsOpen(phrase) && values?.[0]?.includes(PLACE) ? undefined : values;
}

function valuesFrom(slot: number, start: number, text: string, phrase: Phrase): readonly string[] | undefined {
  const { pieces, slots } = phrase;
  const name = slots[slot] ?? '';
  const piece = pieces[slot + 1] ?? '';
  if (slot === slots.length - 1) {
    const stop = text.length - piece.length;
    const value = text.slice(start, stop);
    return stop >= start && text.endsWith(piece) && isFit(name, value) ? [value] : undefined;
  }
  let stop = text.indexOf(piece, start);
  for (let tried = 0; stop >= 0 && tried < MOST_PLACES; tried++, stop = text.indexOf(piece, stop + 1)) {
    const value = text.slice(start, stop);
    if (!isFit(name, value)) continue;
    const rest = valuesFrom(slot + 1, stop + piece.length, text, phrase);
    if (rest !== undefined) return [value, ...rest];
  }
  return undefined;
}

function isFit(slot: string, value: string): boolean {
  return slot.length > 1 || NUMBER.test(value);
}
