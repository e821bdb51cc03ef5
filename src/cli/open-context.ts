import type { Command } from 'commander';
import type { Context } from './context.ts';
import type { Language, Messages } from './messages/messages.ts';
import { toFile, toStream } from './output.ts';
import { archivePath } from './settings/archive-path.ts';
import { type Surroundings, surroundings } from './settings/configuration.ts';
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
  const strangers = new Set<string>();
  const around = (): Surroundings =>
    surroundings((path) => {
      if (!strangers.has(path)) note(say.strangersFile(path));
      strangers.add(path);
    });
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
    archivePath: () => archivePath(globals().db, around()),
    surroundings: around,
    segmenter: () => {
      const engine = process.env.JIANBAO_SEGMENTER;
      return { ...(engine ? { engine } : {}), warn: (message) => note(say.said(message)) };
    },
    finish: (exit) => {
      process.exitCode = exit;
    },
  };
}
