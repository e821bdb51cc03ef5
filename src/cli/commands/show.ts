import { Option } from 'commander';
import { UsageProblem } from '../../model/problem.ts';
import type { Archive, ListedRefusal } from '../../store/store.ts';
import { clippingText, sentencesOf } from '../clipping-text.ts';
import type { AddCommand, Context } from '../context.ts';
import { found } from '../found.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { pageBytes } from '../page-bytes.ts';
import { type Look, printed, printOne } from '../print.ts';
import { provenanceOf, provenanceText } from '../provenance.ts';
import { worded } from '../refusal-notes.ts';
import { visibleLine } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';

interface Options extends ListOptions {
  readonly raw?: boolean;
  readonly provenance?: boolean;
}

export const addShow: AddCommand = (program, context) => {
  const { say } = context;
  addListOptions(program.command('show').description(say.command.show).argument('<id>', say.showArgument), say)
    .addOption(new Option('--raw', say.rawOption).conflicts(['json', 'jsonl', 'provenance']))
    .option('--provenance', say.provenanceOption)
    .action((prefix: string, options: Options) =>
      withArchive(context, async (archive) => {
        if (options.raw) return showRaw(prefix, archive, options, context);
        const { id, kind } = found(prefix, archive, context);
        if (options.provenance) await showProvenance(id, archive, options, context);
        else if (kind === 'refusal') await showRefusal(id, archive, options, context);
        else await showClipping(id, archive, options, context);
      }),
    );
};

async function showClipping(id: string, archive: Archive, options: Options, context: Context): Promise<void> {
  const shown = archive.show(id);
  if (shown === null) throw new UsageProblem(context.say.noSuchArticle(id));
  await printOne(shown.clipping, options, context, (look) => {
    const sentences = sentencesOf(archive.rows('figure_table', { ids: [id], revisions: 'all' }));
    return clippingText(shown, sentences, look, context);
  });
}

async function showProvenance(id: string, archive: Archive, options: Options, context: Context): Promise<void> {
  const shown = archive.show(id);
  if (shown === null) throw new UsageProblem(context.say.refusedNotClipped(id));
  const facts = provenanceOf(shown, archive);
  await printOne(facts, options, context, (look) => provenanceText(facts, look, context));
}

async function showRefusal(id: string, archive: Archive, options: Options, context: Context): Promise<void> {
  const refusal = archive.showRefusal(id);
  if (refusal === null) throw new UsageProblem(context.say.noSuchArticle(id));
  await printOne(refusal, options, context, (look) => refusalText(refusal, look, context));
}

function refusalText(refusal: ListedRefusal, { colours }: Look, context: Context): string {
  const { id, code, message, title, url, locator, resolved_by } = refusal;
  const head = colours.red(context.say.line(`${context.say.refused} ${code}`, worded(code, message, context)));
  // What was fetched lies where its address says.
  const facts = [...new Set([title, url, locator])].filter((fact) => fact !== null).map(visibleLine);
  const last = resolved_by === null ? colours.dim(id) : colours.bold(context.say.articleAlready(id, resolved_by));
  return [head, ...facts, last].join('\n');
}

async function showRaw(name: string, archive: Archive, { output }: Options, context: Context): Promise<void> {
  const { bytes, others } = pageBytes(name, archive, context);
  if (output === undefined && context.columns !== undefined) throw new UsageProblem(context.say.rawOnTerminal);
  await printed(output, context, (file) => file.write(bytes));
  if (others.length > 0) context.note(context.say.firstOfPages(others.length + 1, others.join(' ')));
}
