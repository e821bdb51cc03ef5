import { z } from 'zod';
import { annotateText } from '../pipeline/annotate-text.ts';
import type { Kit } from '../pipeline/kit.ts';
import type { Line } from './json-lines.ts';
import { json } from './terminal/visible.ts';

/** What stands in the place of a line that could not be annotated. */
export interface BadLine {
  readonly id: string | number | null;
  readonly error: {
    readonly code: 'bad-encoding' | 'too-large' | 'bad-json' | 'bad-item' | 'crash';
    readonly message: string;
  };
}

const DAY = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/u;

const id = z.union([z.string(), z.number()]);
/** Further keys are handed through. */
const itemSchema = z.looseObject({
  id,
  text: z.string(),
  published: z.string().refine(isDay, 'not a day such as 2018-12-18 or 2018-12-18T10:19').nullish(),
  title: z.string().nullish(),
  source: z.string().nullish(),
  section: z.union([z.string(), z.array(z.string())]).nullish(),
});
const anythingWithId = z.looseObject({ id });

/** What `annotate` prints for a line. */
export interface AnnotatedLine {
  readonly bad: boolean;
  /** One JSON object. */
  readonly text: string;
  /** The stack of a defect of jianbao. */
  readonly bug?: string;
}

/** One line of `annotate`: the item with what was found in it, or why that could not be done. */
export function annotatedLine(line: Line, kit: Kit): AnnotatedLine {
  if ('code' in line) return bad(null, line.code, line.message);
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    return bad(null, 'bad-json', error instanceof Error ? error.message : String(error));
  }
  const checked = itemSchema.safeParse(value);
  if (!checked.success) {
    const known = anythingWithId.safeParse(value);
    const [issue] = checked.error.issues;
    return bad(known.data?.id ?? null, 'bad-item', [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
  }
  try {
    return { bad: false, text: json(annotated(checked.data, kit)) };
  } catch (error) {
    return crashedLine(checked.data.id, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** A line that no worker survives: what its id is, only JSON can say. */
export function lostLine(line: Line, why: string): AnnotatedLine {
  const known = 'code' in line ? undefined : anythingWithId.safeParse(JSON.parse(line.text)).data;
  return crashedLine(known?.id ?? null, why);
}

function crashedLine(id: BadLine['id'], why: string): AnnotatedLine {
  return { ...bad(id, 'crash', why.split('\n')[0] ?? why), bug: why };
}

function annotated(item: z.infer<typeof itemSchema>, kit: Kit): unknown {
  const { published, section } = item;
  const { segmented, dates, figures, agencies } = annotateText(
    {
      id: item.id,
      text: item.text.toWellFormed(),
      title: item.title?.toWellFormed() ?? null,
      source: item.source?.toWellFormed() ?? null,
      published: published == null ? null : published.replace(' ', 'T').slice(0, 16),
      section: typeof section === 'string' ? [section] : (section ?? null),
    },
    kit,
  );
  return { ...item, segmented, dates, figures, agencies };
}

function isDay(text: string): boolean {
  const [, year, month = '01', day = '01', time = '00:00'] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T${time}:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

function bad(id: BadLine['id'], code: BadLine['error']['code'], message: string): AnnotatedLine {
  const value: BadLine = { id, error: { code, message } };
  return { bad: true, text: json(value) };
}
