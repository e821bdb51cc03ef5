import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { AGENCY_TYPES } from '../../model/finding.ts';
import {
  DECISION_PROBLEMS,
  DECISION_STATES,
  type Decision,
  type DecisionOutcome,
  type DecisionProblem,
  type DecisionState,
  type NumberedDecision,
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

const text = z.string().min(1);
const ref = z.object({ name: text, region: z.string().nullable() });
const type = z.enum(AGENCY_TYPES).nullable();
const former = z.object({ name: text, until: z.string().nullable() });
const entry = z.object({
  line: z.int(),
  name: text,
  aliases: z.array(text),
  type,
  region: z.string().nullable(),
  former: z.array(former),
  note: z.string().nullable(),
});
const decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('merge'), into: ref, others: z.array(ref) }),
  z.object({ kind: z.literal('split'), name: ref }),
  z.object({ kind: z.literal('alias'), agency: ref, alias: text }),
  z.object({ kind: z.literal('former'), agency: ref, former }),
  z.object({
    kind: z.literal('set'),
    agency: ref,
    name: text.nullable(),
    type,
    region: z.string().nullable(),
    note: z.string().nullable(),
  }),
  z.object({ kind: z.literal('import'), file: z.string(), entries: z.array(entry) }),
]);

/** Those that hold, in the order in which they were made. */
export function activeDecisions(db: Database): readonly NumberedDecision[] {
  const rows = db.prepare<[], { id: number; what: string }>(
    'SELECT id, what FROM agency_decision_rows WHERE undone_at IS NULL ORDER BY id',
  );
  return rows.all().map(({ id, what }) => ({ id, decision: decision.parse(JSON.parse(what)) }));
}

/** All, the latest first. */
export function loggedDecisions(db: Database): readonly LoggedDecision[] {
  const rows = db.prepare<[], Record<string, string | number | null>>(
    'SELECT * FROM agency_decision_rows ORDER BY id DESC',
  );
  const logged = z.object({
    id: z.int(),
    made_at: z.string(),
    made_by: z.string(),
    what: z.string(),
    undone_at: z.string().nullable(),
    undone_by: z.string().nullable(),
    state: z.enum(DECISION_STATES).nullable(),
    problem: z.enum(DECISION_PROBLEMS).nullable(),
    problem_names: z.string().nullable(),
  });
  return rows.all().map((row) => {
    const { what, state, problem, problem_names, ...rest } = logged.parse(row);
    const undone = rest.undone_at !== null;
    return {
      ...rest,
      decision: decision.parse(JSON.parse(what)),
      state: undone ? 'undone' : (state ?? 'applied'),
      problem: undone ? null : problem,
      problem_names: undone || problem_names === null ? [] : z.array(z.string()).parse(JSON.parse(problem_names)),
    };
  });
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
