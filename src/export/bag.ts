import { createHash } from 'node:crypto';
import type { Clipping } from '../model/clipping.ts';
import { ArchiveProblem } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import { type BagWriter, bagIn, type Folder } from './bag-writer.ts';
import { type CaptureForm, formOf } from './capture-form.ts';
import { columnOf } from './catalogue.ts';
import { DUBLIN_CORE_HEAD, dublinCoreLine } from './dublin-core.ts';
import { jsonLines } from './json.ts';

export interface BagContents {
  /** The exact bytes of every page kept, once each, by their SHA-256 in ascending order. */
  readonly hashes: Iterable<string>;
  readonly bytesOf: (sha256: string) => Uint8Array | null;
  /** Every revision. */
  readonly clippings: Iterable<{ readonly clipping: Clipping; readonly current: boolean }>;
  /** What else is known: captures, refusals, runs … */
  readonly tables: readonly Table[];
  /** "jianbao 0.1.0" */
  readonly agent: string;
  /** When the archive was last changed, "2024-05-06": the clock would make another bag of the same archive each day. Null: unknown. */
  readonly day: string | null;
}

export interface BagReport {
  /** Of the payload. */
  readonly files: number;
  readonly bytes: number;
  readonly pages: number;
  readonly clippings: number;
  /** Pages whose bytes the archive does not hold. */
  readonly missing: number;
}

const ABOUT = `One archive of jianbao, in full.

captures/XX/SHA256.html  the pages, byte for byte as they were captured (txt: text dumps, bin: others), by the SHA-256 of their bytes
records/clippings.jsonl  what was read from them, a JSON object an article revision: jianbao/clipping@1, and whether it is the current one
records/*.jsonl          where each page came from, what was refused and why, by which runs: a JSON object a row
dublin-core.csv          Dublin Core of every clipping, with the file of its page (UTF-8; several names are joined by "；")

Checksums: manifest-sha256.txt, after BagIt (RFC 8493).

整个 jianbao 档案库。

captures/XX/SHA256.html  网页，与采集时逐字节相同（txt 为文本，bin 为其他），以字节的 SHA-256 为名
records/clippings.jsonl  从网页读出的记录，一行一篇文章的一个修订版：jianbao/clipping@1，并注明是否现行
records/*.jsonl          每个网页从何而来、何者被拒收及原因、由哪次运行处理：一行一个 JSON 对象
dublin-core.csv          每篇剪报的都柏林核心元数据及其网页所在文件（UTF-8；多个名字以“；”相连）

校验值见 manifest-sha256.txt，依 BagIt（RFC 8493）。
`;

/**
 * Writes the archive as a bag (BagIt 1.0, RFC 8493): the pages as captured, everything read from them, Dublin Core. Names hold letters and
 * digits only. The same archive gives the same bytes. Memory stays flat: one page, one record at a time.
 * @throws ArchiveProblem where the bytes of a page are not those that its SHA-256 names.
 */
export async function exportBag(contents: BagContents, folder: Folder): Promise<BagReport> {
  const bag = await bagIn(folder);
  const pages = await addCaptures(contents, bag);
  const clippings = await addClippings(contents, bag);
  for (const table of contents.tables) await addTable(table, bag);
  await add(bag, 'data/README.txt', ABOUT);
  const { files, bytes } = bag.payload();
  await bag.finish([
    ['Bag-Software-Agent', contents.agent],
    ...(contents.day === null ? [] : [['Bagging-Date', contents.day] as const]),
    ['Payload-Oxum', `${bytes}.${files}`],
    [
      'External-Description',
      `Chinese news pages as captured (${pages.written}) and the records read from them (${clippings})`,
    ],
  ]);
  return { files, bytes, pages: pages.written, clippings, missing: pages.missing };
}

async function add(bag: BagWriter, path: string, content: string | Uint8Array): Promise<void> {
  const file = await bag.open(path);
  await file.write(content);
  await file.close();
}

async function addCaptures({ hashes, bytesOf }: BagContents, bag: BagWriter) {
  let written = 0;
  let missing = 0;
  for (const hash of hashes) {
    const bytes = bytesOf(hash);
    if (bytes === null) {
      missing++;
      continue;
    }
    if (createHash('sha256').update(bytes).digest('hex') !== hash) {
      throw new ArchiveProblem(`the bytes of page ${hash} are damaged; no bag is written. Run "jianbao db check"`);
    }
    await add(bag, pathOf(hash, formOf(bytes)), bytes);
    written++;
  }
  return { written, missing };
}

/** Only for hashes that were found to be such: 64 hex digits, so no name leads out of the folder. */
function pathOf(hash: string, { suffix }: CaptureForm): string {
  return `data/captures/${hash.slice(0, 2)}/${hash}.${suffix}`;
}

async function addClippings({ clippings, bytesOf }: BagContents, bag: BagWriter): Promise<number> {
  const records = await bag.open('data/records/clippings.jsonl');
  const cores = await bag.open('data/dublin-core.csv');
  await cores.write(DUBLIN_CORE_HEAD);
  let count = 0;
  for (const { clipping, current } of clippings) {
    const { sha256 } = clipping.origin;
    const bytes = bytesOf(sha256);
    const form = bytes === null ? null : formOf(bytes);
    await records.write(`${JSON.stringify({ ...clipping, current })}\n`);
    await cores.write(dublinCoreLine(clipping, form === null ? null : { ...form, path: pathOf(sha256, form) }));
    count++;
  }
  await records.close();
  await cores.close();
  return count;
}

async function addTable(table: Table, bag: BagWriter): Promise<void> {
  const columns = table.columns.map((name) => ({ name, ...columnOf(table.relation, name) }));
  const lines = jsonLines(columns, 'jsonl');
  const file = await bag.open(`data/records/${table.relation}.jsonl`);
  for (const row of table.rows) await file.write(lines.of(row));
  await file.close();
}
