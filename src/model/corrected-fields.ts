/** The fields of a record that a person can correct; what such a value must look like says `correctionSchema`. */
export const CORRECTED_FIELDS = [
  'title',
  'subtitle',
  'published',
  'updated',
  'source',
  'authors',
  'editors',
  'credits',
  'section',
  'edition',
  'url',
  'document_number',
  'document_index',
  'document_issuer',
  'document_signed_on',
  'document_effective_on',
] as const;

export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** Fields that hold lists: cleared, they are empty, not null. */
export const CORRECTED_LISTS: ReadonlySet<CorrectedField> = new Set<CorrectedField>([
  'authors',
  'editors',
  'credits',
  'section',
]);

/** The rule that a value by a person's hand names. */
export const BY_PERSON = 'corrected-by-person';
