import { Command, Option } from 'commander';
import { VERSION } from '../pipeline/version.ts';
import { addAnnotate } from './commands/annotate.ts';
import { addDb } from './commands/db.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addExtract } from './commands/extract.ts';
import { addIngest } from './commands/ingest.ts';
import { addList } from './commands/list.ts';
import { addRefusals } from './commands/refusals.ts';
import { addRules } from './commands/rules.ts';
import { addSchema } from './commands/schema.ts';
import { addSearch } from './commands/search.ts';
import { addShow } from './commands/show.ts';
import { addStats } from './commands/stats.ts';
import type { AddCommand } from './context.ts';
import { failureOf } from './exit.ts';
import { languageOf, MESSAGES } from './messages/messages.ts';
import { openContext } from './open-context.ts';
import { oneOf } from './options.ts';
import { speak } from './speak.ts';

/** In the order of `--help`: what reads, what looks around, what gives out, what looks after. */
const COMMANDS: readonly AddCommand[] = [
  addIngest,
  addExtract,
  addAnnotate,
  addExplain,
  addList,
  addShow,
  addSearch,
  addRefusals,
  addStats,
  addExport,
  addRules,
  addSchema,
  addDb,
];

const argv = process.argv.slice(2);
const language = languageOf(argv, process.env);
const say = MESSAGES[language];

const program = new Command('jianbao')
  .description(say.about)
  .version(VERSION, '-V, --version', say.versionOption)
  .option('--db <path>', say.dbOption)
  .addOption(new Option('--lang <lang>', say.langOption).argParser(oneOf(['zh', 'en'] as const, say)))
  .option('-q, --quiet', say.quietOption)
  .addHelpText('after', `\n${say.exitCodes}`);
speak(program, say);
const context = openContext(program, language, argv);
for (const add of COMMANDS) add(program, context);

// A reader that has seen enough (`| head`) ends the run without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
});
// Nobody listens to notes any more; the work goes on.
process.stderr.on('error', () => {});

try {
  await program.parseAsync(argv, { from: 'user' });
} catch (error) {
  const { exit, message } = failureOf(error, say);
  if (message !== undefined) process.stderr.write(`${message}\n`);
  process.exitCode = exit;
}
// A signal may have left an input waiting, which would keep the process alive.
if (process.exitCode === 130 || process.exitCode === 143) process.exit();
