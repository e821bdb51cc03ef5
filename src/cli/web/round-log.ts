import { dirname, resolve } from 'node:path';
import type { Fetched } from '../../pipeline/round/round.ts';

/** A round's log as JSON Lines: one line a request, one a site. */
export interface RoundLog {
  readonly fetched: (site: string, purpose: string, fetched: Fetched, result: string | null) => void;
  readonly line: (message: string, facts: object) => void;
  readonly close: () => void;
}

/** Appends to a file; without one, nothing is logged. */
export async function openRoundLog(file: string | undefined): Promise<RoundLog> {
  if (file === undefined) return { fetched() {}, line() {}, close() {} };
  const [{ pino }, { mkdirSync }] = await Promise.all([import('pino'), import('node:fs')]);
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const destination = pino.destination({ dest: resolve(file), sync: true });
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return {
    fetched(site, purpose, { url, finalUrl, tries, startedAt, endedAt, end }, result) {
      const ms = endedAt.getTime() - startedAt.getTime();
      const status = end.kind === 'unchanged' ? 304 : end.status;
      const facts = {
        site,
        purpose,
        url,
        ...(finalUrl === url ? {} : { final_url: finalUrl }),
        tries,
        ms,
        status,
        result,
      };
      if (end.kind === 'failed') log.warn({ ...facts, code: end.code, why: end.message }, 'failed');
      else log.info(facts, end.kind);
    },
    line: (message, facts) => log.info(facts, message),
    close: () => destination.end(),
  };
}
