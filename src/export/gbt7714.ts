import { type Cited, citedFrom } from './citation.ts';
import type { Lines, NamedColumn } from './lines.ts';

/** Beyond these, 等 (8.1.2 of the standard). */
const NAMED = 3;

/**
 * References after GB/T 7714-2015, one a line, without number; with the standard's half-width marks. Titles keep theirs.
 *
 * - 丁一, 王二. 题名: 副题[N]. 临江晚报, 2018-12-18(A03).
 * - 题名[N/OL]. 临江晚报, 2018-12-18[2020-03-01]. http://…
 * - 题名[EB/OL]//临江网. (2018-12-18)[2020-03-01]. http://…
 * - 北山区民政局. 题名: 北民〔2020〕3号[A/OL]. (2020-02-28)[2020-03-01]. http://…
 */
export function gbt7714Lines(columns: readonly NamedColumn[]): Lines {
  const cited = citedFrom(columns);
  let rows = 0;
  return {
    opening: '',
    of(row) {
      rows++;
      return `${reference(cited(row))}\n`;
    },
    closing: () => '',
    report: () => ({ rows, shortened: 0, leftOut: 0 }),
  };
}

function reference(cited: Cited): string {
  const authors = cited.authors.length === 0 ? '' : ended(namesOf(cited.authors));
  const parts = [`${titleOf(cited)}[${typeOf(cited)}]${issueOf(cited)}`, cited.url ?? ''];
  return (
    authors +
    parts
      .filter((part) => part !== '')
      .map(ended)
      .join('')
      .trimEnd()
  );
}

function namesOf(authors: readonly string[]): string {
  return [...authors.slice(0, NAMED), ...(authors.length > NAMED ? ['等'] : [])].join(', ');
}

/** 题名: 其他题名信息. What was not found is said in brackets, as the standard does for place and publisher. */
function titleOf({ title, subtitle, number, kind, script }: Cited): string {
  const known = title ?? subtitle ?? (script === 'hant' ? '[題名不詳]' : '[题名不详]');
  const other = kind === 'document' ? number : title === null ? null : subtitle;
  return other === null || known.includes(other) ? known : `${known}: ${other}`;
}

/** Codes of its appendix B. A newspaper without address was read on paper; what was a page of the web needs none to be one. */
function typeOf({ kind, url }: Cited): string {
  const online = url === null ? '' : '/OL';
  if (kind === 'newspaper') return `N${online}`;
  return kind === 'document' ? `A${online}` : 'EB/OL';
}

function issueOf({ kind, source, issued, edition, accessed, url }: Cited): string {
  const seen = accessed !== null && url !== null ? `[${accessed}]` : '';
  if (kind !== 'newspaper') {
    const host = kind === 'web' && source !== null ? `//${source}` : '';
    const when = (issued === null ? '' : `(${issued})`) + seen;
    return host + (when === '' ? '' : `. ${when}`);
  }
  const when = (issued ?? '') + (edition === null ? '' : `(${edition})`) + seen;
  const paper = [source ?? '', when].filter((part) => part !== '').join(', ');
  return paper === '' ? '' : `. ${paper}`;
}

function ended(part: string): string {
  return `${part}. `;
}
