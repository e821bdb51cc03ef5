import type { Decision, LoggedDecision } from '../../store/store.ts';
import type { Messages } from '../messages/messages.ts';
import type { Look } from '../print.ts';
import { visibleLine } from '../terminal/visible.ts';
import { calledFull, problemText } from './meant.ts';

/** Decisions for people: what was said, by whom and when, and what became of it. */
export function logText(logged: readonly LoggedDecision[], look: Look, say: Messages): string {
  const { bold, dim, yellow, green } = look.colours;
  if (logged.length === 0) return say.agency.noDecisions;
  return logged
    .map((one) => {
      const { id, decision, made_at, made_by, undone_at, undone_by, state, problem, problem_names } = one;
      const paint = state === 'applied' ? green : state === 'undone' ? dim : yellow;
      const why = problem === null ? '' : `  ${problemText({ state: 'dangling', problem, names: problem_names }, say)}`;
      const gone = undone_at === null ? '' : `  ${say.takenBack(undone_by ?? '', undone_at)}`;
      return [
        `${bold(`#${id} ${decision.kind}`)}  ${paint(state)}${visibleLine(why + gone)}`,
        `  ${visibleLine(saidIn(decision))}`,
        `  ${dim(visibleLine(`${made_by} · ${made_at}`))}`,
      ].join('\n');
    })
    .join('\n\n');
}

function saidIn(decision: Decision): string {
  switch (decision.kind) {
    case 'merge':
      return `${decision.others.map(calledFull).join('；')} → ${calledFull(decision.into)}`;
    case 'split':
      return calledFull(decision.name);
    case 'alias':
      return `${calledFull(decision.agency)} = ${decision.alias}`;
    case 'former':
      return `${calledFull(decision.agency)} ← ${decision.former.name} –${decision.former.until ?? ''}`;
    case 'set': {
      const { agency, kind, ...values } = decision;
      const given = Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
      return `${calledFull(agency)}: ${given.join(' ')}`;
    }
    case 'import':
      return `${decision.file}: ${decision.entries.length}`;
  }
}
