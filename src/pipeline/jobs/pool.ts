import { Worker } from './worker.ts';

export interface PoolSettings {
  /** The compiled file that calls `serve`. */
  readonly entry: URL;
  /** What each worker is opened with; plain. */
  readonly settings: unknown;
  /** How many workers there may be. They begin when there is work for them. */
  readonly jobs: number;
  /** How long one task may take; longer ones cost a worker. */
  readonly limitSeconds: number;
}

/** A task that no worker survives, with the reason: "longer than 60 s". */
export class Lost {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

interface Job<Task, Answer> {
  readonly task: Task;
  readonly resolve: (answer: Answer | Lost) => void;
  readonly reject: (error: Error) => void;
  /** How many workers went while it was at work. */
  deaths: number;
}

interface Hand<Task, Answer> {
  readonly worker: Worker<Task, Answer>;
  /** What it was given, the oldest first: that one it works on. */
  jobs: readonly Job<Task, Answer>[];
  /** For how long. */
  seconds: number;
}

/** A worker that was killed by something else than the page costs nothing: the page gets a second one. */
const MOST_DEATHS = 2;
/** Workers that end before they have begun, in a row. */
const MOST_FALSE_STARTS = 3;

/** Processes that answer tasks, for the whole of a run. One that ends is replaced; what it held goes to others. */
export class Pool<Task, Answer> {
  readonly #settings: PoolSettings;
  readonly #hands = new Set<Hand<Task, Answer>>();
  readonly #clock: NodeJS.Timeout;
  readonly #killAll = (): void => {
    for (const { worker } of this.#hands) worker.kill();
  };
  #falseStarts = 0;
  #closed: (() => void) | null = null;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    // Ticks are counted, not the time between two of them: a process that was stopped for an hour is not blamed for it.
    this.#clock = setInterval(() => this.#tick(), 1000).unref();
    process.on('exit', this.#killAll);
  }

  /** Rejects where no worker can be opened. */
  answer(task: Task): Promise<Answer | Lost> {
    return new Promise((resolve, reject) => this.#assign({ task, resolve, reject, deaths: 0 }));
  }

  /** Ends all workers, also in the midst of a task, and waits until they are gone. */
  async close(): Promise<void> {
    clearInterval(this.#clock);
    const gone = new Promise<void>((resolve) => {
      this.#closed = resolve;
    });
    this.#killAll();
    if (this.#hands.size > 0) await gone;
    process.off('exit', this.#killAll);
  }

  #assign(job: Job<Task, Answer>): void {
    const [least] = [...this.#hands].sort((a, b) => a.jobs.length - b.jobs.length);
    const isFull = this.#hands.size >= this.#settings.jobs;
    const hand = least !== undefined && (isFull || least.jobs.length === 0) ? least : this.#begin();
    hand.jobs = [...hand.jobs, job];
    hand.worker.give(job.task);
  }

  #begin(): Hand<Task, Answer> {
    const { entry, settings } = this.#settings;
    const hand: Hand<Task, Answer> = {
      worker: new Worker<Task, Answer>(entry, settings, {
        answered: (answer) => {
          const [done, ...rest] = hand.jobs;
          hand.jobs = rest;
          hand.seconds = 0;
          this.#falseStarts = 0;
          done?.resolve(answer);
        },
        unusable: (message) => this.#giveUp(hand, message),
        gone: (why) => this.#bury(hand, why),
      }),
      jobs: [],
      seconds: 0,
    };
    this.#hands.add(hand);
    return hand;
  }

  #bury(hand: Hand<Task, Answer>, why: string): void {
    this.#hands.delete(hand);
    if (this.#closed !== null) {
      if (this.#hands.size === 0) this.#closed();
      return;
    }
    const { worker, jobs } = hand;
    if (!worker.isReady && ++this.#falseStarts >= MOST_FALSE_STARTS) {
      this.#giveUp(hand, why);
      return;
    }
    const [head, ...rest] = jobs;
    const { limitSeconds } = this.#settings;
    const isOverdue = hand.seconds > limitSeconds;
    if (head !== undefined && worker.isReady) head.deaths++;
    if (head !== undefined && (isOverdue || head.deaths >= MOST_DEATHS)) {
      head.resolve(new Lost(isOverdue ? `longer than ${limitSeconds} s` : why));
    } else if (head !== undefined) this.#assign(head);
    for (const job of rest) this.#assign(job);
  }

  #giveUp(hand: Hand<Task, Answer>, why: string): void {
    const error = new Error(`a worker process can't be started: ${why}`);
    for (const { reject } of hand.jobs) reject(error);
    hand.jobs = [];
  }

  #tick(): void {
    for (const hand of this.#hands) {
      if (hand.jobs.length === 0 || !hand.worker.isReady) continue;
      hand.seconds++;
      if (hand.seconds > this.#settings.limitSeconds) hand.worker.kill();
    }
  }
}
