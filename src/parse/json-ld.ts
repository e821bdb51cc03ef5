import type { Claim } from '../model/block.ts';

/** The texts of schema.org's Article that matter, and what they claim. */
const TEXTS = [
  ['title', 'headline'],
  ['published', 'datePublished'],
  ['updated', 'dateModified'],
  ['body', 'articleBody'],
  ['section', 'articleSection'],
  ['description', 'description'],
] as const satisfies readonly (readonly [Claim['key'], string])[];

/** Claims of a JSON-LD script; none where it is not JSON, which on real pages is common. What is of another shape is left. */
export function jsonLdClaims(script: string): readonly Claim[] {
  return thingsIn(script).flatMap((thing) => {
    if (textOf(thing.headline) === undefined && textOf(thing.datePublished) === undefined) return [];
    return [
      ...TEXTS.flatMap(([key, name]) => claimed(key, textOf(thing[name]), name)),
      ...namesIn(thing.author).flatMap((author) => claimed('author', author, 'author')),
    ];
  });
}

function claimed(key: Claim['key'], text: string | undefined, name: string): readonly Claim[] {
  return text === undefined || text.trim() === '' ? [] : [{ key, text: text.trim(), place: `json-ld ${name}` }];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** "刘小禾", {"name": "刘小禾"} or a list of them; none where one of a list is neither. */
function namesIn(author: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(author) ? author : [author];
  const names = list.flatMap((one) => textOf(one) ?? textOf(fieldsOf(one)?.name) ?? []);
  return names.length === list.length ? names : [];
}

type Fields = Readonly<Record<string, unknown>>;

/** undefined for what is no object. */
function fieldsOf(thing: unknown): Fields | undefined {
  return typeof thing !== 'object' || thing === null || Array.isArray(thing) ? undefined : { ...thing };
}

function thingsIn(script: string): readonly Fields[] {
  const parsed = parseJson(script);
  const list: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return list.slice(0, 20).flatMap((thing) => {
    const graph = fieldsOf(thing)?.['@graph'];
    const things: readonly unknown[] = Array.isArray(graph) ? graph.slice(0, 20) : [thing];
    return things.map(fieldsOf).filter((fields) => fields !== undefined);
  });
}

/** Raw line breaks inside strings are the usual fault; everything else that is not JSON claims nothing. */
function parseJson(script: string): unknown {
  const trimmed = script.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[/, '').replace(/[\r\n\t]+/g, ' ');
  try {
    return JSON.parse(trimmed);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
