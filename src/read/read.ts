import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Arrival } from '../model/arrival.ts';
import type { Given } from '../model/origin.ts';
import { asError, type Unread, unreadable } from './arrivals.ts';
import { readFileAt, readStream } from './file.ts';
import { type Readable, readablesAt, readablesOf, readablesOfLine } from './inputs.ts';
import { linesOf, openList } from './list.ts';
import { keyOf, locatorOf } from './path.ts';
import { type Plan, planOf } from './plan.ts';
import type { ReadSettings } from './settings.ts';
import { cut } from './split.ts';

export type { ReadSettings } from './settings.ts';

/**
 * Everything the inputs hold, one arrival at a time and never more than one page in memory, in an order that depends on
 * what was typed and on names alone. A refused arrival without bytes has an empty `sha256`.
 * Throws `UsageProblem` before the first arrival where an input, manifest, charset or `split` can't be used.
 */
export async function* readInputs(settings: ReadSettings, stdin: NodeJS.ReadableStream): AsyncGenerator<Arrival> {
  const plan = await planOf(settings);
  let count = 0;
  for await (const found of everything(plan, stdin)) {
    if (found.kind === 'skipped' || found.kind === 'refused') {
      yield found;
      continue;
    }
    count += 1;
    if (count % FILES_A_TURN === 0) await setImmediate();
    if (found.kind === 'file' && plan.ownFiles.size > 0 && plan.ownFiles.has(keyOf(found.path))) continue;
    const arrival = await arrivalOf(found, plan, stdin);
    if (arrival.kind === 'page' && plan.cutting) yield* cut(arrival.page, plan.cutting.cutter, plan.cutting.decode);
    else yield arrival;
  }
  plan.finish();
}

/** Files are read synchronously; now and then signals and timers get their turn. */
const FILES_A_TURN = 32;

async function* everything(plan: Plan, stdin: NodeJS.ReadableStream): AsyncGenerator<Readable | Unread> {
  for (const input of plan.inputs) yield* readablesOf(input);
  if (plan.from !== undefined) {
    for await (const line of linesOf(openList(plan.from, stdin))) yield* readablesOfLine(line);
  }
  for (const path of plan.listed) yield* readablesAt(Buffer.from(path));
}

async function arrivalOf(found: Readable, plan: Plan, stdin: NodeJS.ReadableStream): Promise<Arrival> {
  const { maxBytes } = plan;
  if (found.kind === 'stdin') return readStream(stdin, 'stdin', '-', maxBytes, plan.givenForAll);
  const given = plan.givenFor(keyOf(found.path));
  if (found.kind === 'file') return readFileAt(found.path, maxBytes, given);
  return streamed(found.path, maxBytes, given);
}

async function streamed(path: Buffer, maxBytes: number, given: Given | undefined): Promise<Arrival> {
  const arrival = await readStream(createReadStream(path), 'file', locatorOf(path), maxBytes, given).catch(asError);
  return arrival instanceof Error ? unreadable(locatorOf(path), arrival) : arrival;
}
