import { setTimeout as sleep } from 'node:timers/promises';
import { FetchProblem } from './problem.ts';

export interface Pace {
  readonly delayMs: number;
  readonly perHost: number;
}

export interface Hosts {
  /** Waits for the host's turn, works, and lets the next one in. Throws `FetchProblem` `paused` where the host is left alone. */
  readonly turn: <T>(host: string, pace: Pace, signal: AbortSignal, work: () => Promise<T>) => Promise<T>;
  /** Leaves a host alone until then (milliseconds of `Date.now()`). */
  readonly pause: (host: string, until: number) => void;
}

interface Host {
  /** When the next request may begin. */
  next: number;
  readonly slots: Gate;
  pausedUntil: number;
}

/** What a host allows: so many requests at a time, and a while between their beginnings. */
export function hostQueues(atOnce: number, patienceMs: number): Hosts {
  const all = new Gate(atOnce);
  const hosts = new Map<string, Host>();
  const hostOf = (name: string, perHost: number): Host => {
    const known = hosts.get(name) ?? { next: 0, slots: new Gate(perHost), pausedUntil: 0 };
    hosts.set(name, known);
    return known;
  };
  return {
    async turn(name, { delayMs, perHost }, signal, work) {
      const host = hostOf(name, perHost);
      await host.slots.enter();
      try {
        const now = Date.now();
        const begin = Math.max(now, host.next, host.pausedUntil);
        if (host.pausedUntil - now > patienceMs) {
          const until = new Date(host.pausedUntil).toISOString();
          throw new FetchProblem('paused', `${name} asked to be left alone until ${until}`);
        }
        host.next = begin + delayMs;
        if (begin > now) await sleep(begin - now, undefined, { signal, ref: true });
        // Waiting for one's own host takes no place from the others.
        await all.enter();
        try {
          // A late beginning moves the ones behind it.
          host.next = Math.max(host.next, Date.now() + delayMs);
          return await work();
        } finally {
          all.leave();
        }
      } finally {
        host.slots.leave();
      }
    },
    pause(name, until) {
      const host = hostOf(name, 1);
      host.pausedUntil = Math.max(host.pausedUntil, until);
    },
  };
}

/** Lets so many in at a time, in the order in which they came. */
class Gate {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(places: number) {
    this.#free = places;
  }

  async enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free--;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}
