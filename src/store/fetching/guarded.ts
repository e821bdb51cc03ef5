import type { FetchStore } from './fetching.ts';

/** The same, with what goes wrong with the file in words; opened when first needed. */
export function guardedFetching(at: <T>(work: () => T) => T, open: () => FetchStore): FetchStore {
  let opened: FetchStore | undefined;
  const store = (): FetchStore => {
    opened ??= open();
    return opened;
  };
  return {
    addFetched: (runId, results) => at(() => store().addFetched(runId, results)),
    addLeads: (site, leads) => at(() => store().addLeads(site, leads)),
    beginWalk: (url) => at(() => store().beginWalk(url)),
    endWalk: (url) => at(() => store().endWalk(url)),
    furtherOf: (url) => at(() => store().furtherOf(url)),
    robotsOf: (origin) => at(() => store().robotsOf(origin)),
    keepRobots: (origin, robots) => at(() => store().keepRobots(origin, robots)),
    unknownOf: (urls) => at(() => store().unknownOf(urls)),
    dueLeads: (site, now, limit) => at(() => store().dueLeads(site, now, limit)),
    validators: (url) => at(() => store().validators(url)),
    endSiteRound: (runId, round) => at(() => store().endSiteRound(runId, round)),
    siteRounds: (site, limit) => at(() => store().siteRounds(site, limit)),
    knownSites: () => at(() => store().knownSites()),
    openAlarms: () => at(() => store().openAlarms()),
    raiseAlarm: (site, kind, time) => at(() => store().raiseAlarm(site, kind, time)),
    endAlarm: (site, kind, time) => at(() => store().endAlarm(site, kind, time)),
  };
}
