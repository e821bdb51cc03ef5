import type { Context } from './context.ts';
import type { ListOptions } from './options.ts';
import type { Output } from './output.ts';
import type { Colours } from './terminal/colour.ts';
import { coloursFor } from './terminal/colour.ts';
import { json } from './terminal/visible.ts';

/** How a text for people is to look: plain and uncut in a file. */
export interface Look {
  readonly colours: Colours;
  readonly columns: number | undefined;
}

/** Rows for programs (`--json`, `--jsonl`) or, in words, for people. */
export async function printList<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  options: ListOptions,
  context: Context,
  inWords: (look: Look) => string,
): Promise<void> {
  await printed(options.output, context, async (output, look) => {
    if (options.json) await writeArray(rows, output);
    else if (options.jsonl) for await (const row of rows) await output.write(`${json(row)}\n`);
    else await output.write(ended(inWords(look)));
  });
}

/** One document for programs or, in words, for people. */
export async function printOne(
  value: unknown,
  options: ListOptions,
  context: Context,
  inWords: (look: Look) => string,
): Promise<void> {
  await printed(options.output, context, async (output, look) => {
    if (options.json) await output.write(`${json(value, 2)}\n`);
    else if (options.jsonl) await output.write(`${json(value)}\n`);
    else await output.write(ended(inWords(look)));
  });
}

/** Opens where the data goes, and keeps it only where nothing failed. */
export async function printed(
  file: string | undefined,
  context: Context,
  write: (output: Output, look: Look) => Promise<void>,
): Promise<void> {
  const output = context.output(file);
  const plain = { colours: coloursFor({}, {}), columns: undefined };
  try {
    await write(output, file === undefined ? context : plain);
    await output.keep();
  } catch (error) {
    output.discard();
    throw error;
  }
}

async function writeArray<Row>(rows: Iterable<Row> | AsyncIterable<Row>, output: Output): Promise<void> {
  let before = '[';
  for await (const row of rows) {
    await output.write(`${before}\n${json(row)}`);
    before = ',';
  }
  await output.write(before === '[' ? '[]\n' : '\n]\n');
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
