import { fold } from '../../chinese/fold.ts';
import type { Credit } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';
import {
  aboveRole,
  besideTime,
  inBrackets,
  ofCaption,
  openingByline,
  signature,
  signedBelow,
  slashByline,
} from './bylines.ts';
import { creditsOf } from './labelled-people.ts';
import { namesIn } from './person-names.ts';
import { shapeOf } from './site-shapes.ts';
import type { ZoneLine } from './zones.ts';

/** Everybody who is named as standing behind the article, as printed, each once a role. */
export function findPeople(page: JudgedPage, lines: readonly ZoneLine[]): readonly Credit[] {
  const printed = lines.flatMap((line) => ofLine(line, page));
  const body = page.blocks.slice(page.bodyStart, page.bodyStop).filter((block) => block.role === 'paragraph');
  const inText = body.flatMap((block, index) => [
    ...inBrackets(block.text, index < 3),
    ...(index === body.length - 1 ? signature(block.text) : []),
  ]);
  const opening = body.slice(0, 3).flatMap((block) => openingByline(block.text));
  const captions = page.blocks.filter((block) => block.role === 'caption').flatMap((block) => ofCaption(block.text));
  return distinct([...printed, ...inText, ...opening, ...captions]);
}

function distinct(credits: readonly Credit[]): readonly Credit[] {
  const seen = new Set<string>();
  return credits.filter(({ role, name }) => {
    const key = `${role} ${fold(name)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** 实习生程某对本文亦有贡献: thanked, no author. */
const HELPED = /对(?:本文|此文|本报道|文章).{0,3}有.{0,2}贡献/;

function ofLine(line: ZoneLine, page: JudgedPage): readonly Credit[] {
  const { block, credit, zone, distance } = line;
  if (block.role === 'caption' || (zone === 'above' && distance > 3) || HELPED.test(line.folded)) return [];
  const ruled = bySiteRule(line, page);
  if (ruled.length > 0) return ruled;
  const labelled = credit.parts.flatMap((part) => creditsOf(part, block.text));
  if (labelled.length > 0) return labelled;
  if (zone === 'head' && distance <= 4)
    return [...slashByline(block.text), ...aboveRole(line, page), ...besideTime(line)];
  if (zone === 'foot' || zone === 'body') return [...signedBelow(line, page), ...signature(block.text)];
  return [];
}

/** What a site rule selects as author or editor, or names in the shape of a line. */
function bySiteRule(line: ZoneLine, page: JudgedPage): readonly Credit[] {
  const { block, credit } = line;
  const shape = shapeOf(page, line);
  const people = (role: 'author' | 'editor'): readonly Credit[] => {
    const isMarked = block.mark === role && credit.parts.length === 0;
    const words = shape?.[role] ?? (isMarked ? credit.text : undefined);
    return words === undefined
      ? []
      : namesIn(words, role).map((name) => ({ role, name, affiliation: null, text: block.text }));
  };
  return [...people('author'), ...people('editor')];
}
