import type { Cell, Row } from '../model/table.ts';
import type { NamedColumn } from './lines.ts';

/** What a citation of an article is made of; texts on one line. */
export interface Cited {
  readonly id: string;
  readonly kind: 'newspaper' | 'document' | 'web';
  readonly authors: readonly string[];
  readonly title: string | null;
  readonly subtitle: string | null;
  /** 来源 */
  readonly source: string | null;
  /** 发文字号 */
  readonly number: string | null;
  /** "A03" */
  readonly edition: string | null;
  /** "2018-12-18", "2018-12" or "2018": of publication, else of the last update. */
  readonly issued: string | null;
  /** The day of the latest capture, as it was stated; never that of the export. */
  readonly accessed: string | null;
  readonly url: string | null;
  readonly script: string | null;
}

/** A source whose name ends so is a newspaper, where no printed edition says it: 临江晚报, 中國時報, 人民日报海外版. */
const NEWSPAPER = /(?:[报報]|[日晚早时時][报報].{0,8}版)$/u;

/** Reads the columns of `clippings` by their names; those that are not there are unknown. */
export function citedFrom(columns: readonly NamedColumn[]): (row: Row) => Cited {
  const places = new Map(columns.map(({ name }, i) => [name, i]));
  return (row) => {
    const cell = (name: string): Cell => row[places.get(name) ?? -1] ?? null;
    const line = (name: string): string | null => oneLine(cell(name));
    const source = line('source');
    const edition = line('edition');
    const number = line('document_number');
    const authors = listOf(cell('authors'));
    const issuer = line('document_issuer') ?? source;
    const isNewspaper = edition !== null || (source !== null && NEWSPAPER.test(source));
    const kind = number !== null ? 'document' : isNewspaper ? 'newspaper' : 'web';
    return {
      id: String(cell('id')),
      kind,
      authors: kind === 'document' && authors.length === 0 && issuer !== null ? [issuer] : authors,
      title: line('title'),
      subtitle: line('subtitle'),
      source,
      number,
      edition,
      issued: dayOf(line('published_value') ?? line('updated_value')),
      accessed: dayOf(line('last_retrieved_at') ?? line('origin_retrieved_at')),
      url: line('url'),
      script: line('script'),
    };
  };
}

function dayOf(time: string | null): string | null {
  return time === null ? null : (/^\d{4}(?:-\d\d(?:-\d\d)?)?/u.exec(time)?.[0] ?? null);
}

function listOf(cell: Cell): readonly string[] {
  const list: unknown = cell === null ? [] : JSON.parse(String(cell));
  return Array.isArray(list) ? list.flatMap((one) => oneLine(String(one)) ?? []) : [];
}

/** Null where nothing is left. */
function oneLine(cell: Cell): string | null {
  const text = cell === null ? '' : String(cell).replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}
