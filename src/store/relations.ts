/** What can be exported. The two wide tables hold what a researcher counts; `figures` and `mentions` are the bare relations. */
export const RELATIONS = [
  'clippings',
  'credits',
  'captions',
  'blocks',
  'dates',
  'figures',
  'figure_table',
  'agencies',
  'agency_aliases',
  'agency_years',
  'agency_pairs',
  'agency_figures',
  'agency_decisions',
  'mentions',
  'mention_table',
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
