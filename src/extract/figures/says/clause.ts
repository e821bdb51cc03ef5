/** The words of a sentence, or of a table cell, around a figure, as far as they bear on it. */
export interface Clause {
  /** From the last comma or sentence end to the figure. */
  readonly before: string;
  /** From the figure to the next comma or sentence end. */
  readonly behind: string;
  /** From the sentence's begin to the figure. */
  readonly sentenceBefore: string;
  /** Where the sentence begins. */
  readonly start: number;
}

const REACH = 160;

/** Reads at most 160 characters back and 40 ahead. */
export function clauseAround(text: string, start: number, stop: number): Clause {
  const from = Math.max(0, start - REACH);
  const lead = text.slice(from, start);
  const sentence = lastIndexOf(lead, /[。;!?\n\t]|(?<=[一-龥”)%])[.](?!\d)/gu);
  const comma = lastIndexOf(lead, /[。;!?\n\t,:，]|(?<=[一-龥”)%])[.](?!\d)/gu);
  const after = text.slice(stop, stop + 40);
  const end = after.search(/[。;!?\n\t,:，]/u);
  return {
    before: lead.slice(comma),
    behind: end === -1 ? after : after.slice(0, end),
    sentenceBefore: lead.slice(sentence),
    start: from + sentence,
  };
}

/** Behind the last match; 0 where there is none. */
function lastIndexOf(text: string, mark: RegExp): number {
  let last = 0;
  for (const match of text.matchAll(mark)) last = match.index + match[0].length;
  return last;
}
