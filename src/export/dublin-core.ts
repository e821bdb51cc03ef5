import type { Clipping } from '../model/clipping.ts';
import { csvLine } from './csv.ts';

/** Dublin Core elements (dublincore.org/documents/dces), named as Archivematica and DSpace read them. */
const ELEMENTS = [
  'title',
  'creator',
  'contributor',
  'publisher',
  'date',
  'identifier',
  'source',
  'language',
  'format',
  'type',
  'rights',
] as const;

const LANGUAGES: Readonly<Record<Clipping['script'], string>> = { hans: 'zh-Hans', hant: 'zh-Hant', mixed: 'zh' };
/** Roles of credits that stand in other elements: `source` in publisher, these in creator. */
const ELSEWHERE: ReadonlySet<string> = new Set(['source', 'reporter', 'correspondent', 'author']);

export const DUBLIN_CORE_HEAD = csvLine(['filename', ...ELEMENTS.map((element) => `dc.${element}`)]);

/** A line of dublin-core.csv. `file`: where in the bag its page stands; null where its bytes are not kept. */
export function dublinCoreLine(clipping: Clipping, file: { readonly path: string; readonly mediaType: string } | null) {
  const { title, subtitle, authors, editors, credits, source, id, url, script } = clipping;
  const others = credits.filter(({ role, name }) => !ELSEWHERE.has(role) && !authors.includes(name));
  const values: Readonly<Record<(typeof ELEMENTS)[number], string | null>> = {
    title: [title, subtitle].filter((part) => part !== null).join(': ') || null,
    creator: joined(authors),
    contributor: joined([...editors, ...others.map(({ name }) => name)]),
    publisher: source,
    date: dateOf(clipping),
    identifier: id,
    source: url,
    language: LANGUAGES[script],
    format: file?.mediaType ?? null,
    type: 'Text',
    rights: null,
  };
  return csvLine([file?.path ?? null, ...ELEMENTS.map((element) => values[element])]);
}

function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : [...new Set(names)].join('；');
}

/** W3CDTF, which has no time of day without a zone. */
function dateOf({ published }: Clipping): string | null {
  if (published === null) return null;
  const { value, zone } = published;
  return value.includes('T') && zone !== null ? `${value}${zone}` : value.slice(0, 10);
}
