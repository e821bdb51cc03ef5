import type { ChangedPart } from './changed-words.ts';
import type { ChangedField, Difference } from './commands/diff.ts';
import type { Context } from './context.ts';
import type { Look } from './print.ts';
import { visibleLine } from './terminal/visible.ts';

/** Removed words red, added ones green; without colours [-as-]{+wdiff+} marks them. Paragraphs without a change are only counted. */
export function differenceText({ before, after, fields }: Difference, look: Look, context: Context): string {
  const head = look.colours.dim(`${before} → ${after}`);
  if (fields.length === 0) return `${head}\n${context.say.noDifference}`;
  return [head, ...fields.map((field) => fieldText(field, look, context))].join('\n\n');
}

function fieldText({ field, parts }: ChangedField, { colours }: Look, { say }: Context): string {
  const paint = ({ kind, text }: ChangedPart): string => {
    const plain = visibleLine(text);
    if (kind === 'same') return plain;
    const coloured = kind === 'removed' ? colours.red(plain) : colours.green(plain);
    if (coloured !== plain) return coloured;
    return kind === 'removed' ? `[-${plain}-]` : `{+${plain}+}`;
  };
  const lines: string[] = [];
  let unchanged = 0;
  const tellUnchanged = (): void => {
    if (unchanged > 0) lines.push(colours.dim(`  … ${say.unchanged(unchanged)}`));
    unchanged = 0;
  };
  for (const line of linesOf(parts)) {
    if (line.every(({ kind }) => kind === 'same')) unchanged++;
    else {
      tellUnchanged();
      lines.push(`  ${line.map(paint).join('')}`);
    }
  }
  tellUnchanged();
  return [colours.bold(field), ...lines].join('\n');
}

/** The parts of each line; a line end that was added or removed is shown as ¶. */
function linesOf(parts: readonly ChangedPart[]): readonly (readonly ChangedPart[])[] {
  const lines: ChangedPart[][] = [[]];
  for (const { kind, text } of parts) {
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) {
        if (kind !== 'same') lines.at(-1)?.push({ kind, text: '¶' });
        lines.push([]);
      }
      if (piece !== '') lines.at(-1)?.push({ kind, text: piece });
    }
  }
  return lines.filter((line, at) => line.length > 0 || at < lines.length - 1);
}
