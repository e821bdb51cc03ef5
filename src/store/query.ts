import { UsageProblem } from '../model/problem.ts';
import { asToken, EVERYWHERE, pairs, seenText } from './search-text.ts';

/** A query as FTS5 reads it, and the words that are sought, as search compares them (for highlighting). */
export interface CompiledQuery {
  readonly match: string;
  readonly words: readonly string[];
}

type Token = { readonly kind: 'word'; readonly text: string } | { readonly kind: 'AND' | 'OR' | 'NOT' };

/** What a longer word is cut to: nothing of this length stands in two articles by chance. */
const LONGEST = 200;
const MOST = 60;

/**
 * A query as typed: `社工 深圳` both, `"社工 服务"` as one, `AND`, `OR`, `NOT` in capitals (NOT binds closest, then AND). An
 * operator without its two sides is a word like any other. Throws `UsageProblem` where there is no word, or over 60.
 */
export function compileQuery(query: string): CompiledQuery {
  const tokens = settle(tokensOf(query));
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  if (words.length === 0) throw new UsageProblem('there is nothing to search for: give at least one character');
  if (words.length > MOST) throw new UsageProblem(`the search has ${words.length} words; at most ${MOST} will do`);
  const sought: string[] = [];
  const groups = splitAt(tokens, 'OR').map((group) => conjunction(group, sought));
  return { match: groups.join(' OR '), words: sought };
}

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  for (const [, quoted, plain] of query.matchAll(/"([^"]*)"?|([^\s"]+)/gu)) {
    if (plain === 'AND' || plain === 'OR' || plain === 'NOT') tokens.push({ kind: plain });
    else {
      const text = Array.from(seenText(quoted ?? plain ?? ''))
        .slice(0, LONGEST)
        .join('');
      if (text !== '') tokens.push({ kind: 'word', text });
    }
  }
  return tokens;
}

/** An operator that lacks a side becomes a word. */
function settle(tokens: readonly Token[]): Token[] {
  const settled: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'word') settled.push(token);
    else {
      const next = tokens[i + 1];
      const after = tokens[i + 2];
      const word = next?.kind === 'word' || (token.kind !== 'NOT' && next?.kind === 'NOT' && after?.kind === 'word');
      const left = token.kind === 'NOT' || settled.at(-1)?.kind === 'word';
      settled.push(word && left ? token : { kind: 'word', text: token.kind.toLowerCase() });
    }
  }
  return settled;
}

function splitAt(tokens: readonly Token[], kind: Token['kind']): Token[][] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === kind) groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups;
}

function conjunction(tokens: readonly Token[], sought: string[]): string {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    if (tokens[i - 1]?.kind === 'NOT') unwanted.push(phrase(token.text));
    else {
      wanted.push(phrase(token.text));
      sought.push(token.text);
    }
  }
  if (wanted.length === 0) wanted.push(`"${EVERYWHERE}"`);
  return `(${[`(${wanted.join(' AND ')})`, ...unwanted].join(' NOT ')})`;
}

function phrase(word: string): string {
  const tokens = pairs(word);
  return tokens === '' ? `"${asToken(word)}" *` : `"${tokens}"`;
}
