import { type Command, Help } from 'commander';
import type { Messages } from './messages/messages.ts';

/** An option or argument; what stands for a missing value is told where it is a word or a number, not where it is an empty list. */
interface Defaulting {
  readonly description: string;
  readonly defaultValue?: unknown;
}

/** Help in the language of the run; errors are told in one place, with their exit code (see exit.ts). Before commands are added: they inherit it. */
export function speak(program: Command, say: Messages): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say.usage,
    'Arguments:': say.arguments,
    'Options:': say.options,
    'Global Options:': say.globalOptions,
    'Commands:': say.commands,
  };
  const described = ({ description, defaultValue }: Defaulting): string =>
    typeof defaultValue === 'string' || typeof defaultValue === 'number'
      ? `${description}${say.byDefault(String(defaultValue))}`
      : description;
  const plain = new Help();
  program
    .helpOption('-h, --help', say.helpOption)
    .helpCommand('help [command]', say.helpCommand)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (command) => command.name(),
      commandUsage: (command) =>
        plain.commandUsage(command).replace('[options]', say.optionsPlace).replace('[command]', say.commandPlace),
      optionDescription: described,
      argumentDescription: described,
    })
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError()
    .exitOverride();
}
