import type { Dispatcher } from 'undici';
import { checkLiteral } from './addresses.ts';
import { within } from './deadline.ts';
import { type Exchange, exchange, type Header, headerOf } from './exchange.ts';
import type { Hosts, Pace } from './hosts.ts';
import { redirectTarget } from './location.ts';
import { FetchProblem } from './problem.ts';

/** What a walk along redirects needs. */
export interface Walk {
  readonly dispatcher: Dispatcher;
  readonly headers: readonly Header[];
  readonly maxBytes: number;
  readonly deadlineMs: number;
  readonly idleMs: number;
  readonly signal: AbortSignal;
  readonly hosts: Hosts;
  readonly isAllowed: (host: string) => boolean;
  /** May throw `FetchProblem` where a page may not be asked for. */
  readonly paceOf: (url: URL) => Promise<Pace>;
  /** Told of each exchange, also of those on the way. */
  readonly onExchange: (exchange: Exchange) => void;
}

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Asks, and asks on where the answer leads elsewhere: each host by its own rules and in its own turn. Only the time in which a
 * server works counts against the deadline.
 * @throws FetchProblem
 */
export async function follow(start: URL, walk: Walk): Promise<Exchange> {
  const seen = new Set<string>();
  let left = walk.deadlineMs;
  let url = start;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    if (seen.has(url.href)) throw new FetchProblem('redirect', `leads in a circle, back to ${url.href}`);
    seen.add(url.href);
    const answer = await ask(url, left, walk);
    left -= answer.endedAt.getTime() - answer.startedAt.getTime();
    walk.onExchange(answer);
    const location = headerOf(answer.headers, 'location');
    if (!REDIRECTS.has(answer.status)) return answer;
    if (location === null) throw new FetchProblem('redirect', `${answer.status} without a Location`);
    url = redirectTarget(location, url);
    if (left <= 0) throw new FetchProblem('timeout', `not done within ${walk.deadlineMs} ms`);
  }
  throw new FetchProblem('redirect', `more than ${MOST_REDIRECTS} redirects, the last to ${url.href}`);
}

async function ask(url: URL, leftMs: number, walk: Walk): Promise<Exchange> {
  checkLiteral(url, walk.isAllowed);
  const pace = await walk.paceOf(url);
  return walk.hosts.turn(url.host, pace, walk.signal, () =>
    within(leftMs, walk.signal, (signal) => {
      const { dispatcher, headers, maxBytes, idleMs } = walk;
      return exchange(dispatcher, { url, headers, maxBytes, idleMs, signal });
    }),
  );
}
