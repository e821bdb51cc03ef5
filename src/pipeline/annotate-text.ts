import { isFromTaiwan } from '../chinese/from-taiwan.ts';
import { findAll } from '../extract/extract.ts';
import type { Clipping } from '../model/clipping.ts';
import type { FieldText } from '../model/finding.ts';
import { segmentBody } from '../segment/segment.ts';
import type { Kit } from './kit.ts';
import { toFindings } from './to-findings.ts';

/** A text without a page. */
export interface TextToAnnotate {
  readonly id: string | number;
  readonly text: string;
  /** The day it is read on: "2018-12-18", with or without a time. */
  readonly published?: string | null;
  readonly title?: string | null;
  readonly source?: string | null;
  readonly section?: readonly string[] | null;
}

export type Annotation = TextToAnnotate & Pick<Clipping, 'segmented' | 'dates' | 'figures' | 'agencies'>;

/** What was given, and what is found in `text` (field "body"); title and source only help. Offsets count code points. */
export function annotateText(item: TextToAnnotate, kit: Kit): Annotation {
  const fields: readonly FieldText[] = [{ field: 'body', text: item.text }];
  const beside: FieldText[] = [];
  if (item.title) beside.push({ field: 'title', text: item.title });
  if (item.source) beside.push({ field: 'source', text: item.source });
  const published = item.published ?? null;
  const taiwan = isFromTaiwan(item.source ?? null, item.text);
  const context = { source: item.source ?? null, published, section: item.section ?? [], lexicon: kit.lexicon };
  const findings = findAll(fields, { published, taiwan }, context, beside);
  return {
    ...item,
    segmented: segmentBody(item.text, kit.segmenter),
    ...toFindings(findings, fields),
  };
}
