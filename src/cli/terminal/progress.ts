const EVERY_MS = 200;

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): boolean;
}

export interface Progress {
  /** Shows the line, not more than five times a second. */
  show(line: () => string): void;
  /** Takes the line away, before anything else is written. */
  clear(): void;
}

/** A line that is written over again and again; on a terminal only. */
export function progressOn(stream: Screen, quiet: boolean): Progress {
  if (!stream.isTTY || quiet) return { show: () => {}, clear: () => {} };
  let last = 0;
  let shown = false;
  return {
    show: (line) => {
      const now = performance.now();
      if (now - last < EVERY_MS) return;
      last = now;
      shown = true;
      stream.write(`\r\u001b[K${line()}`);
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
