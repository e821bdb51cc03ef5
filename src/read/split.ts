import type { Arrival } from '../model/arrival.ts';
import type { RawPage } from '../model/origin.ts';
import { PageProblem, UsageProblem } from '../model/problem.ts';
import type { TextPage } from '../model/text-page.ts';
import { refused } from './arrivals.ts';
import { lineStarts, unitOf } from './lines.ts';
import { pageOf } from './page-of.ts';

/** The expression of `--split`. Throws `UsageProblem` where it does not compile, or would cut between all characters. */
export function cutterOf(pattern: string): RegExp {
  if (pattern.length > MOST_CHARACTERS) throw new UsageProblem(`--split is longer than ${MOST_CHARACTERS} characters`);
  const cutter = compiled(pattern);
  if (cutter.test(''))
    throw new UsageProblem(`--split "${pattern}" matches where there is nothing; name what stands at a cut`);
  return cutter;
}

const MOST_CHARACTERS = 1000;

function compiled(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'gmu');
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? `--split: ${error.message}` : '--split is no regular expression');
  }
}

/**
 * The articles of a text file, each with its own bytes, as "file#1", "file#2" …. An article begins with the line in which
 * a match begins; a line of signs only (＝＝＝＝) divides and is left out. Markup is not cut, nor what is no text.
 */
export function cut(page: RawPage, cutter: RegExp, decode: (page: RawPage) => TextPage): readonly Arrival[] {
  const whole = [{ kind: 'page', page }] as const;
  const decoded = textOf(page, decode);
  if (decoded === undefined || MARKUP.test(decoded.text.slice(0, 4096))) return whole;
  const parts = partsOf(decoded.text, cutter);
  if (parts.length < 2) return whole;
  const { origin, bytes, given } = page;
  const charset = decoded.charset.name;
  const starts = lineStarts(bytes, unitOf(charset));
  if (starts.length !== countLines(decoded.text)) {
    return [
      refused(
        origin.locator,
        'undecodable',
        'the lines of the text and of the bytes differ; it was not cut',
        bytes.length,
      ),
    ];
  }
  // Only the first part has the mark that tells UTF-16.
  const known = charset.startsWith('utf-16') ? { ...given, charset } : given;
  return parts.map(({ from, to }, index) => {
    const own = Uint8Array.from(bytes.subarray(starts[from], starts[to] ?? bytes.length));
    return pageOf(origin.kind, `${origin.locator}#${index + 1}`, own, known);
  });
}

const MARKUP = /<(?:!doctype\s{1,9}html|html|head|body|meta)[\s>]/i;

function textOf(page: RawPage, decode: (page: RawPage) => TextPage): TextPage | undefined {
  try {
    return decode(page);
  } catch (error) {
    if (error instanceof PageProblem) return undefined;
    throw error;
  }
}

/** Lines from 0, `to` exclusive. */
interface Part {
  readonly from: number;
  readonly to: number;
}

function partsOf(text: string, cutter: RegExp): readonly Part[] {
  const lines = text.split('\n');
  const parts: Part[] = [];
  let from = 0;
  let line = 0;
  let counted = 0;
  const close = (to: number): void => {
    if (lines.slice(from, to).some((words) => /\S/.test(words))) parts.push({ from, to });
  };
  for (const match of text.matchAll(cutter)) {
    const lead = match[0].search(/\S/);
    const at = match.index + (lead < 0 ? match[0].length : lead);
    for (let feed = text.indexOf('\n', counted); feed >= 0 && feed < at; feed = text.indexOf('\n', counted)) {
      line += 1;
      counted = feed + 1;
    }
    if (line < from) continue;
    close(line);
    from = lead >= 0 && !/[\p{L}\p{N}]/u.test(lines[line] ?? 'end') ? line + 1 : line;
  }
  close(lines.length);
  return parts;
}

function countLines(text: string): number {
  let lines = 1;
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) lines += 1;
  return lines;
}
