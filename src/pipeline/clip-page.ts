import type { RawPage } from '../model/origin.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Kit } from './kit.ts';

/** The journey of one page. Same bytes, same clipping. */
export function clipPage(_raw: RawPage, _kit: Kit): Outcome {
  throw new Error('not laid yet');
}
