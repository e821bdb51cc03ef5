import { PageProblem } from '../../model/problem.ts';
import type { OpenFile } from '../open-file.ts';
import { memberAt } from './gzip-member.ts';
import { headIn, MOST_HEADER } from './head.ts';
import { pageBytes } from './page-bytes.ts';

/** The page of the record that begins there. Throws `PageProblem` where none does. */
export function pageAgain(file: OpenFile, offset: number, bound: number): Uint8Array {
  const member = memberAt(file, offset, bound);
  const isGzip = member.kind === 'whole' || member.kind === 'cut';
  if (!isGzip && member.kind !== 'none') throw new PageProblem('unreadable', 'its gzip member is damaged');
  const start = isGzip ? member.content.subarray(0, MOST_HEADER) : file.bytes(offset, MOST_HEADER);
  const head = headIn(start);
  if (head === undefined || head.length === null) throw new PageProblem('unreadable', 'no record begins there');
  const { size, length } = head;
  const block = isGzip ? member.content.subarray(size, size + length) : file.bytes(offset + size, length);
  if (block.length < length) throw new PageProblem('unreadable', 'the file ends before the record does');
  return pageBytes({ ...head, block }, bound);
}
