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
