import type { Arrival } from '../model/arrival.ts';
import type { ReadSettings } from './settings.ts';

export { readAgain } from './again.ts';
export { notAPage } from './content.ts';
export type { Row } from './manifest-rows.ts';
export type { ReadSettings } from './settings.ts';
export { readSpreadsheet } from './spreadsheet.ts';

/**
 * Everything the inputs hold, one arrival at a time and never more than one page in memory, in an order that depends on
 * what was typed and on names alone. A refused arrival without bytes has an empty `sha256`.
 * Throws `UsageProblem` before the first arrival where an input, manifest, charset or `split` can't be used.
 */
export async function* readInputs(settings: ReadSettings, stdin: NodeJS.ReadableStream): AsyncGenerator<Arrival> {
  // Every command comes through this door, for the bytes of single pages; few of them walk through files.
  const { arrivalsIn } = await import('./all-inputs.ts');
  yield* arrivalsIn(settings, stdin);
}
