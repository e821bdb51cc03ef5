import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Path } from './path.ts';

/** A file that is read here and there, in memory one window of it. What was handed out stays as it is. */
export class OpenFile {
  readonly size: number;
  readonly #file: number;
  readonly #least: number;
  #window: Buffer = Buffer.alloc(0);
  #at = 0;

  /** `window`: how much is read at least. */
  constructor(path: Path | string, window = WINDOW) {
    this.#least = window;
    this.#file = openSync(path, 'r');
    this.size = fstatSync(this.#file).size;
  }

  /** So many bytes from there on; fewer at the end of the file. */
  bytes(at: number, length: number): Buffer {
    const stop = Math.min(at + length, this.size);
    if (at >= stop) return Buffer.alloc(0);
    if (at < this.#at || stop > this.#at + this.#window.length) {
      this.#window = this.#read(at, Math.max(stop - at, Math.min(this.#least, this.size - at)));
      this.#at = at;
    }
    return this.#window.subarray(at - this.#at, stop - this.#at);
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(at: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    let filled = 0;
    while (filled < length) {
      const read = readSync(this.#file, bytes, filled, length - filled, at + filled);
      if (read === 0) break;
      filled += read;
    }
    return bytes.subarray(0, filled);
  }
}

const WINDOW = 1024 * 1024;
