import { setTimeout as sleep } from 'node:timers/promises';
import type { TlsMode } from '../model/tls-mode.ts';
import { guardedLookup, type Resolve } from './addresses.ts';
import { openAgents } from './agents.ts';
import { ACCEPTED_CODINGS, decoded } from './content-coding.ts';
import { endOf, failed } from './ending.ts';
import { type Exchange, type Header, headerOf } from './exchange.ts';
import { follow, type Walk } from './follow.ts';
import { hostQueues, type Pace } from './hosts.ts';
import type { FetchEnd, Fetched, Wanted } from './outcome.ts';
import { fetchProblem } from './problem.ts';
import { backoff, isPassingStatus, retryAfterMs } from './retry.ts';
import { ROBOTS_BYTES, type RobotsAnswer, type RobotsMemory, robotsCache } from './robots.ts';
import type { FetchSettings, Manners } from './settings.ts';

export type { Resolve } from './addresses.ts';
export type { Exchange, Header } from './exchange.ts';
export type { FetchEnd, Fetched, Wanted } from './outcome.ts';
export type { RobotsMemory } from './robots.ts';
export { type FetchSettings, type Manners, USUAL_FETCH } from './settings.ts';

/** Asks servers for pages, politely. Many may be asked for at once: each host's turn is kept. */
export interface Fetcher {
  /** Never throws for what a server or the network does. `signal`: what has not begun ends as `stopped`. */
  readonly get: (wanted: Wanted, signal?: AbortSignal) => Promise<Fetched>;
  /** What the robots.txt of a page's host names. */
  readonly sitemapsOf: (url: string, manners?: Manners) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export interface FetcherHooks {
  /** How names become addresses; the system's where none is given. */
  readonly resolve?: Resolve;
  readonly robots?: RobotsMemory | undefined;
  /** Told of every whole exchange with a server, those for robots.txt too. */
  readonly onExchange?: (exchange: Exchange, tls: TlsMode) => void;
}

export function openFetcher(
  settings: FetchSettings,
  { resolve, robots: memory, onExchange = () => {} }: FetcherHooks = {},
): Fetcher {
  const named = new Set((settings.allowPrivate ?? []).map((host) => host.toLowerCase()));
  const isAllowed = (host: string): boolean => named.has(host.toLowerCase());
  const agents = openAgents(settings, guardedLookup(isAllowed, resolve));
  const hosts = hostQueues(settings.atOnce, settings.patienceMs);
  const never = new AbortController().signal;

  const paceOf = ({ delayMs, perHost }: Manners): Pace => ({
    delayMs: delayMs ?? settings.delayMs,
    perHost: perHost ?? settings.perHost,
  });
  const walkFor = (
    wanted: Manners,
    signal: AbortSignal,
    headers: readonly Header[],
  ): Omit<Walk, 'paceOf' | 'onExchange'> => {
    const { maxBytes, deadlineMs, idleMs } = settings;
    const dispatcher = agents.for(wanted.tls ?? 'verify');
    return { dispatcher, headers, maxBytes, deadlineMs, idleMs, signal, hosts, isAllowed };
  };

  const robotsFor = (wanted: Manners) =>
    robotsCache(
      settings.userAgent,
      async (file): Promise<RobotsAnswer> => {
        const walk = walkFor(wanted, never, requestHeaders(settings, { url: file.href }));
        const paced: Walk = {
          ...walk,
          maxBytes: ROBOTS_BYTES * 4,
          paceOf: async () => paceOf(wanted),
          onExchange: (one) => onExchange(one, wanted.tls ?? 'verify'),
        };
        const { status, headers, payload } = await follow(file, paced);
        const coding = headerOf(headers, 'content-encoding') ?? '';
        return { status, headers, body: status < 300 ? decoded(payload, coding, ROBOTS_BYTES * 4) : new Uint8Array() };
      },
      memory,
    );
  const robots = {
    verify: robotsFor({}),
    legacy: robotsFor({ tls: 'legacy' }),
    unverified: robotsFor({ tls: 'unverified' }),
  };

  async function once(
    url: URL,
    wanted: Wanted,
    signal: AbortSignal,
    onExchange: Walk['onExchange'],
  ): Promise<Exchange> {
    const asked = robots[wanted.tls ?? 'verify'];
    return follow(url, {
      ...walkFor(wanted, signal, requestHeaders(settings, wanted)),
      onExchange,
      async paceOf(next) {
        const { check, crawlDelayMs = 0 } = await asked.for(next);
        check(next);
        const pace = paceOf(wanted);
        return { ...pace, delayMs: Math.max(pace.delayMs, crawlDelayMs) };
      },
    });
  }

  /** The try's end, and how long to wait for another one where that may end better. */
  async function attempt(
    url: URL,
    wanted: Wanted,
    signal: AbortSignal,
    onExchange: Walk['onExchange'],
  ): Promise<Attempt> {
    const conditional = Boolean(wanted.etag ?? wanted.lastModified);
    try {
      const answer = await once(url, wanted, signal, onExchange);
      const end = endOf(answer, conditional, settings.maxBytes);
      if (end.kind !== 'failed' || end.code !== 'status' || !isPassingStatus(answer.status)) return { end };
      const host = new URL(answer.url).host;
      const askedMs = retryAfterMs(answer.headers, Date.now());
      if (askedMs === undefined) return { end, again: {} };
      hosts.pause(host, Date.now() + askedMs);
      const retryAt = new Date(Date.now() + askedMs).toISOString();
      return { end: { ...end, retryAt }, ...(askedMs <= settings.patienceMs ? { again: { afterMs: askedMs } } : {}) };
    } catch (error) {
      const problem = fetchProblem(error);
      const end = failed(problem.code, null, problem.message);
      return problem.isPassing ? { end, again: {} } : { end };
    }
  }

  return {
    async get(wanted, signal = never) {
      const startedAt = new Date();
      const exchanges: Exchange[] = [];
      const told = (tries: number, end: FetchEnd): Fetched => ({
        url: wanted.url,
        finalUrl: exchanges.at(-1)?.url ?? wanted.url,
        tls: wanted.tls ?? 'verify',
        startedAt,
        endedAt: new Date(),
        tries,
        exchanges,
        end,
      });
      const url = addressOf(wanted.url);
      if (url === undefined) return told(0, failed('address', null, `"${wanted.url}" is not an http or https address`));
      for (let tries = 1; ; tries++) {
        const { end, again } = await attempt(url, wanted, signal, (one) => {
          exchanges.push(one);
          onExchange(one, wanted.tls ?? 'verify');
        });
        if (again === undefined || tries > settings.retries) return told(tries, end);
        const pause = again.afterMs ?? backoff(tries, settings.backoffMs);
        const woken = await sleep(pause, true, { signal }).catch(() => false);
        if (!woken) return told(tries, end);
      }
    },
    async sitemapsOf(page, manners = {}) {
      const url = addressOf(page);
      return url === undefined ? [] : (await robots[manners.tls ?? 'verify'].for(url)).sitemaps;
    },
    close: () => agents.close(),
  };
}

interface Attempt {
  readonly end: FetchEnd;
  readonly again?: { readonly afterMs?: number };
}

function addressOf(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}

function requestHeaders({ userAgent }: FetchSettings, { etag, lastModified }: Wanted): readonly Header[] {
  return [
    ['User-Agent', userAgent],
    ['Accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1'],
    ['Accept-Language', 'zh-CN,zh;q=0.9,zh-TW;q=0.8,en;q=0.1'],
    ['Accept-Encoding', ACCEPTED_CODINGS],
    ...(etag ? [['If-None-Match', etag] as const] : []),
    ...(lastModified ? [['If-Modified-Since', lastModified] as const] : []),
  ];
}
