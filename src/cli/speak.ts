import type { Command } from 'commander';
import type { Messages } from './messages/messages.ts';

/** Help in the language of the run; errors are told in one place, with their exit code (see exit.ts). Before commands are added: they inherit it. */
export function speak(program: Command, say: Messages): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say.usage,
    'Arguments:': say.arguments,
    'Options:': say.options,
    'Global Options:': say.globalOptions,
    'Commands:': say.commands,
  };
  program
    .helpOption('-h, --help', say.helpOption)
    .helpCommand('help [command]', say.helpCommand)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError()
    .exitOverride();
}
