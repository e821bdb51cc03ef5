import { createHash } from 'node:crypto';
import { type Clipping, clippingSchema } from '../model/clipping.ts';
import type { Cell } from '../model/table.ts';

export type NamedCells = Readonly<Record<string, Cell>>;

/** A clipping as a row of `clippings`, without what the archive adds (number, current, last_retrieved_at, run_id). */
export function toRow(clipping: Clipping): NamedCells {
  const { origin, document, extractor } = clipping;
  return {
    id: clipping.id,
    article: clipping.article,
    content_key: contentKey(clipping),
    url: clipping.url,
    site: clipping.site,
    title: clipping.title,
    subtitle: clipping.subtitle,
    ...momentCells('published', clipping.published),
    ...momentCells('updated', clipping.updated),
    source: clipping.source,
    authors: JSON.stringify(clipping.authors),
    editors: JSON.stringify(clipping.editors),
    section: JSON.stringify(clipping.section),
    edition: clipping.edition,
    document_number: document?.number ?? null,
    document_index: document?.index ?? null,
    document_issuer: document?.issuer ?? null,
    document_signed_on: document?.signed_on ?? null,
    document_effective_on: document?.effective_on ?? null,
    views: clipping.views,
    script: clipping.script,
    body_length: lengthOf(clipping.body),
    warnings: JSON.stringify(clipping.warnings),
    origin_kind: origin.kind,
    origin_locator: origin.locator,
    origin_sha256: origin.sha256,
    origin_bytes: origin.bytes,
    origin_retrieved_at: origin.retrieved_at,
    origin_retrieved_from: origin.retrieved_from,
    origin_charset: origin.charset,
    origin_charset_from: origin.charset_from,
    origin_unreadable: origin.unreadable,
    given: clipping.given === null ? null : JSON.stringify(clipping.given),
    extractor_version: extractor.version,
    extractor_rules: extractor.rules,
    extractor_segmenter: extractor.segmenter,
    extractor_segmenter_version: extractor.segmenter_version,
    keywords: JSON.stringify(clipping.keywords),
    evidence: JSON.stringify(clipping.evidence),
    body: clipping.body,
    segmented: clipping.segmented,
  };
}

function momentCells(name: 'published' | 'updated', moment: Clipping['published']): NamedCells {
  const exact = moment !== null && moment.precision !== 'year' && moment.precision !== 'month';
  return {
    [`${name}_on`]: exact ? moment.value.slice(0, 10) : null,
    [`${name}_value`]: moment?.value ?? null,
    [`${name}_precision`]: moment?.precision ?? null,
    [`${name}_zone`]: moment?.zone ?? null,
    [`${name}_supplied`]: moment === null ? null : JSON.stringify(moment.supplied),
    [`${name}_text`]: moment?.text ?? null,
    [`${name}_rule`]: moment?.rule ?? null,
  };
}

/** Equal for two readings of an article with the same title, body and credits: what makes a revision. The printed credit line is not in it (it may count the views). */
export function contentKey(clipping: Clipping): string {
  const { title, subtitle, body, captions, source, authors, editors, credits } = clipping;
  const names = credits.map(({ role, name, affiliation }) => [role, name, affiliation]);
  return shortHash([title, subtitle, body, captions, source, authors, editors, names]);
}

/** 16 hex digits of the sha256 of a value as JSON. */
export function shortHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

function lengthOf(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) length++;
  }
  return length;
}

export interface ChildRows {
  readonly credits: readonly NamedCells[];
  readonly captions: readonly NamedCells[];
  readonly blocks: readonly NamedCells[];
  readonly dates: readonly NamedCells[];
  readonly figures: readonly NamedCells[];
  readonly agencies: readonly NamedCells[];
  /** In the order of `agencies`, each with `agency_position`. */
  readonly mentions: readonly NamedCells[];
}

/** The clipping that a row and its children were made from; throws where they are no clipping. */
export function fromRow(row: NamedCells, children: ChildRows): Clipping {
  const mentions = new Map<Cell | undefined, NamedCells[]>(children.agencies.map(({ position }) => [position, []]));
  for (const mention of children.mentions) mentions.get(mention.agency_position)?.push(mention);
  const list = (name: string): unknown => JSON.parse(String(row[name]));
  const document = {
    number: row.document_number,
    index: row.document_index,
    issuer: row.document_issuer,
    signed_on: row.document_signed_on,
    effective_on: row.document_effective_on,
  };
  return clippingSchema.parse({
    schema: 'jianbao/clipping@1',
    id: row.id,
    article: row.article,
    url: row.url,
    site: row.site,
    origin: {
      kind: row.origin_kind,
      locator: row.origin_locator,
      sha256: row.origin_sha256,
      bytes: row.origin_bytes,
      retrieved_at: row.origin_retrieved_at,
      retrieved_from: row.origin_retrieved_from,
      charset: row.origin_charset,
      charset_from: row.origin_charset_from,
      unreadable: row.origin_unreadable,
    },
    given: row.given === null ? null : list('given'),
    title: row.title,
    subtitle: row.subtitle,
    published: momentOf('published', row),
    updated: momentOf('updated', row),
    source: row.source,
    authors: list('authors'),
    editors: list('editors'),
    credits: children.credits.map(({ role, name, affiliation, text }) => ({ role, name, affiliation, text })),
    section: list('section'),
    edition: row.edition,
    document: Object.values(document).every((value) => value === null) ? null : document,
    views: row.views,
    script: row.script,
    body: row.body,
    blocks: children.blocks.map(({ role, start, stop }) => ({ role, start, stop })),
    captions: children.captions.map(({ text }) => text),
    segmented: row.segmented,
    keywords: list('keywords'),
    evidence: list('evidence'),
    dates: children.dates.map(toDate),
    figures: children.figures.map(toFigure),
    agencies: children.agencies.map(({ position, name, type, region }) => ({
      name,
      type,
      region,
      mentions: (mentions.get(position) ?? []).map(toMention),
    })),
    warnings: list('warnings'),
    extractor: {
      version: row.extractor_version,
      rules: row.extractor_rules,
      segmenter: row.extractor_segmenter,
      segmenter_version: row.extractor_segmenter_version,
    },
  });
}

function momentOf(name: 'published' | 'updated', row: NamedCells): unknown {
  if (row[`${name}_value`] === null) return null;
  return {
    value: row[`${name}_value`],
    precision: row[`${name}_precision`],
    zone: row[`${name}_zone`],
    supplied: JSON.parse(String(row[`${name}_supplied`])),
    text: row[`${name}_text`],
    rule: row[`${name}_rule`],
  };
}

function toDate({
  field,
  start,
  stop,
  text,
  earliest,
  latest,
  edtf,
  resolved,
  anchor,
  anchor_from,
  supplied,
  rule,
}: NamedCells) {
  const parts: unknown = JSON.parse(String(supplied));
  return {
    field,
    start,
    stop,
    text,
    earliest,
    latest,
    edtf,
    resolved: resolved === 1,
    anchor,
    anchor_from,
    supplied: parts,
    rule,
  };
}

function toFigure(row: NamedCells) {
  const { counted_start, counted_stop, counted_text, date_link, agency_link, sentence_start, sentence_stop, ...plain } =
    row;
  const { direction, compared_with, status, part_of, date, agency, ...first } = plain;
  const counted = counted_text === null ? null : { start: counted_start, stop: counted_stop, text: counted_text };
  return { ...first, counted, direction, compared_with, status, part_of, date, agency };
}

function toMention({ field, start, stop, text, rule, resolved_by, certainty }: NamedCells) {
  return { field, start, stop, text, rule, resolved_by, certainty };
}
