import type { Held } from '../model/origin.ts';
import * as read from '../read/read.ts';

/** The bytes of a page that were left in a WARC or ZIP file, for an archive that is opened. Throws where they are not there. */
export function readAgain(held: Held): Uint8Array {
  return read.readAgain(held);
}
