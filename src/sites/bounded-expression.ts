import { UsageProblem } from '../model/problem.ts';
import { waysOf } from './ways-of.ts';

/** Lines of credits that are longer are not tried. */
export const LONGEST_LINE = 400;

/** In so many ways one line may be tried: some milliseconds where the line was made to take long. */
const MOST_WAYS = 1_000_000;

/**
 * An expression from a stranger, or an error that says what is not taken: look-around, back-references, groups repeated
 * without bound, and whatever could be tried on a line of 400 characters in more than a million ways, so that no line
 * takes for ever.
 * @throws UsageProblem
 */
export function boundedExpression(source: string, where: string): RegExp {
  const problem = expressionProblem(source);
  if (problem !== undefined) throw new UsageProblem(`${where}: ${problem}`);
  return new RegExp(source, 'u');
}

/** What keeps an expression from being taken, in words; undefined where nothing does. */
export function expressionProblem(source: string): string | undefined {
  const ways = waysOf(source, LONGEST_LINE);
  if (typeof ways === 'string') return `the expression ${source} has ${ways}; write it without`;
  try {
    new RegExp(source, 'u');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `the expression ${source} can't be read: ${error.message.replace(/^.*\/u: /u, '')}`;
  }
  if (ways <= MOST_WAYS) return undefined;
  return `the expression ${source} could take too long; begin it with ^, or bound its repeats: {1,20} for * and +`;
}
