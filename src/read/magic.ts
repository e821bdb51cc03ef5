import type { SkipReason } from '../model/codes.ts';

export interface Magic {
  readonly at: number;
  readonly bytes: Buffer;
  readonly reason: SkipReason;
  /** What else has to hold, where the bytes alone could begin a text. */
  readonly and?: (head: Buffer) => boolean;
}

function row(reason: SkipReason, sign: string, at = 0, and?: (head: Buffer) => boolean): Magic {
  const magic = { at, bytes: Buffer.from(sign, 'latin1'), reason };
  return and ? { ...magic, and } : magic;
}

/** Members of an Office Open XML, OpenDocument or EPUB file come early in its zip. */
const officeZip = (head: Buffer): boolean =>
  /\[Content_Types\]\.xml|mimetypeapplication\/(?:vnd\.oasis|epub)|(?:word|xl|ppt)\/|_rels\/\.rels/.test(
    head.toString('latin1'),
  );
const binaryAt = (at: number) => (head: Buffer) => (head[at] ?? 0x20) < 0x10;
const brand = (names: RegExp) => (head: Buffer) => names.test(head.toString('latin1', 8, 12));

/**
 * First bytes of files that are no pages, the particular before the general. From the formats' own specifications and
 * the list of signatures that `file(1)` uses.
 */
export const MAGIC: readonly Magic[] = [
  row('image', '\x89PNG'),
  row('image', '\xFF\xD8\xFF'),
  row('image', 'GIF87a'),
  row('image', 'GIF89a'),
  row('image', 'BM', 0, (head) => head.readUInt32LE(6) === 0),
  row('image', 'WEBP', 8),
  row('image', '\0\0\x01\0'),
  row('image', '\0\0\x02\0'),
  row('image', 'II*\0'),
  row('image', 'MM\0*'),
  row('image', '8BPS'),
  row('image', 'ftyp', 4, brand(/avif|avis|heic|heix|mif1|msf1/)),
  row('pdf', '%PDF-'),
  row('office', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'),
  row('office', 'PK\x03\x04', 0, officeZip),
  row('office', '{\\rtf'),
  row('font', 'wOFF'),
  row('font', 'wOF2'),
  row('font', 'OTTO\0'),
  row('font', 'ttcf\0'),
  row('font', '\0\x01\0\0\0'),
  row('font', 'LP', 34, (head) => (head[8] ?? 1) < 3 && head[9] === 0),
  row('media', 'ID3', 0, binaryAt(3)),
  row('media', '\xFF\xFB'),
  row('media', '\xFF\xF3'),
  row('media', 'OggS'),
  row('media', 'fLaC'),
  row('media', 'RIFF', 0, binaryAt(16)),
  row('media', 'ftyp', 4),
  row('media', '\x1AE\xDF\xA3'),
  row('media', 'FLV\x01'),
  row('media', 'FWS', 0, binaryAt(3)),
  row('media', 'CWS', 0, binaryAt(3)),
  row('media', 'ZWS', 0, binaryAt(3)),
  row('media', '\0\0\x01\xBA'),
  row('media', '\0\0\x01\xB3'),
  row('media', '0&\xB2u\x8Ef\xCF\x11'),
  row('media', 'MThd\0'),
  row('archive', 'PK\x03\x04'),
  row('archive', 'PK\x05\x06'),
  row('archive', '\x1F\x8B'),
  row('archive', 'BZh', 0, (head) => head.toString('latin1', 4, 7) === '1AY'),
  row('archive', '\xFD7zXZ\0'),
  row('archive', '7z\xBC\xAF\x27\x1C'),
  row('archive', 'Rar!\x1A\x07'),
  row('archive', '\x28\xB5\x2F\xFD'),
  row('archive', 'MSCF\0'),
  row('archive', 'ITSF'),
  row('archive', 'ustar', 257),
  row('archive', 'WARC/'),
  row('archive', 'filedesc://'),
  row('archive', 'bplist00'),
  row('database', 'SQLite format 3\0'),
  row('database', '\x37\x7F\x06\x82'),
  row('database', '\x37\x7F\x06\x83'),
  row('database', '\xD9\xD5\x05\xF9\x20\xA1\x63\xD7'),
  row('database', '\x18\xE2\x2D\0'),
  row('database', '\0\x01\0\0Standard '),
  row('database', 'PAR1'),
  row('binary', '\x7FELF'),
  row('binary', 'MZ', 0, binaryAt(3)),
];
