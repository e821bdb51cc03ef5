import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Arrival } from '../model/arrival.ts';
import type { ReadSettings } from './settings.ts';

export type { ReadSettings } from './settings.ts';

/**
 * Everything the inputs hold, one arrival at a time, in an order that depends on names alone.
 * Throws `UsageProblem` before the first arrival where an input, list, manifest or `split` can't be used.
 */
export async function* readInputs(settings: ReadSettings, _stdin: NodeJS.ReadableStream): AsyncIterable<Arrival> {
  for (const locator of settings.inputs) {
    const bytes = await readFile(locator);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const origin = {
      kind: 'file',
      locator,
      sha256,
      bytes: bytes.length,
      retrievedAt: null,
      retrievedFrom: null,
    } as const;
    yield { kind: 'page', page: { origin, bytes } };
  }
}
