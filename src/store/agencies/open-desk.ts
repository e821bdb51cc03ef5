import type { Database } from 'better-sqlite3';
import { guarded } from '../problems.ts';
import { authorityEntries } from './authority-entries.ts';
import { countAgencies } from './count-agencies.ts';
import { loggedDecisions, outcomeOf, undoDecision, writeDecision } from './decisions.ts';
import type { AgencyDesk } from './desk.ts';
import { findAgency, findName } from './find-agency.ts';
import { listAgencies } from './list-agencies.ts';
import { relink } from './relink.ts';
import { showAgency } from './show-agency.ts';

export function openDesk(db: Database, path: string, now: () => Date): AgencyDesk {
  const at = <T>(work: () => T): T => guarded(path, work);
  /** Thrown to take back what was written. */
  const refused = new Error('refused');
  return {
    list: (filter, page) => at(() => listAgencies(db, filter, page)),
    find: (words) => at(() => findAgency(db, words)),
    show: (id) => at(() => showAgency(db, id)),
    findName: (words) => at(() => findName(db, words)),
    decide(decision, by, whole) {
      let outcome: ReturnType<AgencyDesk['decide']> | undefined;
      const write = db.transaction(() => {
        const id = writeDecision(db, decision, by, now());
        relink(db);
        outcome = { id, ...outcomeOf(db, id) };
        if (whole && outcome.problem !== null) throw refused;
      });
      try {
        at(() => write.immediate());
      } catch (error) {
        if (error !== refused) throw error;
      }
      if (outcome === undefined) throw new Error('a decision without an outcome');
      return outcome;
    },
    undo: (id, by) =>
      at(() =>
        db
          .transaction(() => {
            const undone = undoDecision(db, id, by, now());
            if (undone) relink(db);
            return undone;
          })
          .immediate(),
      ),
    log: () => at(() => loggedDecisions(db)),
    entries: () => at(() => authorityEntries(db)),
    count: (what, filter, limit) => at(() => countAgencies(db, path, what, filter, limit)),
  };
}
