import { existsSync } from 'node:fs';
import type { Explanation } from '../../model/explanation.ts';
import type { RawPage } from '../../model/origin.ts';
import { UsageProblem } from '../../model/problem.ts';
import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { explanationText } from '../explanation-text.ts';
import { addInputOptions, addListOptions, type InputOptions, inputSettings, type ListOptions } from '../options.ts';
import { printed } from '../print.ts';
import { recalledPage } from '../recalled-page.ts';
import { worded } from '../refusal-notes.ts';
import { json, visibleLine } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';

interface Options extends InputOptions, ListOptions {}

/** Where there is no terminal to ask: whole paragraphs would bury the roles. */
const COLUMNS = 140;

/** The id of a clipping or a refusal, or its beginning. */
const ID = /^[cr][0-9a-f]{2,16}$/u;

export const addExplain: AddCommand = (program, context) => {
  const { say } = context;
  const command = program
    .command('explain')
    .description(say.command.explain)
    .argument('[input|id...]', say.explainArgument);
  addListOptions(addInputOptions(command, say), say).action(async (inputs: readonly string[], options: Options) => {
    const [{ openKit }, { explainPage }] = await Promise.all([
      import('../../pipeline/open-kit.ts'),
      import('../../pipeline/clip-page.ts'),
    ]);
    const kit = await openKit(context.segmenter());
    const seen = { pages: 0 };
    await printed(options.output, context, async (output, look) => {
      const documents: string[] = [];
      for await (const page of pagesOf(inputs, options, context)) {
        const explanation = explainPage(page, kit);
        if (options.json) documents.push(json(forPrograms(explanation), 2));
        else if (options.jsonl) await output.write(`${json(forPrograms(explanation))}\n`);
        else
          await output.write(
            `${seen.pages > 0 ? '\n' : ''}${explanationText(explanation, { ...look, columns: look.columns ?? COLUMNS }, context)}\n`,
          );
        seen.pages++;
      }
      if (options.json)
        await output.write(documents.length === 1 ? `${documents[0]}\n` : `[${documents.join(',\n')}]\n`);
    });
    if (seen.pages === 0) context.alarm(say.nothingFound);
    context.finish(seen.pages === 0 ? EXIT.refusals : EXIT.done);
  });
};

async function* pagesOf(inputs: readonly string[], options: Options, context: Context): AsyncGenerator<RawPage, void> {
  const ids = inputs.filter((input) => ID.test(input) && !existsSync(input));
  if (ids.length > 0)
    yield* await withArchive(context, (archive) => ids.map((id) => recalledPage(id, archive, context)));
  const rest = inputs.filter((input) => !ids.includes(input));
  if (ids.length > 0 && rest.length === 0) return;
  const { arrivalsOf } = await import('../../pipeline/ingest-inputs.ts');
  for await (const arrival of arrivalsOf(inputSettings(rest, options, context), process.stdin)) {
    if (arrival.kind === 'page') yield arrival.page;
    else if (arrival.kind === 'skipped') {
      context.note(`${context.say.skipped} ${visibleLine(arrival.locator)}: ${arrival.reason}`);
    } else if (inputs.length === 1) throw new UsageProblem(`${arrival.origin.locator}: ${arrival.message}`);
    else context.alarm(`${arrival.origin.locator}: ${worded(arrival.code, arrival.message, context)}`);
  }
}

/** Blocks with their roles, runners-up, and the clipping or the refusal itself. */
function forPrograms({ outcome, article, charset, form }: Explanation): unknown {
  const origin = outcome.kind === 'clipped' ? outcome.clipping.origin : outcome.origin;
  return {
    locator: origin.locator,
    outcome: outcome.kind,
    ...(outcome.kind === 'refused' ? { code: outcome.code, message: outcome.message } : {}),
    form,
    charset,
    blocks:
      article?.blocks.map(({ role, rule, place, shape, level, linked, text }) => ({
        role,
        rule,
        place,
        shape,
        level,
        linked,
        text,
      })) ?? null,
    evidence: article?.evidence ?? null,
    published: article?.published ?? null,
    updated: article?.updated ?? null,
    runners_up: article?.runnersUp ?? null,
    warnings: article?.warnings ?? null,
    clipping: outcome.kind === 'clipped' ? outcome.clipping : null,
  };
}
