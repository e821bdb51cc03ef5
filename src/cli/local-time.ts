/** "2026-01-14 18:00:12", in the time of the clock on the wall. */
export function localTime(instant: string): string {
  // Swedish is written as ISO 8601.
  return new Date(instant).toLocaleString('sv-SE');
}
