import type { OpenFile } from '../open-file.ts';
import { type Ending, type Member, memberAt, nextMember, piecesOf } from './gzip-member.ts';

/** Bytes in which records follow each other: a plain file, or what gzip members hold up to the next border. */
export interface Feed {
  /** What was read and not dropped. */
  readonly bytes: Buffer;
  /** Of the first of them: "1234" in the file, "1234+56" where it is the 56th byte of what the member at 1234 holds. */
  place(): string;
  /** Reads on until there are so many bytes; false where the feed ends before. */
  fill(count: number): Promise<boolean>;
  drop(count: number): void;
  /** False where a glance shows that no record ends so many bytes on; else it may. */
  mayEnd(count: number): boolean;
  /** Passes over so many bytes without keeping them; false, without a step, where no record could end there. */
  leap(count: number): Promise<boolean>;
  /** Checksums say that something in it is wrong: what is read has to be proven. */
  readonly isSuspect: boolean;
  /** What begins at `place()` is read from there without what stands before it, and in one piece. */
  readonly isAlone: boolean;
}

/** A stretch of the file that can't be read; `stop` exclusive. */
export interface Broken {
  readonly start: number;
  readonly stop: number;
  readonly message: string;
  /** It came to its own end all the same: a wrong checksum, or a file that ends where the last content does. */
  readonly isEnded: boolean;
}

/** A plain WARC file is one feed. */
export class PlainFeed implements Feed {
  readonly isSuspect = false;
  readonly isAlone = true;
  bytes: Buffer = Buffer.alloc(0);
  readonly #file: OpenFile;
  #at = 0;

  constructor(file: OpenFile, at = 0) {
    this.#file = file;
    this.#at = at;
  }

  place(): string {
    return String(this.#at);
  }

  async fill(count: number): Promise<boolean> {
    if (this.bytes.length < count) this.bytes = this.#file.bytes(this.#at, Math.max(count, READ_ON));
    return this.bytes.length >= count;
  }

  drop(count: number): void {
    this.#at += count;
    this.bytes = this.bytes.subarray(count);
  }

  /** So that lengths that lie do not make us read the file once for each of them. */
  mayEnd(count: number): boolean {
    return count < GLANCE || this.#endsAt(this.#at + count);
  }

  async leap(count: number): Promise<boolean> {
    if (!this.#endsAt(this.#at + count)) return false;
    this.#at += count;
    this.bytes = Buffer.alloc(0);
    return true;
  }

  #endsAt(at: number): boolean {
    return at <= this.#file.size && endsRecord(this.#file.bytes(at, TAIL), at + TAIL > this.#file.size);
  }
}

const GLANCE = 512 * 1024;

const READ_ON = 64 * 1024;
/** The most that is looked at behind a record. */
export const TAIL = 64;

/** Whether what follows a record's block is as it should be: line ends, then the next record or nothing. */
export function endsRecord(tail: Buffer, isLast: boolean): boolean {
  const text = tail.toString('latin1', 0, TAIL);
  return /^(?:\r?\n){1,8}WARC\/\d\.\d/.test(text) || (isLast && /^[\r\n\0]{0,64}$/.test(text));
}

interface Piece {
  readonly kind: 'bytes';
  readonly bytes: Buffer;
  readonly member: number;
  readonly inner: number;
  readonly isSuspect: boolean;
  /** All that the member holds. */
  readonly isAll: boolean;
}

type Step = Piece | ({ readonly kind: 'broken' } & Broken);

/** The members of a gzip file one after the other. A record may go on in the next; one that begins a record is a border. */
export class GzipMembers {
  readonly #steps: AsyncGenerator<Step, void>;
  #next: Step | undefined;
  #isDone = false;

  constructor(file: OpenFile, bound: number, from = 0) {
    this.#steps = stepsIn(file, bound, from);
  }

  async peek(): Promise<Step | undefined> {
    if (this.#next === undefined && !this.#isDone) {
      const { done, value } = await this.#steps.next();
      this.#isDone = done === true;
      this.#next = value ?? undefined;
    }
    return this.#next;
  }

  take(): void {
    this.#next = undefined;
  }
}

async function* stepsIn(file: OpenFile, bound: number, from: number): AsyncGenerator<Step, void> {
  for (let at = from; at < file.size; ) {
    const member = memberAt(file, at, bound);
    if (member.kind === 'whole') {
      yield { kind: 'bytes', bytes: member.content, member: at, inner: 0, isSuspect: false, isAll: true };
      at = member.stop;
      continue;
    }
    if (member.kind === 'none' && isPadding(file, at)) return;
    if (member.kind === 'cut') {
      yield { kind: 'bytes', bytes: member.content, member: at, inner: 0, isSuspect: false, isAll: true };
      yield { kind: 'broken', start: at, stop: file.size, message: CUT, isEnded: true };
      return;
    }
    const ending = member.kind === 'none' ? NO_MEMBER : yield* inPieces(file, at, member);
    const stop = ending.problem === null || ending.isEnded ? ending.stop : (nextMember(file, at + 1) ?? file.size);
    if (ending.problem !== null) {
      yield { kind: 'broken', start: at, stop, message: ending.problem, isEnded: ending.isEnded };
    }
    at = stop;
  }
}

const CUT = 'the file ends in the middle of it';
const NO_MEMBER: Ending = { stop: 0, problem: 'no gzip member begins here', isEnded: false };

async function* inPieces(
  file: OpenFile,
  at: number,
  { kind, data }: Extract<Member, { readonly data: number }>,
): AsyncGenerator<Step, Ending> {
  const pieces = piecesOf(file, data);
  for (let inner = 0; ; ) {
    const { done, value } = await pieces.next();
    if (done) return value;
    yield { kind: 'bytes', bytes: value, member: at, inner, isSuspect: kind === 'damaged', isAll: false };
    inner += value.length;
  }
}

/** Tapes and careless tools leave zeros at the end. */
function isPadding(file: OpenFile, at: number): boolean {
  return file.bytes(at, 4096).every((byte) => byte === 0);
}

/** What members hold from one border to the next. */
export class GzipFeed implements Feed {
  bytes: Buffer = Buffer.alloc(0);
  readonly #members: GzipMembers;
  /** The members that the bytes came from, by the place of their first byte in this feed. */
  #starts: { readonly from: number; readonly member: number; readonly inner: number }[] = [];
  #dropped = 0;
  #isSuspect = false;
  #isAlone = true;

  constructor(members: GzipMembers) {
    this.#members = members;
  }

  get isAlone(): boolean {
    return this.#isAlone;
  }

  get isSuspect(): boolean {
    return this.#isSuspect;
  }

  place(): string {
    const start = this.#starts.findLast(({ from }) => from <= this.#dropped) ?? this.#starts[0];
    if (start === undefined) return '0';
    const inner = start.inner + this.#dropped - start.from;
    return inner === 0 ? `${start.member}` : `${start.member}+${inner}`;
  }

  async fill(count: number): Promise<boolean> {
    if (this.bytes.length >= count) return true;
    const pieces = [this.bytes];
    let length = this.bytes.length;
    // What is there is copied: a quarter more than is asked for, and it is copied seldom.
    const ahead = Math.max(count, length + Math.floor(length / 4));
    while (length < ahead) {
      const next = await this.#members.peek();
      if (next === undefined || next.kind === 'broken') break;
      const isBorder = next.inner === 0 && next.bytes.toString('latin1', 0, 5) === 'WARC/';
      if (isBorder && this.#dropped + length > 0) break;
      this.#members.take();
      this.#isSuspect ||= next.isSuspect;
      this.#isAlone &&= next.isAll && this.#starts.length === 0;
      this.#starts.push({ from: this.#dropped + length, member: next.member, inner: next.inner });
      pieces.push(next.bytes);
      length += next.bytes.length;
    }
    if (pieces.length > 1)
      this.bytes = pieces.length === 2 && this.bytes.length === 0 ? (pieces[1] ?? this.bytes) : Buffer.concat(pieces);
    return length >= count;
  }

  drop(count: number): void {
    this.bytes = this.bytes.subarray(count);
    this.#dropped += count;
    const last = this.#starts.findLastIndex(({ from }) => from <= this.#dropped);
    if (last > 0) this.#starts = this.#starts.slice(last);
  }

  mayEnd(): boolean {
    return true;
  }

  async leap(count: number): Promise<boolean> {
    let left = count;
    while (left > 0 && (await this.fill(1))) {
      const step = Math.min(left, this.bytes.length);
      this.drop(step);
      left -= step;
    }
    if (left > 0) return false;
    const hasTail = await this.fill(TAIL);
    return endsRecord(this.bytes.subarray(0, TAIL), !hasTail);
  }
}
