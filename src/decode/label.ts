import iconv from 'iconv-lite';

/** Labels of the GB family all mean the newest member: GB 18030 reads GB 2312 and GBK unchanged. */
const GB =
  /^(?:cs)?(?:x)?(?:gb|gb2312|gb231280|gbk|gb18030|cp936|ms936|windows936|936|chinese|isoir58|euccn|cngb)(?:1980|2000|2005|2022)?$/;
/** Read with the supplement of Hong Kong, as the Encoding Standard does. */
const BIG5 =
  /^(?:cs|cn|x|xx)?(?:big5|big5hkscs|big5hk|big5eten|big5uao|cp950|ms950|windows950|950)(?:1999|2001|2004|2008)?$/;
const UTF8 = /^(?:utf8|utf8mb4|unicode11utf8|unicode20utf8|xunicode20utf8)$/;
/** What browsers do with these: the C1 controls are never meant. */
const LATIN = /^(?:iso88591|latin1|l1|ascii|usascii|ansi|windows1252|cp1252|xcp1252)$/;
/** Charsets of other languages; iconv-lite also takes "hex", "base64" and the like, which no page is written in. */
const OTHER =
  /^(?:windows\d{3,4}|cp\d{3,4}|iso8859\d{1,2}|koi8[ru]|shiftjis|sjis|xsjis|eucjp|euckr|ksc56011987|tis620|macintosh)$/;

/** The charset a label means: "x-gbk" → "gb18030"; `undefined` where it names none that can be read. */
export function charsetOf(label: string): string | undefined {
  const bare = label
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  if (GB.test(bare)) return 'gb18030';
  if (BIG5.test(bare)) return 'big5';
  if (UTF8.test(bare)) return 'utf-8';
  if (LATIN.test(bare)) return 'windows-1252';
  if (bare === 'utf16le' || bare === 'ucs2') return 'utf-16le';
  if (bare === 'utf16be') return 'utf-16be';
  if (bare === 'utf16') return 'utf-16';
  return OTHER.test(bare) && iconv.encodingExists(bare) ? label.trim().toLowerCase() : undefined;
}

const LOOKED_AT = 4096;

/** The label in the first 4 KiB of the markup: `<meta charset>`, `<meta content="…; charset=…">`, `<?xml encoding>`. */
export function markupLabel(bytes: Buffer): string | undefined {
  const head = withoutComments(bytes.toString('latin1', 0, LOOKED_AT));
  const xml = /^[\s\xEF\xBB\xBF]{0,64}<\?xml\s[^>]{0,200}?\bencoding\s{0,8}=\s{0,8}["']?([\w.:-]{1,40})/i.exec(head);
  if (xml) return xml[1];
  for (const [tag] of head.matchAll(/<meta\s[^>]{0,1000}/gi)) {
    const found = /charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w.:-]{1,40})/i.exec(tag);
    if (found) return found[1];
  }
  return undefined;
}

/** `<!-- <meta charset=gbk> -->` claims nothing. Conditional comments of Internet Explorer are comments too. */
function withoutComments(head: string): string {
  const kept: string[] = [];
  let at = 0;
  while (at < head.length) {
    const start = head.indexOf('<!--', at);
    if (start < 0) return kept.concat(head.slice(at)).join('');
    kept.push(head.slice(at, start));
    const stop = head.indexOf('-->', start + 4);
    at = stop < 0 ? head.length : stop + 3;
  }
  return kept.join('');
}
