import { z } from 'zod';
import type { Claim } from '../model/block.ts';

const named = z.union([z.string(), z.object({ name: z.string() }).transform((thing) => thing.name)]);
const oneOrMore = z.union([named.transform((name) => [name]), z.array(named)]);

/** The parts of schema.org's Article that matter; anything else, or of another shape, is left. */
const articleShape = z.object({
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  dateModified: z.string().optional().catch(undefined),
  articleBody: z.string().optional().catch(undefined),
  articleSection: z.string().optional().catch(undefined),
  description: z.string().optional().catch(undefined),
  author: oneOrMore.optional().catch(undefined),
});

/** Claims of a JSON-LD script; none where it is not JSON, which on real pages is common. */
export function jsonLdClaims(script: string): readonly Claim[] {
  const claims: Claim[] = [];
  for (const thing of thingsIn(script)) {
    const { success, data } = articleShape.safeParse(thing);
    if (!success || (data.headline === undefined && data.datePublished === undefined)) continue;
    const add = (key: Claim['key'], text: string | undefined, name: string): void => {
      if (text !== undefined && text.trim() !== '') claims.push({ key, text: text.trim(), place: `json-ld ${name}` });
    };
    add('title', data.headline, 'headline');
    add('published', data.datePublished, 'datePublished');
    add('updated', data.dateModified, 'dateModified');
    add('body', data.articleBody, 'articleBody');
    add('section', data.articleSection, 'articleSection');
    add('description', data.description, 'description');
    for (const author of data.author ?? []) add('author', author, 'author');
  }
  return claims;
}

function thingsIn(script: string): readonly unknown[] {
  const parsed = parseJson(script);
  const list = Array.isArray(parsed) ? parsed : [parsed];
  return list.slice(0, 20).flatMap((thing: unknown) => {
    const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(thing);
    return graph.success ? graph.data['@graph'].slice(0, 20) : [thing];
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
