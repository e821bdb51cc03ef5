import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

/** A text in the source, with "7" for what is filled in. */
export interface SourceText {
  /** "store/check-path.ts:10" */
  readonly at: string;
  readonly text: string;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

const SRC = join(import.meta.dirname, '..', '..', 'src');

/** Descriptions with a twin beside them, names and examples of rules. */
const NO_MESSAGES = new Set(['en', 'zh', 'example', 'assumes', 'rule', 'place', 'description']);

/**
 * Every text in the source that could be shown to a person as a message. What stands in bugs (`new Error`), in lists of words that are split, in types
 * and under `NO_MESSAGES` is left out.
 */
export function sourceTexts(): readonly SourceText[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith(join('cli', 'messages')))
    .sort()
    .flatMap((path) => textsIn(path, readFileSync(join(SRC, path), 'utf8')));
}

function textsIn(path: string, source: string): readonly SourceText[] {
  const found: SourceText[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (isNode(value) && !isLeftOut(value)) {
      const text = textOf(value);
      if (text !== undefined) found.push({ at: `${path}:${source.slice(0, value.start).split('\n').length}`, text });
      for (const part of Object.values(value)) visit(part);
    }
  };
  visit(parseAst(source, { lang: 'ts' }));
  return found;
}

function isLeftOut({ type, key, callee, source }: Node): boolean {
  if (type === 'TSLiteralType' || (/^(?:Im|Ex)port/u.test(type) && isNode(source))) return true;
  if (type === 'Property') return isNode(key) && NO_MESSAGES.has(String(key.name));
  if (type === 'NewExpression') return isNode(callee) && callee.name === 'Error';
  return type === 'CallExpression' && isNode(callee) && (callee.type === 'Super' || isSplit(callee));
}

/** 'a b c'.split(' ') */
function isSplit({ property }: Node): boolean {
  return isNode(property) && property.name === 'split';
}

function textOf({ type, value, quasis }: Node): string | undefined {
  if (type === 'Literal') return typeof value === 'string' ? value : undefined;
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return undefined;
  return quasis.map((part) => (isNode(part) && isRecord(part.value) ? String(part.value.cooked) : '')).join('7');
}

function isNode(value: unknown): value is Node {
  return isRecord(value) && typeof value.type === 'string' && typeof value.start === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
