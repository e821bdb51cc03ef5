import { setImmediate } from 'node:timers/promises';
import type { FetchResult, FetchStore, StoredFetch } from '../../store/store.ts';

/** Stores what requests bring: all that came while a transaction was under way goes into the next one. */
export class Recorder {
  readonly #store: Pick<FetchStore, 'addFetched'>;
  readonly #runId: number;
  #waiting: Waiting[] = [];
  #isFlushing = false;

  constructor(store: Pick<FetchStore, 'addFetched'>, runId: number) {
    this.#store = store;
    this.#runId = runId;
  }

  /** Comes when the result is committed; fails where the archive can't be written. */
  record(result: FetchResult): Promise<StoredFetch> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ result, resolve, reject });
      void this.#flush();
    });
  }

  async #flush(): Promise<void> {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    while (this.#waiting.length > 0) {
      await setImmediate();
      const batch = this.#waiting.splice(0, MOST);
      try {
        const stored = this.#store.addFetched(
          this.#runId,
          batch.map(({ result }) => result),
        );
        for (const [i, { resolve, reject }] of batch.entries()) {
          const one = stored[i];
          if (one === undefined) reject(new Error('the archive left a result without an answer'));
          else resolve(one);
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isFlushing = false;
  }
}

interface Waiting {
  readonly result: FetchResult;
  readonly resolve: (stored: StoredFetch) => void;
  readonly reject: (error: unknown) => void;
}

/** Pages of at most 32 MiB each: a batch must fit into memory. */
const MOST = 20;
