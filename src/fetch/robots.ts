import robotsParser from 'robots-parser';
import { type Exchange, headerOf } from './exchange.ts';
import { FetchProblem } from './problem.ts';

/** What a host's robots.txt says, for a day. */
export interface Robots {
  /** @throws FetchProblem where a page may not be asked for */
  readonly check: (url: URL) => void;
  /** Milliseconds, where the file asks for them. */
  readonly crawlDelayMs: number | undefined;
  readonly sitemaps: readonly string[];
}

const OPEN: Robots = { check() {}, crawlDelayMs: undefined, sitemaps: [] };
const DAY_MS = 24 * 60 * 60 * 1000;
/** A host that could not be reached is asked again sooner; until then nothing else is asked of it. */
const UNREACHED_MS = 10 * 60 * 1000;
/** By RFC 9309 at least 500 KiB are read. */
export const ROBOTS_BYTES = 512 * 1024;
/** A delay beyond this would stop a night's round; the host then goes at this pace. */
const MOST_DELAY_MS = 120_000;

/** Keeps answers between runs, so that a host is asked once a day however often there is a round. */
export interface RobotsMemory {
  readonly recall: (origin: string) => (RobotsAnswer & { readonly askedAt: number }) | null;
  readonly keep: (origin: string, answer: RobotsAnswer, askedAt: number) => void;
}

export interface RobotsCache {
  readonly for: (url: URL) => Promise<Robots>;
}

/**
 * Asks each origin once a day, whatever many pages wait for the answer.
 * @param get follows redirects; throws `FetchProblem` where no answer came
 */
export function robotsCache(
  userAgent: string,
  get: (url: URL) => Promise<RobotsAnswer>,
  memory?: RobotsMemory,
): RobotsCache {
  const known = new Map<string, { readonly until: number; readonly robots: Promise<Robots> }>();
  return {
    for({ origin }) {
      const kept = known.get(origin);
      if (kept !== undefined && kept.until > Date.now()) return kept.robots;
      const file = new URL('/robots.txt', origin);
      const recalled = memory?.recall(origin) ?? null;
      if (recalled !== null && recalled.askedAt + DAY_MS > Date.now()) {
        const robots = Promise.resolve(robotsOf(recalled, file, userAgent));
        known.set(origin, { until: recalled.askedAt + DAY_MS, robots });
        return robots;
      }
      const robots: Promise<Robots> = get(file).then(
        (answer) => {
          // A server that fails is asked again by the next round.
          if (answer.status < 500) memory?.keep(origin, answer, Date.now());
          return robotsOf(answer, file, userAgent);
        },
        (error: unknown) => {
          if (!(error instanceof FetchProblem)) throw error;
          known.set(origin, { until: Date.now() + UNREACHED_MS, robots });
          return closed(new FetchProblem(error.code, `robots.txt: ${error.message}`, false));
        },
      );
      known.set(origin, { until: Date.now() + DAY_MS, robots });
      return robots;
    },
  };
}

export interface RobotsAnswer extends Pick<Exchange, 'status' | 'headers'> {
  readonly body: Uint8Array;
}

/** RFC 9309: 4xx means there are no rules, 5xx that everything is forbidden; a page of HTML is no robots.txt. */
export function robotsOf({ status, headers, body }: RobotsAnswer, file: URL, userAgent: string): Robots {
  if (status >= 500) {
    return closed(new FetchProblem('robots', `robots.txt answers ${status}, which forbids all until it is back`));
  }
  if (status >= 300) return OPEN;
  const text = new TextDecoder('utf-8').decode(body.subarray(0, ROBOTS_BYTES));
  if (isHtml(text, headerOf(headers, 'content-type'))) return OPEN;
  const rules = robotsParser(file.href, text);
  const delay = rules.getCrawlDelay(userAgent);
  return {
    check(url) {
      if (rules.isAllowed(url.href, userAgent) !== false) return;
      const line = rules.getMatchingLineNumber(url.href, userAgent);
      throw new FetchProblem('robots', `robots.txt forbids it (line ${line})`);
    },
    crawlDelayMs: delay === undefined || !(delay > 0) ? undefined : Math.min(delay * 1000, MOST_DELAY_MS),
    sitemaps: rules.getSitemaps().filter((url) => URL.canParse(url)),
  };
}

function closed(problem: FetchProblem): Robots {
  return {
    check() {
      throw problem;
    },
    crawlDelayMs: undefined,
    sitemaps: [],
  };
}

function isHtml(text: string, contentType: string | null): boolean {
  return /^text\/html|xhtml/iu.test(contentType ?? '') || /^\s{0,200}<(?:!doctype|html|head|body|script)/iu.test(text);
}
