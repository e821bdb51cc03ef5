const UNITS_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const UNITS_BYTES = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 } as const;

/** "1d", "90s", "1.5h" as milliseconds; undefined for what is none. */
export function durationMs(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?)\s?(ms|s|m|h|d)$/u.exec(text.trim()) ?? [];
  const ms = Object.entries(UNITS_MS).find(([name]) => name === unit)?.[1];
  return number === undefined || ms === undefined ? undefined : Number(number) * ms;
}

/** "2 GB" as bytes; undefined for what is none. */
export function byteCount(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)\s?(KB|MB|GB|TB)$/iu.exec(text.trim()) ?? [];
  const bytes = Object.entries(UNITS_BYTES).find(([name]) => name === unit.toUpperCase())?.[1];
  return number === undefined || bytes === undefined ? undefined : Number(number) * bytes;
}
