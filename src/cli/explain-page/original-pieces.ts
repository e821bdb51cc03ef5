import type { Block } from '../../model/block.ts';
import { bareText, printedText } from './printed-text.ts';

/** A piece of the original: what a block was read from, or what stands between two. Pieces in their order are the original. */
export interface Piece {
  /** Index of the block; null for what no block was read from. */
  readonly block: number | null;
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

interface Span {
  readonly block: number;
  readonly start: number;
  readonly stop: number;
}

/** So far a block is looked for behind the one before it; a short one, which may stand in many places, less far. */
const FAR = 40_000;
const NEAR = 4_000;
const SHORT = 6;

/** The original cut into the pieces that the blocks were read from, and what stands between them. */
export function originalPieces(original: string, blocks: readonly Block[], form: 'html' | 'dump'): readonly Piece[] {
  const spans = form === 'dump' ? spansOfLines(original, blocks) : widened(original, spansInMarkup(original, blocks));
  const pieces: Piece[] = [];
  let line = 1;
  let at = 0;
  const cut = (block: number | null, stop: number): void => {
    const text = original.slice(at, stop);
    if (block !== null || text.trim() !== '') pieces.push({ block, text, line: line + leadingLines(text) });
    line += linesIn(text);
    at = stop;
  };
  for (const { block, start, stop } of spans) {
    if (start > at) cut(null, start);
    cut(block, stop);
  }
  cut(null, original.length);
  return pieces;
}

/** Blocks come in the order of the page: each is looked for behind the one before. */
function spansInMarkup(original: string, blocks: readonly Block[]): readonly Span[] {
  const { text, places } = printedText(original);
  const spans: Span[] = [];
  let from = 0;
  for (const [block, { text: words }] of blocks.entries()) {
    const bare = bareText(words);
    if (bare === '') continue;
    const window = text.slice(from, from + bare.length + (bare.length < SHORT ? NEAR : FAR));
    const found = window.indexOf(bare);
    if (found < 0) continue;
    const start = places[from + found];
    const last = places[from + found + bare.length - 1];
    if (start === undefined || last === undefined) continue;
    spans.push({ block, start, stop: last + widthAt(original, last) });
    from += found + bare.length;
  }
  return spans;
}

/** An entity is several units of markup. */
function widthAt(original: string, at: number): number {
  return /^&#?\w{1,8};/u.exec(original.slice(at, at + 12))?.[0].length ?? 1;
}

/** With the tags of the same line: those that close to the block before, those that open to the one behind. */
function widened(original: string, spans: readonly Span[]): readonly Span[] {
  let before = 0;
  return spans.map(({ block, start, stop }, i) => {
    const next = spans[i + 1]?.start ?? original.length;
    const lineStart = original.lastIndexOf('\n', start - 1) + 1;
    const lineStop = original.indexOf('\n', stop);
    const behind = original.slice(stop, Math.min(next, stop + 2_000));
    const closing = /^(?:<\/[^<>]{0,60}>|<br[^<>]{0,60}>|[ \t\r]){0,40}/iu.exec(behind)?.[0].length ?? 0;
    const wide = {
      block,
      start: Math.max(before, Math.min(lineStart, start)),
      stop: lineStop >= 0 && lineStop <= next ? lineStop : Math.min(next, stop + closing),
    };
    before = wide.stop;
    return wide;
  });
}

/** "line 12" */
function spansOfLines(original: string, blocks: readonly Block[]): readonly Span[] {
  const starts = [0];
  for (let at = original.indexOf('\n'); at >= 0; at = original.indexOf('\n', at + 1)) starts.push(at + 1);
  let before = 0;
  return blocks.flatMap(({ place }, block) => {
    const line = Number(/^line (\d+)/u.exec(place)?.[1]);
    const start = starts[line - 1];
    if (start === undefined || start < before) return [];
    before = starts[line] ?? original.length;
    return [{ block, start, stop: before }];
  });
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function leadingLines(text: string): number {
  return linesIn(text.slice(0, text.length - text.trimStart().length));
}
