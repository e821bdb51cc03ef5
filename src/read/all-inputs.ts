import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Arrival } from '../model/arrival.ts';
import type { SkipReason } from '../model/codes.ts';
import type { Given } from '../model/origin.ts';
import { PageProblem } from '../model/problem.ts';
import { asError, skipped, type Unread, unreadable } from './arrivals.ts';
import { type Packed, readFileAt, readStream } from './file.ts';
import { type Readable, readablesAt, readablesOf, readablesOfLine } from './inputs.ts';
import { type Inside, joined } from './inside.ts';
import { linesOf, openList } from './list.ts';
import { pageOf } from './page-of.ts';
import { keyOf, locatorOf } from './path.ts';
import { type Plan, planOf } from './plan.ts';
import type { ReadSettings } from './settings.ts';
import { cut } from './split.ts';
import type { FoundFile } from './walk.ts';
import { readWarc } from './warc/warc.ts';
import type { ReadNames } from './zip/names.ts';
import { readZip } from './zip/zip.ts';

/** Everything the inputs hold: `readInputs` of the door. */
export async function* arrivalsIn(settings: ReadSettings, stdin: NodeJS.ReadableStream): AsyncGenerator<Arrival> {
  const plan = await planOf(settings);
  const names = namesReader(settings.decode);
  for (const { typed, found } of sourcesOf(plan, stdin)) {
    const skips = new Map<SkipReason, number>();
    let isEmpty = true;
    for await (const arrival of pagesOf(found, plan, stdin, names)) {
      if (arrival.kind === 'skipped') skips.set(arrival.reason, (skips.get(arrival.reason) ?? 0) + 1);
      else isEmpty = false;
      if (arrival.kind === 'page' && plan.cutting) yield* cut(arrival.page, plan.cutting.cutter, plan.cutting.decode);
      else yield arrival;
    }
    const reasons = [...skips].map(([reason, count]) => `${count} ${reason}`).join(', ');
    if (isEmpty && typed !== undefined)
      plan.note(
        reasons === '' ? `${typed}: nothing to read in it` : `${typed}: nothing to read in it; skipped: ${reasons}`,
      );
  }
  plan.finish();
}

interface Source {
  /** An input of the command line. */
  readonly typed?: string;
  readonly found: AsyncIterable<Readable | Unread>;
}

function sourcesOf({ inputs, from, listed }: Plan, stdin: NodeJS.ReadableStream): readonly Source[] {
  return [
    ...inputs.map(({ typed, input }) => ({ typed, found: readablesOf(input) })),
    ...(from === undefined ? [] : [{ found: joined(ofLines(openList(from, stdin))) }]),
    { found: joined(ofPaths(listed)) },
  ];
}

/** Files are read synchronously; now and then signals and timers get their turn. */
const FILES_A_TURN = 32;

async function* pagesOf(
  all: AsyncIterable<Readable | Unread>,
  plan: Plan,
  stdin: NodeJS.ReadableStream,
  readNames: ReadNames,
): AsyncGenerator<Arrival, void> {
  let count = 0;
  for await (const found of all) {
    if (found.kind === 'skipped' || found.kind === 'refused') {
      yield found;
      continue;
    }
    count += 1;
    if (count % FILES_A_TURN === 0) await setImmediate();
    if (found.kind === 'file' && plan.ownFiles.size > 0 && plan.ownFiles.has(keyOf(found.path))) continue;
    yield* arrivalsOf(found, plan, stdin, readNames);
  }
}

async function* ofLines(list: AsyncIterable<Buffer | string>): AsyncGenerator<FoundFile | Inside | Unread> {
  for await (const line of linesOf(list)) yield* readablesOfLine(line);
}

async function* ofPaths(paths: readonly string[]): AsyncGenerator<FoundFile | Inside | Unread> {
  for (const path of paths) yield* readablesAt(Buffer.from(path));
}

async function* arrivalsOf(
  found: Readable,
  plan: Plan,
  stdin: NodeJS.ReadableStream,
  readNames: ReadNames,
): AsyncGenerator<Arrival, void> {
  const { maxBytes, note } = plan;
  if (found.kind === 'stdin') {
    yield* fromPipe(await readStream(stdin, 'stdin', '-', maxBytes, plan.givenForAll), '-', note);
    return;
  }
  const { path } = found;
  const locator = locatorOf(path);
  const within = () => ({ maxBytes, note, readNames, givenFor: plan.givenWithin(locator) });
  if (found.kind === 'inside') {
    const settings = { ...within(), only: found.names };
    yield* found.sign === '!' ? readZip(path, settings) : readWarc(path, settings);
    return;
  }
  const given = plan.givenFor(keyOf(path));
  if (found.kind === 'stream') {
    yield* fromPipe(await streamed(path, maxBytes, given), locator, note);
    return;
  }
  const read = readFileAt(path, maxBytes, given);
  if (read === 'warc') yield* readWarc(path, within());
  else if (read === 'zip') yield* readZip(path, within());
  else yield* read;
}

function fromPipe(read: readonly Arrival[] | Packed, locator: string, note: (message: string) => void) {
  if (read !== 'warc' && read !== 'zip') return read;
  note(`${locator}: a ${read.toUpperCase()} file is read here and there, which a pipe does not allow; name the file`);
  return [skipped(locator, 'archive')];
}

async function streamed(
  path: Buffer,
  maxBytes: number,
  given: Given | undefined,
): Promise<readonly Arrival[] | Packed> {
  const arrivals = await readStream(createReadStream(path), 'file', locatorOf(path), maxBytes, given).catch(asError);
  return arrivals instanceof Error ? [unreadable(locatorOf(path), arrivals)] : arrivals;
}

/** Names in a ZIP by the same weighing of charsets as pages, but for western ones. */
function namesReader(decode: ReadSettings['decode']): ReadNames {
  return (lines) => {
    const { page } = pageOf('zip', '', lines, undefined);
    const read = (given?: Given) => (given ? decode?.({ ...page, given }) : decode?.(page));
    try {
      const text = read();
      const isChinese = text !== undefined && /^(?:gb|big5)/.test(text.charset.name);
      return (isChinese ? text : read({ charset: 'gb18030' }))?.text.split('\n').slice(0, -1);
    } catch (error) {
      if (error instanceof PageProblem) return undefined;
      throw error;
    }
  };
}
