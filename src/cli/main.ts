import { Command, InvalidArgumentError, Option } from 'commander';
import { VERSION } from '../pipeline/version.ts';
import type { AddCommand } from './context.ts';
import { languageOf, messagesIn } from './messages/messages.ts';
import { speak } from './speak.ts';

/** In the order of `--help`: what reads, what looks around, what gives out, what looks after. Loaded when named. */
const COMMANDS = [
  ['ingest', async () => (await import('./commands/ingest.ts')).addIngest],
  ['fetch', async () => (await import('./commands/fetch.ts')).addFetch],
  ['run', async () => (await import('./commands/run.ts')).addRun],
  ['sites', async () => (await import('./commands/sites.ts')).addSites],
  ['init', async () => (await import('./commands/init.ts')).addInit],
  ['extract', async () => (await import('./commands/extract.ts')).addExtract],
  ['annotate', async () => (await import('./commands/annotate.ts')).addAnnotate],
  ['explain', async () => (await import('./commands/explain.ts')).addExplain],
  ['list', async () => (await import('./commands/list.ts')).addList],
  ['show', async () => (await import('./commands/show.ts')).addShow],
  ['search', async () => (await import('./commands/search.ts')).addSearch],
  ['stats', async () => (await import('./commands/stats.ts')).addStats],
  ['agencies', async () => (await import('./commands/agencies.ts')).addAgencies],
  ['stories', async () => (await import('./commands/stories.ts')).addStories],
  ['diff', async () => (await import('./commands/diff.ts')).addDiff],
  ['refusals', async () => (await import('./commands/refusals.ts')).addRefusals],
  ['accept', async () => (await import('./commands/accept.ts')).addAccept],
  ['edit', async () => (await import('./commands/edit.ts')).addEdit],
  ['export', async () => (await import('./commands/export.ts')).addExport],
  ['sample', async () => (await import('./commands/sample.ts')).addSample],
  ['review', async () => (await import('./commands/review.ts')).addReview],
  ['reprocess', async () => (await import('./commands/reprocess.ts')).addReprocess],
  ['remove', async () => (await import('./commands/remove.ts')).addRemove],
  ['rules', async () => (await import('./commands/rules.ts')).addRules],
  ['schema', async () => (await import('./commands/schema.ts')).addSchema],
  ['db', async () => (await import('./commands/db.ts')).addDb],
] as const satisfies readonly (readonly [string, () => Promise<AddCommand>])[];

const argv = process.argv.slice(2);
const language = languageOf(argv, process.env);
const say = await messagesIn(language);

// A reader that has seen enough (`| head`) ends the run without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`${say.line(say.error, say.outputFailed('stdout', say.said(error.message)))}\n`);
  process.exit(2);
});
// Nobody listens to notes any more; the work goes on.
process.stderr.on('error', () => {});

try {
  const program = await commandLine();
  await program.parseAsync(argv, { from: 'user' });
} catch (error) {
  const { failureOf } = await import('./exit.ts');
  const { exit, message } = failureOf(error, say);
  if (message !== undefined) process.stderr.write(`${message}\n`);
  process.exitCode = exit;
}
// A signal may have left an input waiting, which would keep the process alive.
if (process.exitCode === 130 || process.exitCode === 143) process.exit();

async function commandLine(): Promise<Command> {
  const program = new Command('jianbao')
    .description(say.about)
    .version(VERSION, '-V, --version', say.versionOption)
    .option('--db <path>', say.dbOption)
    .addOption(new Option('--lang <lang>', say.langOption).argParser(knownLanguage))
    .option('-q, --quiet', say.quietOption)
    .addHelpText('after', `\n${say.exitCodes}`);
  speak(program, say);
  for (const [name, load] of COMMANDS) {
    if (argv.includes(name)) await add(await load(), program);
    else program.command(name).description(say.command[name]);
  }
  return program;
}

/** Only a command that is named brings its options along: `--help` stays quick. */
async function add(addCommand: AddCommand, program: Command): Promise<void> {
  const { openContext } = await import('./open-context.ts');
  addCommand(program, openContext(program, language, say, argv));
}

function knownLanguage(value: string): string {
  if (value !== 'zh' && value !== 'en') throw new InvalidArgumentError(say.notOneOf(value, 'zh, en'));
  return value;
}
