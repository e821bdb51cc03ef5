import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { leaveOnSignal } from '../interruption.ts';
import { linesOf } from '../json-lines.ts';
import { oneOf } from '../options.ts';
import { printed } from '../print.ts';
import { ownBodies } from '../settings/own-bodies.ts';
import { json } from '../terminal/visible.ts';

interface Options {
  readonly failOn: 'unexpected' | 'never';
  readonly output?: string;
}

export const addAnnotate: AddCommand = (program, context) => {
  const { say } = context;
  program
    .command('annotate')
    .description(say.command.annotate)
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
async function annotate({ output }: Options, context: Context): Promise<number> {
  const [{ openKit }, { annotatedLine }] = await Promise.all([
    import('../../pipeline/open-kit.ts'),
    import('../annotated-line.ts'),
  ]);
  const kit = await openKit({ ...context.segmenter(), ownBodies: await ownBodies(context) });
  let badLines = 0;
  await printed(output, context, async (file) => {
    for await (const line of linesOf(process.stdin)) {
      const { bad, value, bug } = annotatedLine(line, kit);
      if (bad) badLines++;
      if (bug !== undefined) context.alarm(`${context.say.bug}: ${bug}`);
      await file.write(`${json(value)}\n`);
    }
  });
  return badLines;
}
