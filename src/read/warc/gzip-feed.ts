import { endsRecord, type Feed, TAIL } from './feed.ts';
import type { GzipMembers } from './gzip-members.ts';

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
