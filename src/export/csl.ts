import { type Cited, citedFrom } from './citation.ts';
import type { Lines, NamedColumn } from './lines.ts';

const TYPES = { newspaper: 'article-newspaper', document: 'document', web: 'webpage' } as const;
const LANGUAGES: ReadonlyMap<string | null, string> = new Map([
  ['hans', 'zh-CN'],
  ['hant', 'zh-TW'],
]);

/**
 * CSL-JSON (citationstyles.org, schema csl-data.json 1.0.2), which Zotero and others import: one array, an item a line. Names are
 * whole (`literal`), the edition of a newspaper page is `page`, as Chinese styles print it.
 */
export function cslLines(columns: readonly NamedColumn[]): Lines {
  const cited = citedFrom(columns);
  let rows = 0;
  return {
    opening: '[',
    of(row) {
      rows++;
      return `${rows === 1 ? '\n' : ',\n'}${JSON.stringify(itemOf(cited(row)))}`;
    },
    closing: () => (rows === 0 ? ']\n' : '\n]\n'),
    report: () => ({ rows, shortened: 0, leftOut: 0 }),
  };
}

function itemOf(cited: Cited) {
  const { id, kind, authors, title, subtitle, source, number, edition, issued, accessed, url, script } = cited;
  const whole = title === null ? subtitle : subtitle === null ? title : `${title}: ${subtitle}`;
  return {
    id,
    type: TYPES[kind],
    ...(whole === null ? {} : { title: whole }),
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(source === null ? {} : { [kind === 'document' ? 'publisher' : 'container-title']: source }),
    ...(number === null ? {} : { number }),
    ...(edition === null ? {} : { page: edition }),
    ...(issued === null ? {} : { issued: dateParts(issued) }),
    ...(accessed === null ? {} : { accessed: dateParts(accessed) }),
    ...(url === null ? {} : { URL: url }),
    language: LANGUAGES.get(script) ?? 'zh',
  };
}

/** "2018-12" → [[2018, 12]] */
function dateParts(day: string) {
  return { 'date-parts': [day.split('-').map(Number)] };
}
