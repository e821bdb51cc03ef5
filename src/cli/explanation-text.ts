import type { Article } from '../model/article.ts';
import type { JudgedBlock, Role } from '../model/block.ts';
import type { Clipping } from '../model/clipping.ts';
import { WARNINGS } from '../model/codes.ts';
import type { Explanation } from '../model/explanation.ts';
import { amountOf } from './amount.ts';
import { cellsText } from './cells-text.ts';
import type { Context } from './context.ts';
import { explainedValues } from './explained-values.ts';
import type { Look } from './print.ts';
import { worded } from './refusal-notes.ts';
import { type Column, table } from './terminal/table.ts';
import { visibleLine } from './terminal/visible.ts';

/** How a page was read, for people: what became of it, every block, every value, and what lost. */
export function explanationText(explanation: Explanation, look: Look, context: Context): string {
  const { article, outcome } = explanation;
  const clipping = outcome.kind === 'clipped' ? outcome.clipping : null;
  const parts = [
    headText(explanation, look, context),
    article === null ? context.say.notParsed : blocksText(article.blocks, look, context),
    article === null ? '' : explainedValues(article, look, context),
    clipping === null ? '' : findingsText(clipping, look, context),
    article === null ? '' : runnersUpText(article, look, context),
    article === null ? '' : warningsText(clipping?.warnings ?? article.warnings, look, context),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function headText({ outcome, charset, form, siteRule }: Explanation, { colours }: Look, context: Context): string {
  const { say } = context;
  const origin = outcome.kind === 'clipped' ? outcome.clipping.origin : outcome.origin;
  const became =
    outcome.kind === 'clipped'
      ? colours.green(`${say.clipped} ${outcome.clipping.id}`)
      : colours.red(say.line(`${say.refused} ${outcome.code}`, worded(outcome.code, outcome.message, context)));
  const claimed = charset?.claimed ? `, ${say.claimed(visibleLine(charset.claimed))}` : '';
  const decoded = charset === null ? [] : [`${charset.name} (${charset.from}${claimed})`];
  const facts = [
    ...(form === null ? [] : [form]),
    ...decoded,
    `${origin.bytes} ${say.bytes}`,
    ...(siteRule === null ? [] : [`${say.page.siteRule} ${visibleLine(siteRule)}`]),
  ];
  return `${colours.bold(visibleLine(origin.locator))}\n${became}\n${colours.dim(facts.join(' · '))}`;
}

function blocksText(blocks: readonly JudgedBlock[], look: Look, { say }: Context): string {
  const { colours } = look;
  const paint: Readonly<Record<Role, (text: string) => string>> = {
    title: colours.bold,
    subtitle: colours.bold,
    credit: colours.magenta,
    subhead: colours.cyan,
    paragraph: colours.green,
    list: colours.green,
    table: colours.green,
    caption: colours.blue,
    furniture: colours.dim,
  };
  const columns: readonly Column<JudgedBlock>[] = [
    { head: '', of: ({ role }) => `  ${role}`, paint: (text, { role }) => paint[role](text) },
    { head: '', of: ({ rule }) => rule, paint: colours.dim },
    { head: '', of: ({ text }) => text, gives: true, paint: (text, { role }) => paint[role](text) },
  ];
  return `${colours.bold(say.blocks)}\n${table(blocks, columns, colours, look.columns)}`;
}

function findingsText(clipping: Clipping, look: Look, { say }: Context): string {
  const { colours } = look;
  const { dates, figures, agencies } = clipping;
  const rows: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    [
      say.dates,
      dates.map((date) => [
        date.text,
        date.resolved ? (date.edtf ?? `${date.earliest ?? '..'}/${date.latest ?? '..'}`) : say.unresolved,
        [date.rule, ...(date.anchor === null ? [] : [`← ${date.anchor} ${date.anchor_from ?? ''}`])].join(' '),
        `${date.field} ${date.start}`,
      ]),
    ],
    [
      say.figures,
      figures.map((figure) => [
        figure.text,
        [amountOf(figure), figure.unit ?? '', figure.counted?.text ?? ''].filter((part) => part !== '').join(' '),
        `${figure.kind} ${figure.rule}`,
        `${figure.field} ${figure.start}`,
      ]),
    ],
    [
      say.agencies,
      agencies.flatMap(({ name, type, mentions }) =>
        mentions.map((mention) => [
          mention.text,
          name,
          `${type} ${mention.rule} ${mention.resolved_by} ${mention.certainty}`,
          `${mention.field} ${mention.start}`,
        ]),
      ),
    ],
  ];
  return rows
    .filter(([, found]) => found.length > 0)
    .map(([head, found]) => `${colours.bold(head)}\n${cellsText(found, look)}`)
    .join('\n\n');
}

function runnersUpText({ runnersUp }: Article, look: Look, { say }: Context): string {
  if (runnersUp.length === 0) return '';
  const rows = runnersUp.map(({ of, text, rule, place }) => [of, text, rule, place]);
  return `${look.colours.bold(say.runnersUp)}\n${cellsText(rows, look)}`;
}

function warningsText(warnings: readonly string[], { colours }: Look, { say, language }: Context): string {
  if (warnings.length === 0) return '';
  const meanings: ReadonlyMap<string, string> = new Map(
    Object.entries(WARNINGS).map(([code, meaning]) => [code, meaning[language]]),
  );
  const lines = warnings.map((code) => `  ${colours.yellow(code)}  ${meanings.get(code) ?? ''}`.trimEnd());
  return [colours.bold(say.warnings), ...lines].join('\n');
}
