import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { leaveOnSignal } from '../interruption.ts';
import { linesOf } from '../json-lines.ts';
import { addJobsOption, type JobsOptions, jobsSettings, oneOf } from '../options.ts';
import { printed } from '../print.ts';
import { kitSettings } from '../settings/kit-settings.ts';

interface Options extends JobsOptions {
  readonly failOn: 'unexpected' | 'never';
  readonly output?: string;
}

export const addAnnotate: AddCommand = (program, context) => {
  const { say } = context;
  addJobsOption(program.command('annotate').description(say.command.annotate), say)
    .option('--jsonl', say.jsonlOption)
    .option('-o, --output <file>', say.outputOption)
    .option('--fail-on <which>', say.failOnLinesOption, oneOf(['unexpected', 'never'] as const, say), 'unexpected')
    .action(async (options: Options) => {
      leaveOnSignal();
      const badLines = await annotate(options, context);
      if (badLines > 0) context.note(say.badLines(badLines));
      context.finish(badLines > 0 && options.failOn !== 'never' ? EXIT.refusals : EXIT.done);
    });
};

/** One line out for each line in, in their order; as fast as the reader takes them. */
async function annotate(options: Options, context: Context): Promise<number> {
  const [{ openAnnotateJobs }, readWith] = await Promise.all([
    import('../annotate-jobs.ts'),
    // A text without a page is of no site.
    kitSettings({ siteRules: false }, context),
  ]);
  const jobs = await openAnnotateJobs(readWith, jobsSettings(options, context));
  let badLines = 0;
  try {
    await printed(options.output, context, async (file) => {
      for await (const [, { bad, text, bug }] of jobs.answers(linesOf(process.stdin))) {
        if (bad) badLines++;
        if (bug !== undefined) context.alarm(`${context.say.bug}: ${bug}`);
        await file.write(`${text}\n`);
      }
    });
  } finally {
    await jobs.close();
  }
  return badLines;
}
