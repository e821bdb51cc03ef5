import type { PlainKit } from '../pipeline/jobs/plain-kit.ts';
import { serve } from '../pipeline/jobs/serve.ts';
import { openKit } from '../pipeline/open-kit.ts';
import { annotatedLine } from './annotated-line.ts';
import type { Line } from './json-lines.ts';

/** A process that annotates lines; begun by `annotate`. */
serve(async (settings: PlainKit) => {
  const kit = await openKit(settings);
  return (line: Line) => annotatedLine(line, kit);
});
