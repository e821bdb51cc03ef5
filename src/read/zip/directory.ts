import { closeSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { asError } from '../arrivals.ts';
import type { Path } from '../path.ts';

/** A file in a ZIP, as its central directory has it. */
export interface Member {
  /** Bytes of the name; `text` where the ZIP itself says that they are UTF-8, or has them in UTF-8 too. */
  readonly name: Buffer;
  readonly text: string | null;
  /** Of the local header. */
  readonly offset: number;
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly isEncrypted: boolean;
}

export interface Directory {
  readonly members: readonly Member[];
  /** Why it could not be read to its end. */
  readonly problem: string | null;
}

/** More names than this are not kept in memory. */
const MOST_MEMBERS = 1_000_000;

/** The files of a ZIP by its central directory, folders left out. */
export async function directoryOf(path: Path): Promise<Directory> {
  const members: Member[] = [];
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    return { members, problem: asError(error).message };
  }
  try {
    const { fromFdPromise } = await import('yauzl');
    const zip = await fromFdPromise(file, { autoClose: false, decodeStrings: false, validateEntrySizes: false });
    for await (const entry of zip.eachEntry()) {
      if (members.length === MOST_MEMBERS) return { members, problem: `more than ${MOST_MEMBERS} files` };
      const member = memberOf(entry);
      if (member !== undefined) members.push(member);
    }
    return { members, problem: null };
  } catch (error) {
    return { members, problem: asError(error).message };
  } finally {
    closeSync(file);
  }
}

function memberOf(entry: Entry): Member | undefined {
  const name = Buffer.from(entry.fileNameRaw);
  if (name.at(-1) === SLASH || (name.at(-1) === BACKSLASH && entry.uncompressedSize === 0)) return undefined;
  return {
    name,
    text: unicodeName(entry, name),
    offset: entry.relativeOffsetOfLocalHeader,
    compressed: entry.compressedSize,
    size: entry.uncompressedSize,
    crc: entry.crc32,
    method: entry.compressionMethod,
    isEncrypted: entry.isEncrypted(),
  };
}

const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const UTF8_FLAG = 0x800;

function unicodeName({ extraFields, generalPurposeBitFlag }: Entry, name: Buffer): string | null {
  for (const { id, data } of extraFields) {
    // Info-ZIP Unicode Path: version 1, the CRC-32 of the name it stands for, the name (APPNOTE 4.6.9).
    if (id === 0x7075 && data.length > 5 && data[0] === 1 && data.readUInt32LE(1) === crc32(name))
      return data.toString('utf8', 5);
  }
  return (generalPurposeBitFlag & UTF8_FLAG) === 0 ? null : name.toString();
}
