import type { OpenFile } from '../open-file.ts';
import { endsRecord, type Feed, TAIL } from './feed.ts';

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
