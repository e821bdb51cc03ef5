import type { Clipping } from '../model/clipping.ts';
import type { MomentCells, StoredChildren, StoredClipping, StoredFigure, StoredMention } from './stored-clipping.ts';

/** The clipping that a row and its children were made from. */
export function fromRow(row: StoredClipping, children: StoredChildren): Clipping {
  const mentions = new Map<number, StoredMention[]>(children.agencies.map(({ position }) => [position, []]));
  for (const mention of children.mentions) mentions.get(mention.agency_position)?.push(mention);
  return {
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
    given: row.given === null ? null : JSON.parse(row.given),
    title: row.title,
    subtitle: row.subtitle,
    published: momentOf({
      value: row.published_value,
      precision: row.published_precision,
      zone: row.published_zone,
      supplied: row.published_supplied,
      text: row.published_text,
      rule: row.published_rule,
    }),
    updated: momentOf({
      value: row.updated_value,
      precision: row.updated_precision,
      zone: row.updated_zone,
      supplied: row.updated_supplied,
      text: row.updated_text,
      rule: row.updated_rule,
    }),
    source: row.source,
    authors: JSON.parse(row.authors),
    editors: JSON.parse(row.editors),
    credits: children.credits.map(({ role, name, affiliation, text }) => ({ role, name, affiliation, text })),
    section: JSON.parse(row.section),
    edition: row.edition,
    document: documentOf(row),
    views: row.views,
    script: row.script,
    body: row.body,
    blocks: children.blocks.map(({ role, start, stop }) => ({ role, start, stop })),
    captions: children.captions.map(({ text }) => text),
    segmented: row.segmented,
    keywords: JSON.parse(row.keywords),
    evidence: JSON.parse(row.evidence),
    dates: children.dates.map(({ resolved, supplied, ...date }) => ({
      field: date.field,
      start: date.start,
      stop: date.stop,
      text: date.text,
      earliest: date.earliest,
      latest: date.latest,
      edtf: date.edtf,
      resolved: resolved === 1,
      anchor: date.anchor,
      anchor_from: date.anchor_from,
      supplied: JSON.parse(supplied),
      rule: date.rule,
    })),
    figures: children.figures.map(toFigure),
    agencies: children.agencies.map(({ position, name, type, region }) => ({
      name,
      type,
      region,
      mentions: (mentions.get(position) ?? []).map(toMention),
    })),
    warnings: JSON.parse(row.warnings),
    extractor: {
      version: row.extractor_version,
      rules: row.extractor_rules,
      segmenter: row.extractor_segmenter,
      segmenter_version: row.extractor_segmenter_version,
    },
  };
}

/** A record has all of a moment or none. */
function momentOf({ value, precision, zone, supplied, text, rule }: MomentCells): Clipping['published'] {
  if (value === null || precision === null || supplied === null || text === null || rule === null) return null;
  return { value, precision, zone, supplied: JSON.parse(supplied), text, rule };
}

/** null where nothing of it is known. */
function documentOf(row: StoredClipping): Clipping['document'] {
  const document = {
    number: row.document_number,
    index: row.document_index,
    issuer: row.document_issuer,
    signed_on: row.document_signed_on,
    effective_on: row.document_effective_on,
  };
  return Object.values(document).every((value) => value === null) ? null : document;
}

function toFigure(row: StoredFigure): Clipping['figures'][number] {
  const { counted_start: start, counted_stop: stop, counted_text: counted } = row;
  return {
    field: row.field,
    start: row.start,
    stop: row.stop,
    text: row.text,
    number: row.number,
    value: row.value,
    low: row.low,
    high: row.high,
    bound: row.bound,
    unit: row.unit,
    currency: row.currency,
    kind: row.kind,
    rule: row.rule,
    counted: start === null || stop === null || counted === null ? null : { start, stop, text: counted },
    direction: row.direction,
    compared_with: row.compared_with,
    status: row.status,
    part_of: row.part_of,
    date: row.date,
    agency: row.agency,
    row_label: row.row_label,
    column_label: row.column_label,
  };
}

function toMention(row: StoredMention): Clipping['agencies'][number]['mentions'][number] {
  const { field, start, stop, text, rule, resolved_by, certainty } = row;
  return { field, start, stop, text, rule, resolved_by, certainty };
}
