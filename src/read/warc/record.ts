import { endsRecord, type Feed, TAIL } from './feed.ts';
import { BEGINNING, beginsRecord, type Head, headOf } from './head.ts';
import { nextRecordIn, SCANNED, toNextRecord } from './next-record.ts';

/** A record as it stands in the file. */
export interface WarcRecord {
  readonly kind: 'record';
  /** Offset of the record: see `Feed.place`. */
  readonly place: string;
  readonly type: string;
  /** By name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** Its beginning only, where `length` is over the bound. */
  readonly block: Buffer;
  /** As announced. */
  readonly length: number;
  /** Why it has to be proven: by a digest, and where only its length is in doubt by one of its own. */
  readonly doubt: { readonly about: 'bytes' | 'length'; readonly message: string } | null;
  /** It can be read again from its place alone. */
  readonly isAlone: boolean;
  /** The feed ended in it, as far as its own length says. */
  readonly isPartial: boolean;
}

/** Bytes that belong to no record that can be read; `isPartial` where a record began and its feed ended. */
export interface Lost {
  readonly kind: 'lost';
  readonly place: string;
  readonly message: string;
  readonly isPartial: boolean;
}

/** The records of a feed, and what was lost between them. Memory: the bound for a block. */
export async function* recordsIn(feed: Feed, bound: number): AsyncGenerator<WarcRecord | Lost, void> {
  for (;;) {
    await dropLineEnds(feed);
    if (feed.bytes.length === 0) return;
    const place = feed.place();
    const head = await headOf(feed);
    if (head === undefined) {
      const message = beginsRecord(feed.bytes) ? "its header can't be read" : 'no record begins here';
      yield { kind: 'lost', place, message, isPartial: !(await toNextRecord(feed, 1)) };
      continue;
    }
    yield* withBlock(feed, place, head, bound);
  }
}

async function* withBlock(
  feed: Feed,
  place: string,
  head: Head,
  bound: number,
): AsyncGenerator<WarcRecord | Lost, void> {
  const { type, fields, size, length } = head;
  const record = {
    kind: 'record',
    place,
    type,
    fields,
    length: length ?? 0,
    isAlone: false,
    isPartial: false,
  } as const;
  if (length !== null && length > bound) {
    await feed.fill(size + SEEN);
    const block = Buffer.from(feed.bytes.subarray(size, size + SEEN));
    if (await feed.leap(size + length)) {
      yield { ...record, block, doubt: null };
      return;
    }
    await toNextRecord(feed, 1);
    yield { kind: 'lost', place, message: `its length can't be ${length}`, isPartial: false };
    return;
  }
  const isThere = length !== null && feed.mayEnd(size + length) && (await feed.fill(size + length));
  if (isThere) {
    const isLast = !(await feed.fill(size + length + TAIL));
    const tail = feed.bytes.subarray(size + length, size + length + TAIL);
    const isRight = endsRecord(tail, isLast);
    // Rubbish may follow, or the length is wrong and these are two line ends in the text: it has to be proven.
    if (isRight || /^\r?\n\r?\n/.test(tail.toString('latin1', 0, 4))) {
      const doubt = doubtOf(feed, isRight);
      // Only now all members that it lies in are known.
      yield {
        ...record,
        block: feed.bytes.subarray(size, size + length),
        doubt,
        isAlone: feed.isAlone && doubt === null,
      };
      feed.drop(size + length);
      return;
    }
  }
  yield await ofWrongLength(feed, record, size, bound);
}

function doubtOf({ isSuspect }: Feed, isRight: boolean): WarcRecord['doubt'] {
  if (isSuspect) return { about: 'bytes', message: 'its gzip member is damaged' };
  return isRight ? null : { about: 'length', message: 'no record follows it' };
}

/** What is seen of a block over the bound. */
const SEEN = 8192;

/** The block goes on to where the next record begins, or to the end of the feed. */
async function ofWrongLength(
  feed: Feed,
  record: Omit<WarcRecord, 'block' | 'doubt'>,
  size: number,
  bound: number,
): Promise<WarcRecord | Lost> {
  let stop = -1;
  let isMore = true;
  for (let seen = size; ; ) {
    stop = nextRecordIn(feed.bytes, Math.max(size, seen - BEGINNING));
    seen = feed.bytes.length;
    if (stop >= 0 || !isMore || seen > size + bound) break;
    isMore = await feed.fill(Math.min(seen * 2 + SCANNED, size + bound + 1));
  }
  const said = record.fields.get('content-length');
  if (stop < 0 && feed.bytes.length > size + bound) {
    await toNextRecord(feed, size);
    return { kind: 'lost', place: record.place, message: `its Content-Length is wrong: ${said}`, isPartial: false };
  }
  const rest = feed.bytes.subarray(size, stop < 0 ? feed.bytes.length : stop);
  const block = withoutTail(rest);
  feed.drop(size + rest.length);
  const isPartial = stop < 0 && block.length < record.length;
  const message = isPartial
    ? `it ends after ${block.length} of ${record.length} bytes`
    : said === undefined
      ? `its Content-Length is missing, and ${block.length} bytes are there`
      : `its Content-Length is ${said}, and ${block.length} bytes are there`;
  return {
    ...record,
    block,
    isPartial,
    isAlone: false,
    doubt: { about: feed.isSuspect ? 'bytes' : 'length', message },
  };
}

function withoutTail(bytes: Buffer): Buffer {
  const tail = /\r?\n\r?\n$/.exec(bytes.subarray(-4).toString('latin1'))?.[0] ?? '';
  return bytes.subarray(0, bytes.length - tail.length);
}

async function dropLineEnds(feed: Feed): Promise<void> {
  while (await feed.fill(1)) {
    const stop = feed.bytes.findIndex((byte) => byte !== 0x0d && byte !== 0x0a && byte !== 0);
    feed.drop(stop < 0 ? feed.bytes.length : stop);
    if (stop >= 0) return;
  }
}
