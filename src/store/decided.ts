import { UsageProblem } from '../model/problem.ts';
import type { Decided, Person, PersonWithReason } from './archive.ts';

/**
 * A person's decision as it is written down.
 * @throws UsageProblem where nobody is named.
 */
export function decided<By extends Person>(by: By, when: Omit<Decided, keyof Person>): By & Decided {
  mustBeNamed(by);
  return { ...by, ...when };
}

/** @throws UsageProblem where nobody is named. */
export function mustBeNamed({ who }: Person): void {
  if (who.trim() === '') throw new UsageProblem('nobody is named who decides this: "who" is empty');
}

/** @throws UsageProblem where no reason is given. */
export function withReason({ who, note }: Person): PersonWithReason {
  if (note === null || note.trim() === '') throw new UsageProblem('what is removed needs a reason: "note" is empty');
  return { who, note };
}
