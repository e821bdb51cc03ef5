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

/** The most that is looked at behind a record. */
export const TAIL = 64;

/** Whether what follows a record's block is as it should be: line ends, then the next record or nothing. */
export function endsRecord(tail: Buffer, isLast: boolean): boolean {
  const text = tail.toString('latin1', 0, TAIL);
  return /^(?:\r?\n){1,8}WARC\/\d\.\d/.test(text) || (isLast && /^[\r\n\0]{0,64}$/.test(text));
}
