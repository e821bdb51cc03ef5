/** The same numbers in every run: a linear congruential generator (Numerical Recipes), 0 ≤ n < below. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Milliseconds of this process's own work: other work on the machine does not count. */
export function cpuMs(): number {
  return process.cpuUsage().user / 1000;
}
