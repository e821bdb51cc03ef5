import { decode } from '../decode/decode.ts';
import type { RawPage } from '../model/origin.ts';
import { PageProblem } from '../model/problem.ts';

/** The decoded text of a page as it came, with all its markup; null where the bytes are no text. */
export function originalText(raw: RawPage): string | null {
  try {
    return decode(raw).text;
  } catch (error) {
    if (error instanceof PageProblem) return null;
    throw error;
  }
}
