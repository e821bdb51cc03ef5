import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { encoded, infoRecord, recordsOf } from './record.ts';
import type { Exchange, WarcSettings } from './settings.ts';

export type { Exchange, Header, WarcSettings } from './settings.ts';

/** Where the answer was written. */
export interface Written {
  /** Name of the file once it is closed, within the folder. */
  readonly file: string;
  /** Of the answer's record. */
  readonly offset: number;
}

export interface WarcWriter {
  /** Request, answer and metadata as records, on disk when it returns. Throws the system's error, for a full disk say. */
  write(exchange: Exchange): Written;
  /** Closes the file under way and gives it its name. A second call does nothing. */
  close(): void;
}

/**
 * Writes exchanges as WARC files (ISO 28500, GB/T 33994), a gzip member a record: "jianbao-20181218021900123-00001.warc.gz".
 * The file under way ends in ".open"; after a crash it stays so, and all its whole records can be read. No file is begun before
 * there is something to write, and none is ever written over.
 */
export function openWarcWriter(settings: WarcSettings): WarcWriter {
  const { folder, prefix = 'jianbao', maxBytes = GIGABYTE } = settings;
  if (!/^[\w-]{1,60}$/.test(prefix)) throw new Error(`"${prefix}" can't begin the name of a file`);
  let serial = 0;
  let file: Opened | undefined;

  function opened(): Opened {
    for (;;) {
      serial += 1;
      const time = settings.now().toISOString().replace(/\D/g, '').slice(0, 17);
      const name = `${prefix}-${time}-${String(serial).padStart(5, '0')}.warc.gz`;
      const handle = existsSync(join(folder, name)) ? undefined : openNew(join(folder, `${name}.open`));
      if (handle === undefined) continue;
      const info = infoRecord(name, settings);
      return { name, handle, info: info.id, size: append(handle, encoded(info), 0) };
    }
  }

  function close(): void {
    if (file === undefined) return;
    const { handle, name } = file;
    file = undefined;
    fsyncSync(handle);
    closeSync(handle);
    renameSync(join(folder, `${name}.open`), join(folder, name));
  }

  return {
    write(exchange) {
      file ??= opened();
      const { handle, name, info, size: offset } = file;
      const records = recordsOf(exchange, info, settings.uuid).map(encoded);
      // In one piece, so that a crash cuts the last exchange only.
      const size = append(handle, Buffer.concat(records), offset);
      fsyncSync(handle);
      file = { ...file, size };
      if (size >= maxBytes) close();
      return { file: name, offset };
    },
    close,
  };
}

const GIGABYTE = 1024 ** 3;

interface Opened {
  readonly name: string;
  readonly handle: number;
  /** Id of the file's first record. */
  readonly info: string;
  readonly size: number;
}

/** `undefined` where there is such a file already. */
function openNew(path: string): number | undefined {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
}

/** The size with these bytes: a write may take a part of them only. */
function append(handle: number, bytes: Buffer, at: number): number {
  let written = 0;
  while (written < bytes.length) written += writeSync(handle, bytes, written, bytes.length - written, at + written);
  return at + bytes.length;
}
