import { UsageProblem } from '../../model/problem.ts';
import { TLS_MODES, type TlsMode } from '../../model/tls-mode.ts';
import type { PagesReport } from '../../pipeline/round/round.ts';
import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { interruption } from '../interruption.ts';
import { addWaitOption, openWriter, type WaitOptions } from '../open-writer.ts';
import { addRefusalOptions, addSiteRuleOptions, oneOf, type RefusalOptions } from '../options.ts';
import { printOne } from '../print.ts';
import { refusalNotes } from '../refusal-notes.ts';
import { reportText } from '../report-text.ts';
import { runStart } from '../run-start.ts';
import { kitSettings } from '../settings/kit-settings.ts';
import type { SiteRuleOptions } from '../settings/site-rules.ts';
import { progressOn } from '../terminal/progress.ts';
import { visibleLine } from '../terminal/visible.ts';
import { configOrNone } from '../web/web-config.ts';

interface Options extends RefusalOptions, SiteRuleOptions, WaitOptions {
  readonly from?: string;
  readonly tls?: TlsMode;
  readonly warcDir?: string;
  readonly json?: boolean;
}

export const addFetch: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('fetch').description(say.command.fetch).argument('[url...]', say.urlArgument);
  addWaitOption(addRefusalOptions(addSiteRuleOptions(command, say), say), say)
    .option('--from <list>', say.fromUrlsOption)
    .option('--tls <mode>', say.tlsOption, oneOf(TLS_MODES, say))
    .option('--warc-dir <folder>', say.warcDirOption)
    .option('--json', say.jsonOption)
    .action(async (typed: readonly string[], options: Options) => {
      const urls = [...typed, ...(options.from === undefined ? [] : await listed(options.from))];
      if (urls.length === 0) throw new UsageProblem(say.noUrls);
      const wrong = urls.find((url) => !/^https?:\/\/[^/]/iu.test(url) || !URL.canParse(url));
      if (wrong !== undefined) throw new UsageProblem(say.notAnAddress(wrong));
      await fetchAll(urls, options, context);
    });
};

async function listed(file: string): Promise<readonly string[]> {
  const { readFileSync } = await import('node:fs');
  try {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    return text.split(/\r?\n/u).flatMap((line) => (line.trim() === '' || line.startsWith('#') ? [] : [line.trim()]));
  } catch (error) {
    throw new UsageProblem(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function fetchAll(urls: readonly string[], options: Options, context: Context): Promise<void> {
  const { say } = context;
  const [{ fetchPages, openWeb }, { openKit }, { explainPage }] = await Promise.all([
    import('../../pipeline/round/round.ts'),
    import('../../pipeline/open-kit.ts'),
    import('../../pipeline/clip-page.ts'),
  ]);
  const { contact, fetch = {} } = await configOrNone(context);
  if (contact === undefined) context.note(say.noContact);
  const stopped = interruption();
  const refusals = refusalNotes(options, context);
  const kit = await openKit(await kitSettings(options, context));
  const run = await runStart('fetch', context.argv, kit);
  const archive = await openWriter(context, { command: 'fetch', wait: options.wait, stopped });
  const fetcher = openWeb(
    { contact, ...fetch },
    { env: process.env, warcDir: options.warcDir, store: archive.fetching },
  );
  const progress = progressOn(process.stderr, context.quiet());
  let seen = 0;
  try {
    const report = await fetchPages({
      urls,
      fetcher,
      clip: (raw) => explainPage(raw, kit),
      archive,
      run,
      signal: stopped.signal,
      tls: options.tls,
      onFetched({ url, end }, step, { stored }) {
        progress.clear();
        if (end.kind === 'failed')
          context.alarm(
            say.line(`${say.notFetched} ${end.code} ${visibleLine(url)}`, visibleLine(say.said(end.message))),
          );
        if (step?.outcome.kind === 'refused') refusals.tell(step.outcome, stored);
        if (step?.bug !== undefined) context.alarm(`${say.bug}: ${step.bug}`);
        seen++;
        progress.show(() => `${say.pages} ${seen}`);
      },
    });
    progress.clear();
    refusals.close();
    await told(report, options, context);
    context.finish(stopped.exit() ?? (report.failed > 0 ? EXIT.refusals : refusals.exit()));
  } finally {
    await fetcher.close();
    archive.close();
  }
}

async function told(report: PagesReport, { json = false }: Options, context: Context): Promise<void> {
  const { path } = await context.archivePath();
  const head = context.say.reportFetched(path, report.failed);
  if (json || !context.quiet())
    await printOne(report, { json }, context, (look) => reportText(report, head, look, context));
}
