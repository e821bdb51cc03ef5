/** Milliseconds of this process's own work: other work on the machine does not count. */
function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Under this many milliseconds the ratio of two measures says nothing. */
const FLOOR = 40;
const TRIES = 4;

/**
 * How many times longer four times the input takes: about 4 where work grows with the input, 16 where with its square.
 * Measured again where it came out over 8, for a collection of garbage may have fallen into it; the least counts.
 */
export function growth(small: () => void, large: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES && least >= 8; i++) {
    const one = Math.max(FLOOR, cpuMs(small));
    least = Math.min(least, cpuMs(large) / one);
  }
  return least;
}
