import { isMarkupIndented, oneMarkupLine } from './white-space.ts';

/** How the characters of a piece of text are set. */
export interface Setting {
  readonly linked: boolean;
  readonly bold: boolean;
}

/** A line as it is printed. */
export interface PrintedLine {
  readonly text: string;
  /** With a space where an element begins or ends. */
  readonly spaced: string;
  /** Shares of its characters, 0–1. */
  readonly linked: number;
  readonly bold: number;
  readonly indented: boolean;
}

/** Longer lines are prose, in which the borders of elements mean nothing. */
const LONGEST_SPACED = 500;

/** A line as it grows from pieces of inline text. */
export class Line {
  #raw = '';
  #spaced = '';
  #printed = 0;
  #linked = 0;
  #bold = 0;

  add(piece: string, setting: Setting): void {
    this.#raw += piece;
    this.#spaced += piece;
    let size = 0;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (code > 0x20 && code !== 0xa0 && code !== 0x3000) size++;
    }
    this.#printed += size;
    if (setting.linked) this.#linked += size;
    if (setting.bold) this.#bold += size;
  }

  /** An inline element begins or ends here. */
  border(): void {
    if (this.#raw.length < LONGEST_SPACED) this.#spaced += ' ';
  }

  /** The line's text and setting; for a blank one, whether it held white space that shows. */
  end(): PrintedLine | { readonly blank: 'empty' | 'spaces' } {
    const raw = this.#raw;
    if (raw === '') {
      this.#spaced = '';
      return EMPTY;
    }
    const spaced = this.#spaced;
    const size = this.#printed;
    const [linked, bold] = [this.#linked, this.#bold];
    this.#raw = '';
    this.#spaced = '';
    this.#printed = 0;
    this.#linked = 0;
    this.#bold = 0;
    const text = size === 0 ? '' : oneMarkupLine(raw);
    if (text === '') return /[\u00a0\u3000]/.test(raw) ? SPACES : EMPTY;
    const isShort = raw.length < LONGEST_SPACED;
    return {
      text,
      spaced: isShort && spaced !== raw ? oneMarkupLine(spaced) : text,
      linked: linked / size,
      bold: bold / size,
      indented: isMarkupIndented(raw),
    };
  }
}

const EMPTY = { blank: 'empty' } as const;
const SPACES = { blank: 'spaces' } as const;
