import type { RefusalCode } from './codes.ts';

/** Refuses one page; the run goes on. */
export class PageProblem extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'PageProblem';
    this.code = code;
  }
}

/** Wrong usage or configuration: exit 2, one line that says what to do. */
export class UsageProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageProblem';
  }
}

/** The archive can't be used: exit 5 (75 where another writer holds it). */
export class ArchiveProblem extends Error {
  readonly exit: 5 | 75;
  constructor(message: string, exit: 5 | 75 = 5) {
    super(message);
    this.name = 'ArchiveProblem';
    this.exit = exit;
  }
}

/** Who writes to an archive. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** "ingest" */
  readonly command: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** Another writer holds the archive: exit 75. */
export class ArchiveBusy extends ArchiveProblem {
  readonly path: string;
  /** null where it could not be read who it is. */
  readonly holder: Holder | null;
  constructor(path: string, holder: Holder | null) {
    const who = holder === null ? 'another process' : `${holder.command} (process ${holder.pid} on ${holder.host})`;
    const since = holder === null ? '' : ` since ${holder.since}`;
    super(`${path}: ${who} writes to it${since}; try again when it has ended`, 75);
    this.name = 'ArchiveBusy';
    this.path = path;
    this.holder = holder;
  }
}
