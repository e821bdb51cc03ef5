import { SIMPLIFIED, TRADITIONAL } from './lexicon/traditional.ts';

/** Pairs of a mark and the one that stands for it. */
const MARKS =
  '「“ 」” 『“ 』” 〝“ 〞” ‘“ ’” ﹁“ ﹂” ～~ 〜~ ∼~ ‐- ‑- ‒- –- ﹣- −- ―— ─— ━— ・· ‧· •· ●· ∙· ﹒. ﹐, ﹑、 ﹔; ﹕: ﹖? ﹗! ﹙( ﹚) ﹝〔 ﹞〕';
const SPACES = '\u00a0\u2002\u2003\u2009\u202f\u3000';

const TABLE: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  table['＂'.charCodeAt(0)] = '“'.charCodeAt(0);
  for (const [from = '', into = ''] of MARKS.split(' ')) put(table, from, into);
  put(table, SPACES, ' '.repeat(SPACES.length));
  put(table, TRADITIONAL, SIMPLIFIED);
  return table;
}

function put(table: Uint16Array, from: string, into: string): void {
  if (from.length !== into.length) throw new Error(`fold: ${from.length} marks into ${into.length}`);
  for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = into.charCodeAt(i);
}

/**
 * The text as rules read it: half width, Simplified, one kind of quotation mark (“”), dash and space. Always of the
 * same length in UTF-16 units, so an offset into the folded text is one into the original. Case is kept. 。 、 《 》 stay.
 */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const into = TABLE[code];
    if (into === undefined || into === code) continue;
    folded += text.slice(from, i) + String.fromCharCode(into);
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}
