import { TRANSLITERATION } from '../../../chinese/lexicon/heads-fields.ts';
import { isSmallPlace, type Token } from '../token.ts';
import type { Head } from '../vocabulary.ts';
import type { Walk } from '../walk.ts';

const SOUNDS = new Set(TRANSLITERATION);
/** 一家公司, 多所学校: counted, so a class. */
const COUNTED = /^(?:家|所|个|名|间|支|位|该|这|那|某|各|每|其|几|这家|这所|该校|一家|一所|两家|多家|各家)$/;
/** 一所, 四处: the same at the beginning of what stands before the head. */
const COUNTING = /^(?:[上近约]?[一二两三四五六七八九十几多数百千万这那哪某各每诸有]+[些所家个间支名批座处类种条位成])/;
/** Heads that are too often plain words to be named by one or two characters. */
const LONG = /^(?:中心|服务中心|学校|实验室|委员会|联盟|总会)$/;

/**
 * Where a name without a place begins: right after the border, if what stands before the head is a proper name and no
 * mere description. undefined where it is not.
 */
export function properStart(folded: string, walk: Walk, head: Head): number | undefined {
  if (walk.border === 'limit') return foreignName(folded, walk.tokens);
  const tokens = trimmed(folded, walk.tokens);
  const first = tokens[0];
  if (first === undefined || tokens.some((token) => isForeignToName(token))) return undefined;
  const proper = tokens.filter(
    ({ kind }) => kind === 'unknown' || kind === 'latin' || kind === 'quoted' || kind === 'place',
  );
  const small = tokens.filter(({ kind, start, stop }) => kind === 'generic' && stop - start === 1).length;
  const width = proper.reduce((sum, { start, stop }) => sum + stop - start, 0) + (proper.length > 0 ? small : 0);
  const latin = proper.some(({ kind }) => kind === 'latin' || kind === 'quoted');
  if (width < 2 || (COUNTED.test(walk.word) && !latin)) return undefined;
  if (first.kind === 'joint' || COUNTING.test(folded.slice(first.start, first.start + 4))) return undefined;
  const run = unknownRun(tokens);
  if (run > 5 && !isForeign(folded, tokens)) return undefined;
  if (LONG.test(head.word) && !latin && (tokens.length === proper.length ? width < 3 : width < 2)) return undefined;
  return first.start;
}

/** A body, 市 or a place that is surely meant has its own rules. */
function isForeignToName(token: Token): boolean {
  if (token.kind === 'place') return !token.form.risky && !isSmallPlace(token);
  return token.kind === 'body' || token.kind === 'relative' || token.kind === 'nation';
}

/** Leading words that describe (著名, 新型) are no part of the name; 新 of 新阳光基金会 is. */
function trimmed(folded: string, tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ kind }) => kind !== 'generic' && kind !== 'joint');
  const lead = tokens.slice(0, Math.max(0, first));
  const last = lead.at(-1);
  const next = tokens[first];
  const joined =
    last !== undefined &&
    '新大小老'.includes(folded.slice(last.start, last.stop)) &&
    next?.kind === 'unknown' &&
    (next.stop - next.start > 1 || isPairOfUnknown(tokens.slice(first)));
  const from = joined ? first - 1 : first;
  return first > 0 && lead.every(({ start, stop }) => stop - start <= 2) ? tokens.slice(from) : tokens;
}

/** 小|汤山|医院: two characters that no word is made of, and nothing else before the head. */
function isPairOfUnknown(tokens: readonly Token[]): boolean {
  return tokens.length === 2 && tokens.every(({ kind }) => kind === 'unknown');
}

function unknownRun(tokens: readonly Token[]): number {
  let longest = 0;
  let run = 0;
  for (const { kind } of tokens) {
    run = kind === 'unknown' ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** 伊万诺夫: every unknown character is one that writes foreign sounds. */
function isForeign(folded: string, tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ kind, start }) => kind !== 'unknown' || SOUNDS.has(folded[start] ?? '') || folded[start] === '·',
  );
}

/** No border within reach: only a run of foreign sounds directly before the head is a name. */
function foreignName(folded: string, tokens: readonly Token[]): number | undefined {
  let first = tokens.length;
  while (first > 0) {
    const token = tokens[first - 1];
    if (token?.kind !== 'unknown' || !SOUNDS.has(folded[token.start] ?? '')) break;
    first--;
  }
  return tokens.length - first >= 3 ? tokens[first]?.start : undefined;
}
