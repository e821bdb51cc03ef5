import { createHash } from 'node:crypto';
import type { Clipping } from '../model/clipping.ts';
import type { Cell } from '../model/table.ts';

export type NamedCells = Readonly<Record<string, Cell>>;

/** A clipping as a row of `clipping_rows`, without what the archive adds (number, current, last_retrieved_at, run_id) and its identity. */
export function toRow(clipping: Clipping): NamedCells {
  const { origin, document, extractor } = clipping;
  return {
    id: clipping.id,
    article: clipping.article,
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

/** What tells revisions apart and orders them: always of the record as the machine read it. */
export function identityOf(machine: Clipping): NamedCells & { readonly stated_at: string | null } {
  const { updated, published } = machine;
  return { content_key: contentKey(machine), stated_at: updated?.value ?? published?.value ?? null };
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
