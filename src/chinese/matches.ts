/**
 * The matches of a global expression in a text, in order, as `matchAll` gives them. That makes a copy of the expression for each text,
 * which costs more than most lines do.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

const NONE: readonly never[] = [];
