import { eastAsianWidth } from 'get-east-asian-width';

const NO_WIDTH = /^[\p{M}\p{Cf}]$/u;

/** Columns that a text takes in a terminal: two for a Chinese character. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += widthOfSign(sign);
  return width;
}

function widthOfSign(sign: string): number {
  return NO_WIDTH.test(sign) ? 0 : eastAsianWidth(sign.codePointAt(0) ?? 0);
}

/** The text cut to so many columns, with … where something is left out. */
export function shorten(text: string, columns: number): string {
  // No UTF-16 unit takes more than two columns: short texts need no measuring.
  if (text.length * 2 <= columns || widthOf(text) <= columns) return text;
  let width = 0;
  let short = '';
  for (const sign of text) {
    width += widthOfSign(sign);
    if (width > columns - 1) break;
    short += sign;
  }
  return `${short}…`;
}

export function pad(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)));
  return side === 'left' ? text + space : space + text;
}

/** The text over several lines of at most so many columns; Chinese may break anywhere, other words stay whole. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const [piece] of text.matchAll(/(?:(?!\p{Script=Han})[\p{L}\p{N}.%]){1,40}|[\s\S]/gu)) {
    const next = widthOf(piece);
    if (width + next > columns && line !== '' && !/^[，。、；：？！”’）》」』】…]$/u.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
      if (piece === ' ') continue;
    }
    line += piece;
    width += next;
  }
  return [...lines, line];
}
