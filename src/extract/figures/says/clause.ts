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
const SENTENCE_END = '。;!?\n\t';
const CLAUSE_END = `${SENTENCE_END},:，`;

/** Reads at most 160 characters back and 40 ahead. */
export function clauseAround(text: string, start: number, stop: number): Clause {
  const from = Math.max(0, start - REACH);
  const lead = text.slice(from, start);
  const sentence = behindLast(lead, SENTENCE_END);
  const comma = behindLast(lead, CLAUSE_END);
  const after = text.slice(stop, stop + 40);
  const end = after.search(/[。;!?\n\t,:，]/u);
  return {
    before: lead.slice(comma),
    behind: end === -1 ? after : after.slice(0, end),
    sentenceBefore: lead.slice(sentence),
    start: from + sentence,
  };
}

/** Behind the last of the marks, or a full stop that is no decimal point; 0 where there is none. */
function behindLast(lead: string, marks: string): number {
  for (let at = lead.length - 1; at >= 0; at--) {
    const character = lead.charAt(at);
    if (marks.includes(character) || (character === '.' && isFullStop(lead, at))) return at + 1;
  }
  return 0;
}

function isFullStop(lead: string, at: number): boolean {
  return /[一-龥”)%]/u.test(lead.charAt(at - 1)) && !/\d/u.test(lead.charAt(at + 1));
}
