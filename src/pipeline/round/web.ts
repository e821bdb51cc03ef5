import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type Fetcher, type FetchSettings, openFetcher, type RobotsMemory, USUAL_FETCH } from '../../fetch/fetch.ts';
import type { FetchStore } from '../../store/store.ts';
import { openWarcWriter, type WarcWriter } from '../../warc/warc.ts';
import { VERSION } from '../version.ts';

export type { Fetched, Fetcher } from '../../fetch/fetch.ts';

/** What a user may set of the network; times in milliseconds. */
export interface WebFacts {
  /** "mailto:archive@example.org" or a web address: whom a site's owner may ask. */
  readonly contact?: string | undefined;
  readonly delay?: number | undefined;
  readonly per_host?: number | undefined;
  readonly at_once?: number | undefined;
  readonly idle?: number | undefined;
  readonly deadline?: number | undefined;
  readonly retries?: number | undefined;
  readonly patience?: number | undefined;
  readonly max_bytes?: number | undefined;
  readonly proxy?: string | undefined;
  readonly allow_private?: readonly string[] | undefined;
}

/** The fetcher for a run: what the configuration says, then the environment's proxy, then what is usual. */
export function openWeb(facts: WebFacts, { env, warcDir, store }: WebPlace): Fetcher {
  const settings = fetchSettings(facts, env);
  const warc = warcDir === undefined ? undefined : warcAt(warcDir, settings.userAgent, facts.contact);
  const fetcher = openFetcher(settings, {
    robots: store === undefined ? undefined : memoryIn(store),
    onExchange: (exchange, tls) => warc?.write({ ...exchange, ...(tls === 'verify' ? {} : { metadata: { tls } }) }),
  });
  return {
    ...fetcher,
    async close() {
      await fetcher.close();
      warc?.close();
    },
  };
}

export interface WebPlace {
  readonly env: NodeJS.ProcessEnv;
  /** Where every exchange is written as WARC; made where it is not there. */
  readonly warcDir?: string | undefined;
  /** Where answers for robots.txt are kept from round to round. */
  readonly store?: Pick<FetchStore, 'robotsOf' | 'keepRobots'>;
}

function memoryIn(store: NonNullable<WebPlace['store']>): RobotsMemory {
  return {
    recall(origin) {
      const kept = store.robotsOf(origin);
      if (kept === null) return null;
      const { askedAt, status, contentType, body } = kept;
      const headers = contentType === null ? [] : [['content-type', contentType] as const];
      return { askedAt: Date.parse(askedAt), status, headers, body: new TextEncoder().encode(body) };
    },
    keep(origin, { status, headers, body }, askedAt) {
      const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
      const text = new TextDecoder().decode(body).toWellFormed();
      store.keepRobots(origin, { askedAt: new Date(askedAt).toISOString(), status, contentType, body: text });
    },
  };
}

function warcAt(folder: string, userAgent: string, operator: string | undefined): WarcWriter {
  mkdirSync(folder, { recursive: true });
  return openWarcWriter({
    folder,
    software: `jianbao/${VERSION}`,
    about: { 'http-header-user-agent': userAgent, robots: 'obey', ...(operator === undefined ? {} : { operator }) },
    now: () => new Date(),
    uuid: randomUUID,
  });
}

export function fetchSettings(facts: WebFacts, env: NodeJS.ProcessEnv): FetchSettings {
  const { contact, proxy } = facts;
  const fromEnv = env.HTTPS_PROXY ?? env.https_proxy ?? env.HTTP_PROXY ?? env.http_proxy;
  return {
    userAgent: contact === undefined ? `jianbao/${VERSION}` : `jianbao/${VERSION} (+${contact})`,
    proxy: proxy ?? (fromEnv === '' ? undefined : fromEnv),
    noProxy: env.NO_PROXY ?? env.no_proxy,
    allowPrivate: facts.allow_private ?? [],
    maxBytes: facts.max_bytes ?? USUAL_FETCH.maxBytes,
    deadlineMs: facts.deadline ?? USUAL_FETCH.deadlineMs,
    idleMs: facts.idle ?? USUAL_FETCH.idleMs,
    delayMs: facts.delay ?? USUAL_FETCH.delayMs,
    perHost: facts.per_host ?? USUAL_FETCH.perHost,
    atOnce: facts.at_once ?? USUAL_FETCH.atOnce,
    retries: facts.retries ?? USUAL_FETCH.retries,
    backoffMs: USUAL_FETCH.backoffMs,
    patienceMs: facts.patience ?? USUAL_FETCH.patienceMs,
  };
}
