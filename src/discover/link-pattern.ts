/** Whether an address may be that of an article. */
export type LinkPattern = (url: string) => boolean;

/**
 * What addresses of articles look like, from one of them: numbers may be others, of the same width or not; all else is as in
 * the example. "http://news.example/2018-12/18/content_5512.htm"
 */
export function likeExample(example: string): LinkPattern {
  const { host, pathname, search } = new URL(example);
  const parts = `${pathname}${search}`.split(ID);
  // At odd places stand what the expression caught.
  const source = parts.map((part, i) => (i % 2 === 0 ? literal(part) : idOf(part))).join('');
  const pattern = new RegExp(`^https?://${literal(host)}${source}$`, 'u');
  return (url) => pattern.test(url);
}

/** 20181218, 8f14e45fceea, and 5c18ab32-… as some systems number their pages. */
const ID =
  /((?<![a-z\d])(?:[a-f\d]{8}(?:-[a-f\d]{4}){3}-[a-f\d]{12}|(?=[a-f]{0,63}\d)(?=\d{0,63}[a-f])[a-f\d]{8,64})(?![a-z\d])|\d{1,60})/iu;

function idOf(part: string): string {
  return /^\d+$/u.test(part) ? `\\d{1,${Math.max(20, part.length)}}` : `[a-fA-F\\d-]{8,64}`;
}

/** "http://news.example/18/content_*.htm": a star is any run of characters, or none. */
export function likeStars(pattern: string): LinkPattern {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return (url) => url === pattern;
  return (url) => {
    if (!url.startsWith(head)) return false;
    let from = head.length;
    for (const part of rest) {
      const at = url.indexOf(part, from);
      if (at < 0) return false;
      from = at + part.length;
    }
    return url.length - tail.length >= from && url.endsWith(tail);
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
