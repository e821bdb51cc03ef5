import { crc32, deflateRawSync } from 'node:zlib';

export interface FileInZip {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  readonly isStored?: boolean;
  /** Bits of the general purpose flag: 1 encrypted, 0x800 the name is UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  readonly extra?: Buffer;
  readonly crc?: number;
  /** Offset of the local header of another file, whose bytes this one shares. */
  readonly sharedWith?: number;
}

/** A ZIP by APPNOTE.TXT, as small as can be. */
export function zipOf(files: readonly FileInZip[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, isStored, flags = 0, extra = Buffer.alloc(0), ...rest } of files) {
    const bytes = Buffer.from(content);
    const data = isStored ? bytes : deflateRawSync(bytes);
    const named = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(rest.method ?? (isStored ? 0 : 8), 4);
    common.writeUInt32LE(rest.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(named.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, named, extra, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(rest.sharedWith ?? at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, tail, named, extra);
    if (rest.sharedWith !== undefined) continue;
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}
