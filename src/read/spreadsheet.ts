import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { UsageProblem } from '../model/problem.ts';
import { asError } from './arrivals.ts';
import type { Row } from './manifest-rows.ts';

/**
 * The rows of a CSV file as spreadsheets save it: UTF-8, with or without BOM, or GB18030 (what Excel in China writes).
 * Throws `UsageProblem` naming file and line.
 */
export async function readSpreadsheet(path: string, mustHave: string): Promise<readonly Row[]> {
  const bytes = await readFile(path).catch(asError);
  if (bytes instanceof Error) throw new UsageProblem(`${path} can't be read: ${bytes.message}`);
  const { rowsOfCsv } = await import('./manifest-rows.ts');
  return rowsOfCsv(textOf(bytes, path), path, mustHave);
}

function textOf(bytes: Buffer, path: string): string {
  if (isUtf8(bytes)) return bytes.toString().replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageProblem(`${path}: neither UTF-8 nor GB18030; save it as CSV in UTF-8`);
  }
}
