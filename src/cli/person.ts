import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { UsageProblem } from '../model/problem.ts';
import type { Person } from '../store/store.ts';
import type { Messages } from './messages/messages.ts';

export interface PersonOptions {
  readonly who?: string;
  readonly note?: string;
}

/** For everything that a person decides. */
export function addPersonOptions(command: Command, say: Messages): Command {
  return command.option('--who <name>', say.whoOption).option('--note <text>', say.noteOption);
}

/**
 * Who decides: as named, else the user of the system.
 * @throws UsageProblem where neither has a name.
 */
export function personOf({ who, note }: PersonOptions, say: Messages): Person {
  const name = (who ?? systemUser()).trim();
  if (name === '') throw new UsageProblem(say.nobody);
  return { who: name, note: note?.trim() || null };
}

/** Empty where the system knows the user by number only. */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}
