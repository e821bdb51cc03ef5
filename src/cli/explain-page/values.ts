import type { Article, Moment } from '../../model/article.ts';
import type { JudgedBlock } from '../../model/block.ts';
import { readValue } from '../explained-values.ts';

/** A value of the page with the block that it was read from. */
export interface Value {
  readonly name: string;
  readonly value: string;
  /** The words that were read, where they say more than the value. */
  readonly words: string | null;
  readonly rule: string | null;
  readonly place: string | null;
  /** Index of the block; null where a claim or the owner gave it. */
  readonly block: number | null;
}

/** Every value in the order of a record: what has evidence, people as they are printed, the head of a notice. */
export function valuesOf(article: Article): readonly Value[] {
  const { blocks, evidence, credits, document, captions } = article;
  const moments = [
    ['published', article.published],
    ['updated', article.updated],
  ] as const;
  const evident = Object.entries(evidence)
    .filter(([name]) => name !== 'published' && name !== 'updated')
    .map(([name, { text, place, rule }]) => {
      const value = readValue(article, name) ?? text;
      return { name, value, words: value === text ? null : text, rule, place, block: blockAt(blocks, place, text) };
    });
  const [titles, others] = [evident.filter(isTitle), evident.filter((value) => !isTitle(value))];
  const people = credits
    .filter(({ role }) => role !== 'source')
    .map(({ role, name, affiliation, text }) => {
      const value = affiliation === null ? name : `${name} (${affiliation})`;
      return {
        name: role,
        value,
        words: text === name ? null : text,
        rule: null,
        place: null,
        block: holding(blocks, text),
      };
    });
  const notice = Object.entries(document ?? {}).flatMap(([key, value]) =>
    value === null
      ? []
      : [{ name: NOTICE[key] ?? key, value, words: null, rule: null, place: null, block: noticeBlock(blocks, value) }],
  );
  const shown = blocks.flatMap(({ role }, block) => (role === 'caption' ? [block] : []));
  const pictures = captions.map((value, i) => ({
    name: `captions/${i}`,
    value,
    words: null,
    rule: blocks[shown[i] ?? -1]?.rule ?? null,
    place: blocks[shown[i] ?? -1]?.place ?? null,
    block: shown[i] ?? null,
  }));
  const times = moments.flatMap(([name, moment]) => (moment === null ? [] : [timeValue(name, moment, blocks)]));
  return [...titles, ...times, ...others, ...people, ...notice, ...pictures];
}

/** As the record calls them. */
const NOTICE: Readonly<Record<string, string>> = {
  number: 'document.number',
  index: 'document.index',
  issuer: 'document.issuer',
  signedOn: 'document.signed_on',
  effectiveOn: 'document.effective_on',
};

function isTitle({ name }: { readonly name: string }): boolean {
  return name === 'title' || name === 'subtitle';
}

function timeValue(name: string, moment: Moment, blocks: readonly JudgedBlock[]): Value {
  const { value, zone, supplied, text, rule, place } = moment;
  const added = supplied.length === 0 ? '' : ` + ${supplied.join(', ')}`;
  return {
    name,
    value: `${value}${zone ?? ''}`,
    words: `${text}${added}`,
    rule,
    place,
    block: blockAt(blocks, place, text),
  };
}

/** 2018-11-02 is printed as 2018年11月02日 or 2018年11月2日. */
function noticeBlock(blocks: readonly JudgedBlock[], value: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(value) ?? [];
  const printed =
    year === undefined ? [] : [`${year}年${month}月${day}日`, `${year}年${Number(month)}月${Number(day)}日`];
  return [value, ...printed].map((words) => holding(blocks, words)).find((block) => block !== null) ?? null;
}

/** The block at a place; where several stand there, the one with the words. */
export function blockAt(blocks: readonly JudgedBlock[], place: string, words: string): number | null {
  const there = blocks.flatMap((block, i) => (block.place === place ? [i] : []));
  return there.find((i) => holds(blocks[i], words)) ?? there[0] ?? null;
}

function holding(blocks: readonly JudgedBlock[], words: string): number | null {
  const whole = blocks.findIndex((block) => block.text === words);
  const found = whole >= 0 ? whole : blocks.findIndex((block) => holds(block, words));
  return found < 0 ? null : found;
}

function holds(block: JudgedBlock | undefined, words: string): boolean {
  return block !== undefined && (block.text.includes(words) || block.spaced.includes(words));
}
