/** What a process killed by SIGINT or SIGTERM leaves as its exit code. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

export interface Interruption {
  /** Aborted by the first SIGINT or SIGTERM; a second one ends the process at once. */
  readonly signal: AbortSignal;
  /** 130 or 143; undefined while nothing has come. */
  exit(): number | undefined;
}

/** From here on a first signal only asks to finish what is begun. */
export function interruption(): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (code !== undefined) process.exit(CODES[name]);
      code = CODES[name];
      controller.abort();
    });
  }
  return { signal: controller.signal, exit: () => code };
}

/** For commands with nothing to finish: half-written files are removed on the way out. */
export function leaveOnSignal(): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => process.exit(CODES[name]));
}
