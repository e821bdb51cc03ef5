import type { Command } from 'commander';
import type { Context } from './context.ts';
import type { Language, Messages } from './messages/messages.ts';
import { toFile, toStream } from './output.ts';
import { archivePath, surroundings } from './settings/archive-path.ts';
import { coloursFor } from './terminal/colour.ts';
import { visible } from './terminal/visible.ts';

interface GlobalOptions {
  readonly db?: string;
  readonly quiet?: boolean;
}

/** The surroundings of this process, for the commands of a program. */
export function openContext(program: Command, language: Language, say: Messages, argv: readonly string[]): Context {
  const globals = (): GlobalOptions => program.opts();
  const alarm = (message: string): void => {
    process.stderr.write(`${visible(message)}\n`);
  };
  const note = (message: string): void => {
    if (globals().quiet !== true) alarm(message);
  };
  return {
    say,
    language,
    argv,
    colours: coloursFor(process.stdout, process.env),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    quiet: () => globals().quiet === true,
    note,
    alarm,
    output: (file) => (file === undefined || file === '-' ? toStream(process.stdout) : toFile(file, say)),
    archivePath: () => {
      const stranger = (path: string): void => note(say.strangersFile(path));
      return archivePath(globals().db, surroundings(stranger));
    },
    segmenter: () => {
      const engine = process.env.JIANBAO_SEGMENTER;
      return { ...(engine ? { engine } : {}), warn: note };
    },
    finish: (exit) => {
      process.exitCode = exit;
    },
  };
}
