import type { LabelledPart } from '../../chinese/credit-line.ts';
import type { Credit, CreditRole } from '../../model/article.ts';
import { affiliationIn, namesIn } from './person-names.ts';

/** The people behind a label; none behind the label of a source, a time, a counter or a tool. */
export function creditsOf(part: LabelledPart, text: string): readonly Credit[] {
  const role = roleOf(part.kind);
  if (role === undefined) return [];
  const affiliation = affiliationIn(part.value);
  const names = namesIn(part.value, role);
  const own = part.label.startsWith('原创') ? names.slice(0, 1) : names;
  return own.map((name) => ({ role, name, affiliation, text }));
}

function roleOf(kind: LabelledPart['kind']): CreditRole | undefined {
  if (kind === 'source' || kind === 'published' || kind === 'updated' || kind === 'views' || kind === 'tool')
    return undefined;
  return kind;
}
