/** Characters that take no room and mean nothing in running text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
const SPACES = /[\s\u00a0\u3000\u2002-\u200a]+/g;
/** An invisible character, two spaces, or white space other than a space: most lines have none. */
const UNEVEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064]| {2}|[^\S ]/;
/** A line break inside Chinese running text is a wrapped source line, not a space. */
const WRAPPED =
  /([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u301f])[ \t]*[\r\n]+[ \t]*(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u301f])/g;

/** Text on one line: invisible characters out, each run of white space one space, none at the ends. */
export function oneLine(text: string): string {
  return UNEVEN.test(text) ? evened(text) : text.trim();
}

/** The same for text from markup, where a line break may be only a wrapped source line. */
export function oneMarkupLine(text: string): string {
  return UNEVEN.test(text) ? evened(text.replace(WRAPPED, '$1')) : text.trim();
}

function evened(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** True where a line is set in by two or more spaces, or by an ideographic one. */
export function isIndented(line: string): boolean {
  return /^[\r\n]*[\u200b\ufeff]*(?:\u3000|[ \u00a0\t]{2})/.test(line);
}

/** The same for text from markup, where spaces and tabs that begin a line are those of its source. */
export function isMarkupIndented(line: string): boolean {
  return /^[ \t\r\n]*(?:\u00a0[ \u00a0\t]|[\u200b\ufeff]*\u3000|[\u200b\ufeff]+[ \u00a0\t]{2})/.test(line);
}
