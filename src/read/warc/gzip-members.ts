import type { OpenFile } from '../open-file.ts';
import { type Ending, type Member, memberAt, nextMember, piecesOf } from './gzip-member.ts';

/** A stretch of the file that can't be read; `stop` exclusive. */
export interface Broken {
  readonly start: number;
  readonly stop: number;
  readonly message: string;
  /** It came to its own end all the same: a wrong checksum, or a file that ends where the last content does. */
  readonly isEnded: boolean;
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
