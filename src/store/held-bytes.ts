import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { Held } from '../model/origin.ts';
import { ArchiveProblem } from '../model/problem.ts';
import { unpacked } from './unpacked.ts';

/** Reads bytes again from the WARC or ZIP file that holds them. Throws where it can't. */
export type ReadHeld = (held: Held) => Uint8Array;

/** A row of `blobs`. */
export interface StoredBlob {
  readonly sha256: string;
  readonly encoding: string;
  readonly content: Uint8Array;
  readonly held_in: string | null;
}

/** The bytes of a blob, from wherever they are. Throws `ArchiveProblem` where a file that holds them has moved or changed. */
export type ReadBlob = (blob: StoredBlob) => Uint8Array;

/** As it is stored: the path from the archive's folder, so that both can be moved together, and where it was. */
type StoredHeld = Held & { readonly absolute: string };

export function heldText(held: Held, archive: string): string {
  const path = relative(dirname(resolve(archive)), held.path);
  const stored: StoredHeld = { ...held, path: path.replaceAll('\\', '/'), absolute: held.path };
  return JSON.stringify(stored);
}

export function blobReader(archive: string, readHeld: ReadHeld | undefined): ReadBlob {
  return ({ sha256, encoding, content, held_in }) => {
    if (held_in === null) return unpacked(encoding, content);
    const { absolute, ...held }: StoredHeld = JSON.parse(held_in);
    const paths = [resolve(dirname(resolve(archive)), held.path), absolute];
    const path = paths.find((one) => existsSync(one));
    const where = `${held.path}, ${held.offset}`;
    if (path === undefined)
      throw new ArchiveProblem(`${where}: holds the bytes ${sha256.slice(0, 16)}, and is not there; ${REMEDY}`);
    if (readHeld === undefined) throw new Error('this archive was opened without a way to read other files');
    const bytes = read(() => readHeld({ ...held, path }), where);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new ArchiveProblem(`${where}: does not hold the bytes ${sha256.slice(0, 16)} any more; ${REMEDY}`);
    return bytes;
  };
}

const REMEDY = 'put the file back, or ingest it again from where it is now';

function read(work: () => Uint8Array, where: string): Uint8Array {
  try {
    return work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ArchiveProblem(`${where}: can't be read again: ${why}; ${REMEDY}`);
  }
}
