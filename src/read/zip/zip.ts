import { setImmediate } from 'node:timers/promises';
import type { Arrival } from '../../model/arrival.ts';
import type { Given, Held } from '../../model/origin.ts';
import { PageProblem } from '../../model/problem.ts';
import { asError, refused, skipped, unreadable } from '../arrivals.ts';
import { containerIn } from '../container.ts';
import { notAPage } from '../content.ts';
import { pathAgain } from '../held.ts';
import { pagesOfMhtml } from '../mhtml/mhtml.ts';
import { OpenFile } from '../open-file.ts';
import { pageOf } from '../page-of.ts';
import { locatorOf, type Path } from '../path.ts';
import { contentOf, headOf, METHODS } from './content.ts';
import { directoryOf, type Member } from './directory.ts';
import { besidePages, partFolders } from './folders.ts';
import { namesOf, type ReadNames } from './names.ts';

export interface ZipSettings {
  readonly maxBytes: number;
  readonly givenFor: (locator: string) => Given | undefined;
  readonly note: (message: string) => void;
  readonly readNames: ReadNames;
  /** Only the files of these names. */
  readonly only?: ReadonlySet<string> | undefined;
}

/**
 * The pages of a ZIP as "file.zip!folder/page.htm", by the rules and in the order of a walk through folders. Nothing is
 * written anywhere; what expands beyond reason is refused.
 */
export async function* readZip(path: Path, settings: ZipSettings): AsyncGenerator<Arrival, void> {
  const zip = locatorOf(path);
  const { members, problem } = await directoryOf(path);
  if (problem !== null) yield refused(zip, 'unreadable', problem);
  if (members.length === 0) return;
  let file: OpenFile;
  try {
    file = new OpenFile(path, WINDOW);
  } catch (error) {
    yield unreadable(zip, asError(error));
    return;
  }
  try {
    const names = namesOf(members, settings.readNames);
    const found = members.map((member, at) => ({ member, name: names[at] ?? '' }));
    const all = new Set(names);
    for (const name of settings.only ?? [])
      if (!all.has(name)) yield refused(`${zip}!${name}`, 'unreadable', 'the ZIP has no such file');
    yield* pagesIn({ file, zip, path: pathAgain(path) }, found, settings);
  } finally {
    file.close();
  }
}

interface Zip {
  readonly file: OpenFile;
  /** Its locator. */
  readonly zip: string;
  readonly path: string | undefined;
}

interface Named {
  readonly member: Member;
  readonly name: string;
}

async function* pagesIn(zip: Zip, found: readonly Named[], settings: ZipSettings): AsyncGenerator<Arrival, void> {
  const folders = partFolders(found.map(({ name }) => name));
  const left = { compressed: zip.file.size, content: Math.max(LEAST_TOTAL, zip.file.size * MOST_RATIO) };
  let count = 0;
  for (const { member, name } of found.toSorted(inOrder)) {
    if (settings.only?.has(name) === false) continue;
    count += 1;
    if (count % FILES_A_TURN === 0) await setImmediate();
    const locator = `${zip.zip}!${name}`;
    const reason = besidePages(name, folders);
    if (reason !== undefined) {
      yield skipped(locator, reason);
      continue;
    }
    // Files that share their bytes are how a small ZIP becomes petabytes.
    left.compressed -= member.compressed;
    if (left.compressed < 0 || left.content < 0) {
      yield refused(zip.zip, 'too-large', 'its files expand beyond reason; unpack it and name the folder');
      return;
    }
    for (const arrival of arrivalsOf(zip, member, locator, settings)) {
      left.content -= arrival.kind === 'page' ? arrival.page.origin.bytes : 0;
      yield arrival;
    }
  }
}

/** Files are read in the order of their names, not of their places. */
const WINDOW = 32 * 1024;
const FILES_A_TURN = 32;
/** Text and markup shrink to a tenth, and repetitive pages to a fortieth. */
const MOST_RATIO = 100;
const LEAST_TOTAL = 1024 ** 3;

function inOrder(one: Named, other: Named): number {
  return Buffer.compare(Buffer.from(one.name.replaceAll('/', '\0')), Buffer.from(other.name.replaceAll('/', '\0')));
}

function arrivalsOf(zip: Zip, member: Member, locator: string, settings: ZipSettings): readonly Arrival[] {
  try {
    return read(zip, member, locator, settings);
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    return [refused(locator, error.code, error.message)];
  }
}

function read({ file, path }: Zip, member: Member, locator: string, settings: ZipSettings): readonly Arrival[] {
  const { maxBytes, note } = settings;
  if (member.isEncrypted) throw new PageProblem('unreadable', 'it is encrypted; unpack it with its password');
  const method = METHODS[member.method];
  if (method === undefined) throw new PageProblem('unreadable', `compressed by method ${member.method}; unpack it`);
  const head = headOf(file, member);
  const container = containerIn(head, locator);
  const reason = container === undefined ? notAPage(head, locator) : undefined;
  if (reason !== undefined) return [skipped(locator, reason)];
  if (container === 'warc' || container === 'zip') {
    note(`${locator}: what is packed twice is not read; unpack it and name it`);
    return [skipped(locator, 'archive')];
  }
  if (member.size > maxBytes) throw new PageProblem('too-large', `${member.size} bytes`);
  const content = contentOf(file, member, maxBytes, member.crc);
  if (content.length > BOMB_BYTES && content.length > member.compressed * BOMB_RATIO)
    throw new PageProblem('too-large', `${member.compressed} bytes become ${content.length}`);
  const given = settings.givenFor(locator);
  if (container === 'mhtml') return pagesOfMhtml(content, locator, given, maxBytes);
  const held: Held | undefined =
    path === undefined ? undefined : { in: 'zip', path, offset: member.offset, size: member.compressed, method };
  return [pageOf('zip', locator, Uint8Array.from(content), given, held)];
}

/** No text is so repetitive. */
const BOMB_RATIO = 250;
const BOMB_BYTES = 1024 * 1024;
