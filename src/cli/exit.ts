import { CommanderError } from 'commander';
import { ArchiveBusy, ArchiveProblem, UsageProblem } from '../model/problem.ts';
import { busyText } from './busy-text.ts';
import type { Messages } from './messages/messages.ts';
import { visible } from './terminal/visible.ts';

/** See "exit" in the README; 130 and 143 stand in interruption.ts. */
export const EXIT = { done: 0, bug: 1, usage: 2, refusals: 3, nothing: 4, archive: 5, busy: 75 } as const;

export interface Failure {
  readonly exit: number;
  /** What stderr is told; undefined where it was told already. */
  readonly message?: string;
}

/** What becomes of an error that nobody caught: what the user can mend takes one line, a bug keeps its stack. */
export function failureOf(error: unknown, say: Messages): Failure {
  if (error instanceof CommanderError) return commandLine(error, say);
  if (error instanceof UsageProblem)
    return { exit: EXIT.usage, message: say.line(say.error, visible(say.said(error.message))) };
  if (error instanceof ArchiveBusy) {
    return { exit: EXIT.busy, message: say.line(say.error, visible(say.tryAgain(busyText(error, say)))) };
  }
  if (error instanceof ArchiveProblem)
    return { exit: error.exit, message: say.line(say.error, visible(say.said(error.message))) };
  if (isRefusedFile(error)) return { exit: EXIT.usage, message: say.line(say.error, visible(say.said(error.message))) };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { exit: EXIT.bug, message: `${say.line(say.bug, visible(stack))}\n${say.bugHint}` };
}

/** What the system refuses of a file that somebody named. ENOENT is not among them: such a file may be one of ours. */
const REFUSED: ReadonlySet<unknown> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'EEXIST', 'EISDIR', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'],
  ...['ENOSPC', 'EDQUOT', 'EMFILE', 'EIO', 'ENXIO', 'ETXTBSY', 'EBUSY'],
]);

function isRefusedFile(error: unknown): error is Error {
  return error instanceof Error && 'path' in error && 'code' in error && REFUSED.has(error.code);
}

function commandLine(error: CommanderError, say: Messages): Failure {
  if (error.exitCode === 0) return { exit: EXIT.done };
  const message = inWords(error, say);
  return message === undefined
    ? { exit: EXIT.usage }
    : { exit: EXIT.usage, message: say.line(say.error, visible(message)) };
}

/** "option '--by <keys>' argument 'x' is invalid. …", "command-argument value 'x' is invalid for argument 'what'. …": named, then why. */
function invalidText(message: string, say: Messages): string {
  const [, option = '', argument = option, why = message] =
    /'([^']*)'.*? is invalid(?: for argument '([^']*)')?\. (.*)$/su.exec(message) ?? [];
  return say.line(argument, why);
}

/** Commander's own errors in the language of the run. */
function inWords({ code, message }: CommanderError, say: Messages): string | undefined {
  const [name = '', other = ''] = [...message.matchAll(/'([^']*)'/gu)].map(([, quoted = '']) => quoted);
  const [, meant] = /Did you mean (?:one of )?([^?]+)\?/u.exec(message) ?? [];
  const hint = meant === undefined ? '' : say.didYouMean(meant);
  switch (code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
      return say.noCommand;
    case 'commander.unknownCommand':
      return say.unknownCommand(name) + hint;
    case 'commander.unknownOption':
      return say.unknownOption(name) + hint;
    case 'commander.missingArgument':
      return say.missingArgument(name);
    case 'commander.optionMissingArgument':
      return say.optionWithoutValue(name);
    case 'commander.invalidArgument':
      return invalidText(message, say);
    case 'commander.conflictingOption':
      return say.notWith(name, other);
    case 'commander.excessArguments':
      return say.excessArguments;
    default:
      return message.replace(/^error: /u, '');
  }
}
