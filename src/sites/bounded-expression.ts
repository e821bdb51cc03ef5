import { UsageProblem } from '../model/problem.ts';

/** More unbounded repeats than this make the time on a line of 400 characters grow past what a page may cost. */
const MOST_REPEATS = 2;

/**
 * An expression from a stranger, or an error that says what is not taken: groups that are repeated, look-around,
 * back-references, and more than two unbounded repeats, since each of them can make one line take for ever.
 * @throws UsageProblem
 */
export function boundedExpression(source: string, where: string): RegExp {
  const bare = source.replace(/\\./g, 'x').replace(/\[(?:[^\]])*\]/g, 'x');
  const refuse = (what: string): never => {
    throw new UsageProblem(`${where}: the expression ${source} has ${what}; write it without`);
  };
  if (/\\[1-9k]/.test(source)) refuse('a back-reference');
  if (/\(\?(?:[=!]|<[=!])/.test(bare)) refuse('a look-around');
  if (/\)(?:[*+?]|\{)/.test(bare)) refuse('a repeated group');
  if ((bare.match(/[*+]|\{\d+,\}/g)?.length ?? 0) > MOST_REPEATS) refuse(`more than ${MOST_REPEATS} unbounded repeats`);
  if ((bare.match(/\{\d+,?(\d+)\}/g) ?? []).some((repeat) => Number(/(\d+)\}$/.exec(repeat)?.[1]) > 100))
    refuse('a repeat of over 100');
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageProblem(`${where}: ${error.message}`);
  }
}
