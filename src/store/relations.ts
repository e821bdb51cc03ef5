/** Relations whose rows are parts of a clipping's record, or the record itself. */
const OF_RECORD = [
  'clippings',
  'credits',
  'captions',
  'blocks',
  'dates',
  'figures',
  'figure_table',
  'mentions',
  'mention_table',
] as const;

/** What can be exported. The two wide tables hold what a researcher counts; `figures` and `mentions` are the bare relations. */
export const RELATIONS = [
  ...OF_RECORD,
  'agencies',
  'agency_aliases',
  'agency_years',
  'agency_pairs',
  'agency_figures',
  'agency_decisions',
  'captures',
  'clipping_captures',
  'stories',
  'story_members',
  'refusals',
  'runs',
  'edits',
  'changes',
  'marks',
] as const;

export type Relation = (typeof RELATIONS)[number];

export const RECORD_RELATIONS: ReadonlySet<Relation> = new Set(OF_RECORD);
