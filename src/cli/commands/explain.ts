import { existsSync } from 'node:fs';
import { Option } from 'commander';
import type { Explanation } from '../../model/explanation.ts';
import type { RawPage } from '../../model/origin.ts';
import { UsageProblem } from '../../model/problem.ts';
import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { explanationText } from '../explanation-text.ts';
import {
  addInputOptions,
  addListOptions,
  addSiteRuleOptions,
  type InputOptions,
  inputSettings,
  type ListOptions,
} from '../options.ts';
import { printed } from '../print.ts';
import { recalledPage } from '../recalled-page.ts';
import { worded } from '../refusal-notes.ts';
import { kitSettings } from '../settings/kit-settings.ts';
import type { SiteRuleOptions } from '../settings/site-rules.ts';
import { json, visibleLine } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';

interface Options extends InputOptions, ListOptions, SiteRuleOptions {
  readonly html?: boolean;
}

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
  addListOptions(addSiteRuleOptions(addInputOptions(command, say), say), say)
    .addOption(new Option('--html', say.htmlOption).conflicts(['json', 'jsonl']))
    .action(async (inputs: readonly string[], options: Options) => {
      const explained = explanations(inputs, options, context);
      const pages = await (options.html ? printPage : printTexts)(explained, options, context);
      if (pages === 0) context.alarm(say.nothingFound);
      context.finish(pages === 0 ? EXIT.refusals : EXIT.done);
    });
};

interface Explained {
  readonly page: RawPage;
  readonly explanation: Explanation;
}

async function* explanations(
  inputs: readonly string[],
  options: Options,
  context: Context,
): AsyncGenerator<Explained, void> {
  const [{ openKit }, { explainPage }] = await Promise.all([
    import('../../pipeline/open-kit.ts'),
    import('../../pipeline/clip-page.ts'),
  ]);
  const kit = await openKit(await kitSettings(options, context));
  for await (const page of pagesOf(inputs, options, context)) yield { page, explanation: explainPage(page, kit) };
}

/** One page after the other, for people or for programs. */
async function printTexts(explained: AsyncIterable<Explained>, options: Options, context: Context): Promise<number> {
  let pages = 0;
  await printed(options.output, context, async (output, look) => {
    const documents: string[] = [];
    for await (const { explanation } of explained) {
      if (options.json) documents.push(json(forPrograms(explanation), 2));
      else if (options.jsonl) await output.write(`${json(forPrograms(explanation))}\n`);
      else
        await output.write(
          `${pages > 0 ? '\n' : ''}${explanationText(explanation, { ...look, columns: look.columns ?? COLUMNS }, context)}\n`,
        );
      pages++;
    }
    if (options.json) await output.write(documents.length === 1 ? `${documents[0]}\n` : `[${documents.join(',\n')}]\n`);
  });
  return pages;
}

/** One page to look at; nothing is written where there is none, or more than one. */
async function printPage(explained: AsyncIterable<Explained>, options: Options, context: Context): Promise<number> {
  const [{ explanationPage }, { originalText }] = await Promise.all([
    import('../explain-page/explanation-page.ts'),
    import('../../pipeline/original-text.ts'),
  ]);
  let shown: string | undefined;
  for await (const { page, explanation } of explained) {
    if (shown !== undefined) throw new UsageProblem(context.say.onePageOnly);
    shown = explanationPage(explanation, originalText(page), context);
  }
  if (shown === undefined) return 0;
  const document = shown;
  await printed(options.output, context, (output) => output.write(document));
  return 1;
}

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
      context.note(context.say.line(`${context.say.skipped} ${visibleLine(arrival.locator)}`, arrival.reason));
    } else if (inputs.length === 1)
      throw new UsageProblem(context.say.line(arrival.origin.locator, worded(arrival.code, arrival.message, context)));
    else context.alarm(context.say.line(arrival.origin.locator, worded(arrival.code, arrival.message, context)));
  }
}

/** Blocks with their roles, runners-up, and the clipping or the refusal itself. */
function forPrograms({ outcome, article, charset, form, siteRule }: Explanation): unknown {
  const origin = outcome.kind === 'clipped' ? outcome.clipping.origin : outcome.origin;
  return {
    locator: origin.locator,
    outcome: outcome.kind,
    ...(outcome.kind === 'refused' ? { code: outcome.code, message: outcome.message } : {}),
    form,
    charset,
    site_rule: siteRule,
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
