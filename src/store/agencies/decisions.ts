import type { Database } from 'better-sqlite3';
import { stringsOf } from '../json-cells.ts';
import type {
  Decision,
  DecisionOutcome,
  DecisionProblem,
  DecisionState,
  NumberedDecision,
} from '../linking/decision.ts';

/** A decision as `agencies log` shows it. */
export interface LoggedDecision {
  readonly id: number;
  readonly made_at: string;
  readonly made_by: string;
  readonly decision: Decision;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
  readonly state: DecisionState;
  readonly problem: DecisionProblem | null;
  /** The names that the problem is about. */
  readonly problem_names: readonly string[];
}

/** Those that hold, in the order in which they were made. */
export function activeDecisions(db: Database): readonly NumberedDecision[] {
  const rows = db.prepare<[], { id: number; what: string }>(
    'SELECT id, what FROM agency_decision_rows WHERE undone_at IS NULL ORDER BY id',
  );
  return rows.all().map(({ id, what }) => ({ id, decision: decisionIn(what) }));
}

/** All, the latest first. */
export function loggedDecisions(db: Database): readonly LoggedDecision[] {
  interface Stored extends Omit<LoggedDecision, 'decision' | 'state' | 'problem_names'> {
    readonly what: string;
    readonly state: LoggedDecision['state'] | null;
    readonly problem_names: string | null;
  }
  const rows = db.prepare<[], Stored>(
    `SELECT id, made_at, made_by, what, undone_at, undone_by, state, problem, problem_names
     FROM agency_decision_rows ORDER BY id DESC`,
  );
  return rows.all().map(({ what, state, problem, problem_names, ...rest }) => {
    const undone = rest.undone_at !== null;
    return {
      ...rest,
      decision: decisionIn(what),
      state: undone ? 'undone' : (state ?? 'applied'),
      problem: undone ? null : problem,
      problem_names: undone || problem_names === null ? [] : stringsOf(problem_names),
    };
  });
}

function decisionIn(cell: string): Decision {
  const decision: Decision = JSON.parse(cell);
  return decision;
}

export function writeDecision(db: Database, made: Decision, by: string, now: Date): number {
  const insert = db.prepare<[string, string, string, string]>(
    'INSERT INTO agency_decision_rows (made_at, made_by, kind, what) VALUES (?, ?, ?, ?)',
  );
  return Number(insert.run(now.toISOString(), by, made.kind, JSON.stringify(made)).lastInsertRowid);
}

/** False where it is not there, or was taken back before. */
export function undoDecision(db: Database, id: number, by: string, now: Date): boolean {
  const undo = db.prepare<[string, string, number]>(
    'UPDATE agency_decision_rows SET undone_at = ?, undone_by = ? WHERE id = ? AND undone_at IS NULL',
  );
  return undo.run(now.toISOString(), by, id).changes > 0;
}

/** What became of a decision when the archive was last linked. */
export function outcomeOf(db: Database, id: number): DecisionOutcome {
  const [logged] = loggedDecisions(db).filter((one) => one.id === id);
  if (logged === undefined || logged.state === 'undone') throw new Error(`there is no decision ${id}`);
  return { state: logged.state, problem: logged.problem, names: logged.problem_names };
}
