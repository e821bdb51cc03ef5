import type { SnippetPart } from './listed.ts';
import { seen } from './search-text.ts';

interface Match {
  readonly start: number;
  readonly stop: number;
  readonly word: number;
}

/** UTF-16 units of a snippet, and how many of them stand before the first match. */
const WIDTH = 80;
const BEFORE = 20;
/** More matches than this in one text are not looked at. */
const MOST = 200;

/** A text cut at its matches; nothing for no text. */
export function marked(text: string, words: readonly string[]): readonly SnippetPart[] {
  return text === '' ? [] : cut(text, 0, text.length, matchesIn(text, words));
}

/** A piece of the first text that holds a match, where the most of the words stand together; else the beginning of the first text. */
export function snippet(texts: readonly string[], words: readonly string[]): readonly SnippetPart[] {
  for (const text of texts) {
    const matches = matchesIn(text, words);
    if (matches.length > 0) return around(text, matches);
  }
  return around(texts[0] ?? '', []);
}

function matchesIn(text: string, words: readonly string[]): readonly Match[] {
  const { text: compared, places } = seen(text);
  const matches: Match[] = [];
  for (const [word, sought] of words.entries()) {
    let at = compared.indexOf(sought);
    for (let n = 0; at !== -1 && n < MOST; n++) {
      matches.push({ start: places[at] ?? 0, stop: (places[at + sought.length - 1] ?? 0) + 1, word });
      at = compared.indexOf(sought, at + sought.length);
    }
  }
  return matches.toSorted((a, b) => a.start - b.start || b.stop - a.stop);
}

function around(text: string, matches: readonly Match[]): readonly SnippetPart[] {
  const first = best(matches);
  const start = onCharacter(text, Math.max(0, (first?.start ?? 0) - BEFORE));
  const stop = onCharacter(
    text,
    Math.min(text.length, Math.max(start + WIDTH, Math.min(first?.stop ?? 0, start + 3 * WIDTH))),
  );
  const parts = cut(text, start, stop, matches);
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...parts.map((part) => ({ ...part, text: part.text.replace(/\s+/gu, ' ') })),
    ...(stop < text.length ? [{ text: '…', hit: false }] : []),
  ];
}

/** The match from which the most different words stand within the width. */
function best(matches: readonly Match[]): Match | undefined {
  let found: Match | undefined;
  let most = 0;
  for (const [i, match] of matches.entries()) {
    const words = new Set<number>();
    for (let j = i; j < matches.length && j < i + WIDTH; j++) {
      const other = matches[j];
      if (other === undefined || other.stop > match.start + WIDTH - BEFORE) break;
      words.add(other.word);
    }
    if (words.size > most || found === undefined) {
      most = words.size;
      found = match;
    }
  }
  return found;
}

function onCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function cut(text: string, start: number, stop: number, matches: readonly Match[]): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = start;
  for (const match of matches) {
    const from = Math.max(at, match.start);
    const to = Math.min(stop, match.stop);
    if (from >= to) continue;
    if (from > at) parts.push({ text: text.slice(at, from), hit: false });
    parts.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < stop) parts.push({ text: text.slice(at, stop), hit: false });
  return parts;
}
