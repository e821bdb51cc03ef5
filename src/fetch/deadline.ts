import { FetchProblem } from './problem.ts';

/**
 * Works under a signal that also comes when time is over. Listeners go with the work: the signal of a long run would
 * otherwise gather one for each page.
 */
export async function within<T>(ms: number, outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const inner = new AbortController();
  const stop = () => inner.abort(new FetchProblem('stopped', 'stopped'));
  const timer = setTimeout(() => inner.abort(new FetchProblem('timeout', `not done within ${ms} ms`)), ms);
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop, { once: true });
  try {
    return await work(inner.signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', stop);
  }
}
