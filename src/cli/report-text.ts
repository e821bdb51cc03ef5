import type { Report } from '../pipeline/ingest.ts';
import type { Context } from './context.ts';
import type { Look } from './print.ts';
import { visibleLine } from './terminal/visible.ts';
import { pad, widthOf } from './terminal/width.ts';

type Counts = Readonly<Record<string, number>>;

const HOSTS_SHOWN = 10;

/** The closing report for people. */
export function reportText(report: Report, head: string, look: Look, { say }: Context): string {
  const { colours } = look;
  const lines: (readonly [string, string])[] = [
    [say.pages, String(report.pages)],
    [say.clipped, withCounts(report.clipped, storedOf(report, ['new', 'revision', 'capture', 'known', 'removed']))],
    [say.refused, withCounts(report.refused, report.refused_by_code)],
    [say.skipped, withCounts(report.skipped, report.skipped_by_reason)],
    [say.byForm, counts(report.by_form, say.unknown)],
    [say.byCharset, counts(report.by_charset, say.unknown)],
    [say.byHost, counts(report.by_host, say.unknown, HOSTS_SHOWN, say.others)],
    [say.byDecade, counts(report.by_decade, say.unknown)],
    [say.shares, shares(report, [say.withTitle, say.withDate, say.withSource])],
    [say.doubtful, String(report.doubtful)],
  ];
  const labels = lines.reduce((most, [label]) => Math.max(most, widthOf(label)), 0);
  const told = lines
    .filter(([, text]) => text !== '' && text !== '0')
    .map(([label, text]) => `  ${colours.dim(pad(label, labels))}  ${text}`);
  const doubts = report.doubtful_first.map(
    ({ locator, warnings }) => `    ${visibleLine(locator)}  ${colours.yellow(warnings.join(' '))}`,
  );
  const [doubtful] = report.doubtful_first;
  const hint = doubtful === undefined ? [] : [`  ${say.lookInto(`jianbao explain ${namedBy(doubtful)}`)}`];
  return [colours.bold(head), ...told, ...doubts, ...hint].join('\n');
}

/** What `explain` finds it by: a page that was fetched lies in the archive alone. */
function namedBy({ id, locator }: Report['doubtful_first'][number]): string {
  return /^https?:/iu.test(locator) ? id : quoted(locator);
}

function storedOf({ stored }: Report, results: readonly (keyof NonNullable<Report['stored']>)[]): Counts {
  return stored === null ? {} : Object.fromEntries(results.map((result) => [result, stored[result]]));
}

function withCounts(total: number, parts: Counts): string {
  const text = counts(parts, '?');
  return text === '' ? String(total) : `${total}  (${text})`;
}

function counts(all: Counts, unknown: string, most = Number.POSITIVE_INFINITY, others?: (n: number) => string): string {
  const entries = Object.entries(all).filter(([, count]) => count > 0);
  const shown = entries.slice(0, most).map(([name, count]) => `${name === '' ? unknown : visibleLine(name)} ${count}`);
  const rest = entries.length - shown.length;
  return [...shown, ...(rest > 0 && others !== undefined ? [others(rest)] : [])].join(', ');
}

function shares({ clipped, with_title, with_date, with_source }: Report, labels: readonly string[]): string {
  if (clipped === 0) return '';
  return [with_title, with_date, with_source]
    .map((count, i) => `${labels[i]} ${((100 * count) / clipped).toFixed(1)}%`)
    .join(', ');
}

/** As a shell takes it. */
export function quoted(word: string): string {
  return /^[^\s'"\\$`!*?<>|&;()[\]{}#~\p{Cc}]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
