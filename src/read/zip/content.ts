import { crc32 } from 'node:zlib';
import { PageProblem } from '../../model/problem.ts';
import { HEAD_BYTES } from '../content.ts';
import { type Inflated, inflate } from '../inflate.ts';
import type { OpenFile } from '../open-file.ts';

/** Where a file lies in a ZIP. */
export interface Place {
  /** Of the local header. */
  readonly offset: number;
  readonly compressed: number;
  readonly method: number;
}

/** Stored and deflated; what else there is no browser or file manager writes. */
export const METHODS: Readonly<Record<number, 'stored' | 'deflated'>> = { 0: 'stored', 8: 'deflated' };

/** Its first bytes, for telling what it is. Throws `PageProblem` where they can't be read. */
export function headOf(file: OpenFile, place: Place): Buffer {
  const data = file.bytes(dataStart(file, place), Math.min(place.compressed, HEAD_BYTES));
  if (place.method === 0) return data;
  return inflated(data, MOST_OF_HEAD)?.content.subarray(0, HEAD_BYTES) ?? Buffer.alloc(0);
}

/** Deflate gives at most 1032 bytes for one. */
const MOST_OF_HEAD = 1032 * HEAD_BYTES + 64 * 1024;

/** All of it. Throws `PageProblem`: `too-large` over `bound`, `unreadable` where it is cut, damaged or not what was announced. */
export function contentOf(file: OpenFile, place: Place, bound: number, crc?: number): Buffer {
  const start = dataStart(file, place);
  if (place.compressed > bound + SLACK) throw new PageProblem('too-large', `${place.compressed} bytes`);
  const data = file.bytes(start, place.compressed);
  if (data.length < place.compressed) throw new PageProblem('unreadable', 'the ZIP ends before it');
  const content = place.method === 0 ? data : deflated(data, bound);
  if (content.length > bound) throw new PageProblem('too-large', `${content.length} bytes`);
  if (crc !== undefined && crc32(content) !== crc) throw new PageProblem('unreadable', 'its checksum is wrong');
  return content;
}

/** What can't be compressed becomes a little longer. */
const SLACK = 1024 * 1024;

function deflated(data: Buffer, bound: number): Buffer {
  const all = inflated(data, bound);
  if (all === undefined) throw new PageProblem('too-large', `more than ${bound} bytes when decompressed`);
  if (!all.isWhole) throw new PageProblem('unreadable', 'its compressed data are cut');
  return all.content;
}

function inflated(data: Buffer, bound: number): Inflated | undefined {
  try {
    return inflate(data, bound);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new PageProblem('unreadable', `its compressed data are damaged: ${error.message}`);
  }
}

/** Behind the local header, whose name and extra field may differ from those in the directory. */
function dataStart(file: OpenFile, { offset }: Place): number {
  const local = file.bytes(offset, 30);
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50)
    throw new PageProblem('unreadable', `there is no file at ${offset} of the ZIP`);
  return offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
}
