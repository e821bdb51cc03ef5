import type { Relation } from './relations.ts';

/** Relations whose rows are parts of a clipping's record, or the record itself. */
export const RECORD_RELATIONS: ReadonlySet<Relation> = new Set<Relation>([
  'clippings',
  'credits',
  'captions',
  'blocks',
  'dates',
  'figures',
  'figure_table',
  'mentions',
  'mention_table',
]);
