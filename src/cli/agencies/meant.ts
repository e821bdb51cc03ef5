import { UsageProblem } from '../../model/problem.ts';
import type { Archive, BodyRef, Decision, DecisionOutcome, ListedAgency } from '../../store/store.ts';
import type { Messages } from '../messages/messages.ts';

/** @throws UsageProblem where the words mean no agency, or several. */
export function meant(archive: Archive, words: string, say: Messages): ListedAgency {
  const found = archive.agencies.find(words);
  if (found.kind === 'one') return found.agency;
  if (found.kind === 'none') throw new UsageProblem(say.agency.none(words));
  throw new UsageProblem(say.agency.several(words, found.agencies.map(calledFull).join(', ')));
}

/** 鼓楼区民政局@320106 */
export function calledFull({ name, region }: BodyRef): string {
  return `${name}@${region ?? ''}`;
}

export function refTo({ name, region }: ListedAgency): BodyRef {
  return { name, region };
}

/** @throws UsageProblem where articles give no such name, or give it to bodies of several regions. */
export function nameMeant(archive: Archive, words: string, say: Messages): BodyRef {
  const [name, ...others] = archive.agencies.findName(words);
  if (name === undefined) throw new UsageProblem(say.agency.noName(words));
  if (others.length > 0)
    throw new UsageProblem(say.agency.several(words, [name, ...others].map(calledFull).join(', ')));
  return name;
}

/** Writes it down where it can be carried out whole. */
export function decided(archive: Archive, decision: Decision, who: string, say: Messages): number {
  const outcome = archive.agencies.decide(decision, who, true);
  if (outcome.problem !== null) throw new UsageProblem(problemText(outcome, say));
  return outcome.id;
}

/** "ambiguous: 鼓楼区民政局 (…)" */
export function problemText({ problem, names }: DecisionOutcome, say: Messages): string {
  if (problem === null) return '';
  const shown = names.slice(0, 8).join('；');
  const more = names.length > 8 ? ` … ${say.others(names.length - 8)}` : '';
  return `${problem}: ${shown}${more} (${say.agency.problems[problem]})`;
}
