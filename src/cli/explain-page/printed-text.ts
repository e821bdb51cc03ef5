/** What a reader sees of markup, without white space, and where each of its UTF-16 units stood. */
export interface PrintedText {
  readonly text: string;
  readonly places: Uint32Array;
}

/** Elements whose content is not printed where it stands. */
const UNSEEN = /^<(script|style|title|textarea|template)\b/iu;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  copy: '©',
  times: '×',
  raquo: '»',
  laquo: '«',
};

/** White space and what has no width: blocks have lost it or joined it. */
const UNPRINTED = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A text as `printedText` gives it. */
export function bareText(text: string): string {
  return text.replace(UNPRINTED, '');
}

/** One walk over the markup: tags, comments and scripts are passed over. Only to show where a line stood, so it may be rough. */
export function printedText(markup: string): PrintedText {
  const places = new Uint32Array(markup.length);
  const pieces: string[] = [];
  let length = 0;
  const put = (text: string, place: number): void => {
    for (let i = 0; i < text.length; i++) places[length++] = place;
    pieces.push(text);
  };
  for (let at = 0; at < markup.length; ) {
    const sign = markup[at] ?? '';
    const end = sign === '<' ? endOfTag(markup, at) : at;
    if (end > at) at = end;
    else if (sign === '&') {
      const { text, stop } = entityAt(markup, at);
      put(bareText(text), at);
      at = stop;
    } else {
      put(bareText(sign), at);
      at++;
    }
  }
  return { text: pieces.join(''), places: places.subarray(0, length) };
}

/** One past the tag, the comment or the script that begins here; the place itself where none does. */
function endOfTag(markup: string, at: number): number {
  if (!/^<[a-z/!?]/iu.test(markup.slice(at, at + 2))) return at;
  const [close, over] = markup.startsWith('<!--', at) ? ['-->', 3] : ['>', 1];
  const found = markup.indexOf(close, at);
  if (found < 0) return markup.length;
  const [, name] = UNSEEN.exec(markup.slice(at, at + 12)) ?? [];
  if (name === undefined) return found + over;
  const ending = new RegExp(`</${name}`, 'giu');
  ending.lastIndex = found;
  const ended = ending.exec(markup);
  return ended === null ? markup.length : ended.index;
}

function entityAt(markup: string, at: number): { readonly text: string; readonly stop: number } {
  const [whole, hex, decimal, name = ''] =
    /^&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/iu.exec(markup.slice(at, at + 12)) ?? [];
  if (whole === undefined) return { text: '&', stop: at + 1 };
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (Number.isInteger(code) && code <= 0x10ffff)
    return { text: String.fromCodePoint(code).slice(0, whole.length), stop: at + whole.length };
  if (name === 'nbsp' || name === 'emsp' || name === 'ensp') return { text: ' ', stop: at + whole.length };
  const text = NAMED[name];
  return text === undefined ? { text: '&', stop: at + 1 } : { text, stop: at + whole.length };
}
