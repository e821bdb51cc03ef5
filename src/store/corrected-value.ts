import type { Clipping } from '../model/clipping.ts';
import type { CorrectedField } from '../model/corrected-fields.ts';

type Value = string | null | readonly string[] | Clipping['credits'];

/** What a record holds in a field that can be corrected, in the shape in which it is corrected. */
export function correctedValue(clipping: Clipping, field: CorrectedField): Value {
  switch (field) {
    case 'published':
      return clipping.published?.value ?? null;
    case 'updated':
      return clipping.updated?.value ?? null;
    case 'document_number':
      return clipping.document?.number ?? null;
    case 'document_index':
      return clipping.document?.index ?? null;
    case 'document_issuer':
      return clipping.document?.issuer ?? null;
    case 'document_signed_on':
      return clipping.document?.signed_on ?? null;
    case 'document_effective_on':
      return clipping.document?.effective_on ?? null;
    default:
      return clipping[field];
  }
}
