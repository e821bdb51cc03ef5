import { setImmediate } from 'node:timers/promises';
import type { Arrival } from '../../model/arrival.ts';
import type { Given, Origin } from '../../model/origin.ts';
import { asError, unreadable } from '../arrivals.ts';
import { pathAgain } from '../held.ts';
import { OpenFile } from '../open-file.ts';
import { locatorOf, type Path } from '../path.ts';
import { GzipFeed } from './gzip-feed.ts';
import { GzipMembers } from './gzip-members.ts';
import { arrivalOf } from './page.ts';
import { PlainFeed } from './plain-feed.ts';
import { type Lost, recordsIn, type WarcRecord } from './record.ts';

export interface WarcSettings {
  readonly maxBytes: number;
  /** By locator. */
  readonly givenFor: (locator: string) => Given | undefined;
  readonly note: (message: string) => void;
  /** Only the records at these places. */
  readonly only?: ReadonlySet<string> | undefined;
}

/**
 * The pages of a WARC file (ISO 28500), plain or gzip, as "file.warc.gz@offset". Whatever is cut or damaged is refused by
 * its offset, and every whole record before and behind it arrives. Memory does not grow with the file.
 */
export async function* readWarc(path: Path, settings: WarcSettings): AsyncGenerator<Arrival, void> {
  const name = locatorOf(path);
  let file: OpenFile;
  try {
    file = new OpenFile(path);
  } catch (error) {
    yield unreadable(name, asError(error));
    return;
  }
  try {
    yield* arrivalsIn(file, name, pathAgain(path), settings);
  } catch (error) {
    const failure = asError(error);
    if (!('syscall' in failure)) throw failure;
    yield unreadable(name, failure);
  } finally {
    file.close();
  }
}

async function* arrivalsIn(
  file: OpenFile,
  name: string,
  path: string | undefined,
  settings: WarcSettings,
): AsyncGenerator<Arrival, void> {
  const { maxBytes, note } = settings;
  let count = 0;
  for await (const item of itemsIn(file, name, settings)) {
    count += 1;
    if (count % RECORDS_A_TURN === 0) await setImmediate();
    const locator = `${name}@${item.place}`;
    yield item.kind === 'lost'
      ? lostAt(locator, item.message)
      : arrivalOf(item, { locator, maxBytes, path, note, given: settings.givenFor(locator) });
  }
}

async function* itemsIn(file: OpenFile, name: string, settings: WarcSettings): AsyncGenerator<WarcRecord | Lost, void> {
  const bound = settings.maxBytes + MOST_HEADERS;
  const from = (at: number) =>
    isGzip(file) ? inGzip(file, bound, settings.note, name, at) : recordsIn(new PlainFeed(file, at), bound);
  if (settings.only === undefined) {
    yield* from(0);
    return;
  }
  for (const place of settings.only) {
    let found: WarcRecord | Lost = { kind: 'lost', place, message: 'no record begins here', isPartial: false };
    for await (const item of from(Number(place.split('+')[0]))) {
      if (item.place === place) found = item;
      if (item.place === place || !place.includes('+')) break;
    }
    yield found;
  }
}

/** Beside the page there are its HTTP headers and its chunks. */
const MOST_HEADERS = 1024 * 1024;
const RECORDS_A_TURN = 32;

export function isGzip(file: OpenFile): boolean {
  return file.bytes(0, 2).toString('hex') === '1f8b';
}

function lostAt(locator: string, message: string): Arrival {
  const origin: Origin = { kind: 'warc', locator, sha256: '', bytes: 0, retrievedAt: null, retrievedFrom: null };
  return { kind: 'refused', origin, bytes: null, code: 'unreadable', message };
}

/** A loss that ends with its member is told once, with what zlib says of it. */
async function* inGzip(
  file: OpenFile,
  bound: number,
  note: (message: string) => void,
  name: string,
  from: number,
): AsyncGenerator<WarcRecord | Lost, void> {
  const members = new GzipMembers(file, bound, from);
  let last: WarcRecord | Lost | undefined;
  for (let step = await members.peek(); step !== undefined; step = await members.peek()) {
    if (step.kind === 'broken') {
      members.take();
      const { start, stop, message } = step;
      const why = `${message}; ${stop - start} bytes from ${start} on`;
      const isOwn = last?.place.split('+')[0] === String(start);
      if (last?.isPartial === true && !isOwn) yield last;
      if (last?.isPartial === true && isOwn) yield { kind: 'lost', place: last.place, message: why, isPartial: true };
      else if (!step.isEnded || !isOwn) yield { kind: 'lost', place: String(start), message: why, isPartial: true };
      else note(`${name}@${start}: ${why}; its records were read all the same`);
      last = undefined;
      continue;
    }
    if (last?.isPartial === true) yield last;
    last = undefined;
    for await (const item of recordsIn(new GzipFeed(members), bound)) {
      if (item.isPartial) last = item;
      else {
        yield item;
        last = item;
      }
    }
  }
  if (last?.isPartial === true) yield last;
}
