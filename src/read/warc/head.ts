import type { Feed } from './feed.ts';

/** The header of a record. */
export interface Head {
  readonly type: string;
  readonly fields: ReadonlyMap<string, string>;
  /** Bytes of the header with the blank line. */
  readonly size: number;
  /** null where it says no number. */
  readonly length: number | null;
}

/** Of the record that begins where the feed stands; `undefined` where none does. */
export async function headOf(feed: Feed): Promise<Head | undefined> {
  await feed.fill(FIRST_LINES);
  if (!beginsRecord(feed.bytes)) return undefined;
  if (headerSize(feed.bytes) === undefined) await feed.fill(MOST_HEADER);
  return headIn(feed.bytes);
}

/** Header lines, folded ones joined; `undefined` where the bytes are no header. */
export function headIn(bytes: Buffer): Head | undefined {
  const size = beginsRecord(bytes) ? headerSize(bytes) : undefined;
  if (size === undefined) return undefined;
  const lines = bytes
    .toString('utf8', 0, size)
    .replace(/\r?\n[ \t]{1,99}/g, ' ')
    .split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  const type = fields.get('warc-type')?.toLowerCase();
  const said = fields.get('content-length') ?? '';
  return type === undefined ? undefined : { type, fields, size, length: /^\d{1,15}$/.test(said) ? Number(said) : null };
}

const FIRST_LINES = 4096;
export const MOST_HEADER = 64 * 1024;

/** With the blank line at its end. */
function headerSize(bytes: Buffer): number | undefined {
  const head = bytes.subarray(0, MOST_HEADER);
  const blank = head.indexOf('\r\n\r\n');
  const bare = (blank < 0 ? head : head.subarray(0, blank)).indexOf('\n\n');
  if (bare >= 0) return bare + 2;
  return blank < 0 ? undefined : blank + 4;
}

/** Whether a record begins with these bytes, by its first line. */
export function beginsRecord(bytes: Buffer): boolean {
  return /^WARC\/\d\.\d{1,2}\r?\n/.test(bytes.toString('latin1', 0, BEGINNING));
}

/** As much of the first line as tells. */
export const BEGINNING = 16;
