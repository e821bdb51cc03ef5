import { type Clipping, clippingSchema } from '../model/clipping.ts';
import type { Cell } from '../model/table.ts';
import type { NamedCells } from './clipping-row.ts';
import type { ChildRows } from './finding-rows.ts';

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
  const { direction, compared_with, status, part_of, date, agency, row_label, column_label, ...first } = plain;
  const counted = counted_text === null ? null : { start: counted_start, stop: counted_stop, text: counted_text };
  return { ...first, counted, direction, compared_with, status, part_of, date, agency, row_label, column_label };
}

function toMention({ field, start, stop, text, rule, resolved_by, certainty }: NamedCells) {
  return { field, start, stop, text, rule, resolved_by, certainty };
}
