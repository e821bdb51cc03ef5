import { decode, knowsCharset } from '../decode/decode.ts';
import type { Arrival } from '../model/arrival.ts';
import { type ReadSettings, readInputs } from '../read/read.ts';

/** What is read, and what the owner says about it. */
export type InputSettings = Omit<ReadSettings, 'decode' | 'knowsCharset'>;

/**
 * Everything that the inputs hold, in an order that depends on names alone.
 * @throws UsageProblem before the first arrival where an input can't be used.
 */
export function arrivalsOf(settings: InputSettings, stdin: NodeJS.ReadableStream): AsyncIterable<Arrival> {
  return readInputs({ ...settings, decode, knowsCharset }, stdin);
}
