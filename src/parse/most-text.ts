import { PageProblem } from '../model/problem.ts';

/** UTF-16 units of printed text: ten times what the longest of reports has. What goes on is a book or a mistake. */
const MOST_TEXT = 500_000;

/** @throws PageProblem `too-large` where a page prints more text than any has. */
export function checkText(length: number): void {
  if (length > MOST_TEXT)
    throw new PageProblem(
      'too-large',
      `more than ${MOST_TEXT} characters of text; --split cuts a file that holds many pages`,
    );
}
