/** What an element of a page is, where a site rule says so. */
export const MARKS = [
  'title',
  'subtitle',
  'body',
  'published',
  'source',
  'author',
  'editor',
  'section',
  'caption',
  'remove',
] as const;

export type Mark = (typeof MARKS)[number];
