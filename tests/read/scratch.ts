import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Arrival } from '../../src/model/arrival.ts';
import { type ReadSettings, readInputs } from '../../src/read/read.ts';
import { emptyFolder } from '../empty-folder.ts';

export const PAGE = '<html><body><p>本市昨日举行座谈会。</p></body></html>';

/** A folder with these files. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export async function read(
  settings: Partial<ReadSettings>,
  stdin: string | readonly Uint8Array[] = '',
): Promise<readonly Arrival[]> {
  const stream = Readable.from(typeof stdin === 'string' ? [Buffer.from(stdin)] : stdin);
  const arrivals: Arrival[] = [];
  for await (const arrival of readInputs({ inputs: [], ...settings }, stream)) arrivals.push(arrival);
  return arrivals;
}

/** "page a.htm", "skipped b.png image", "refused c.htm unreadable"; locators from the folder on. */
export function summary(arrivals: readonly Arrival[], folder: string): readonly string[] {
  const short = (locator: string): string => locator.replaceAll(`${folder}/`, '');
  return arrivals.map((arrival) => {
    if (arrival.kind === 'page') return `page ${short(arrival.page.origin.locator)}`;
    if (arrival.kind === 'skipped') return `skipped ${short(arrival.locator)} ${arrival.reason}`;
    return `refused ${short(arrival.origin.locator)} ${arrival.code}`;
  });
}
