import { isUtf8 } from 'node:buffer';
import { stat } from 'node:fs/promises';
import { UsageProblem } from '../model/problem.ts';
import { asError, cause, refused, skipped, type Unread, unreadable } from './arrivals.ts';
import { filesMatching, isGlob } from './glob.ts';
import { type Inside, insideOf } from './inside.ts';
import { exists, locatorOf, type Path, pathsOf } from './path.ts';
import { isUrl, notFetched } from './url.ts';
import { type FoundFile, walk } from './walk.ts';

/** What was typed, found to be there. */
export type Input =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'paths'; readonly paths: readonly Path[] }
  | { readonly kind: 'glob'; readonly typed: string }
  | Inside;

/** A thing that can be read as a page, or as pages. */
export type Readable =
  | FoundFile
  | Inside
  | { readonly kind: 'stdin' }
  | { readonly kind: 'stream'; readonly path: Path };

/** What one typed input means. Throws `UsageProblem` where it means nothing. */
export async function inputOf(typed: string): Promise<Input> {
  if (typed === '-') return { kind: 'stdin' };
  if (isUrl(typed)) throw new UsageProblem(notFetched(typed));
  const paths = await pathsOf(withoutSlash(typed));
  if (paths.length > 0) return { kind: 'paths', paths };
  const inside = await insideOf(typed);
  if (inside !== undefined) return inside;
  if (!isGlob(typed)) throw new UsageProblem(`${typed || '""'}: ${await whyMissing(typed)}`);
  if (!(await matchesAny(typed))) throw new UsageProblem(`${typed}: no file matches`);
  return { kind: 'glob', typed };
}

async function whyMissing(typed: string): Promise<string> {
  const facts = await stat(typed).catch(asError);
  return facts instanceof Error && 'code' in facts && facts.code !== 'ENOENT' ? cause(facts) : MISSING;
}

const MISSING = 'no such file or folder';

async function matchesAny(typed: string): Promise<boolean> {
  for await (const found of filesMatching(typed)) if (found.kind === 'file') return true;
  return false;
}

function withoutSlash(typed: string): string {
  return typed.replace(/(?<=[^/])\/{1,99}$/, '');
}

export async function* readablesOf(input: Input): AsyncGenerator<Readable | Unread> {
  if (input.kind === 'stdin' || input.kind === 'inside') yield input;
  else if (input.kind === 'glob') yield* filesMatching(input.typed);
  else for (const path of input.paths) yield* at(path, true);
}

/** A line of a list: whatever is wrong with it is a refusal of that line, but a URL is a misunderstanding. */
export async function* readablesOfLine(line: Buffer): AsyncGenerator<FoundFile | Inside | Unread> {
  const typed = locatorOf(line);
  if (isUrl(typed)) throw new UsageProblem(notFetched(typed));
  if (!(await exists(line)) && isUtf8(line) && isGlob(typed) && (await matchesAny(typed))) yield* filesMatching(typed);
  else yield* readablesAt(line);
}

/** A path that a list or manifest names. */
export async function* readablesAt(named: Path): AsyncGenerator<FoundFile | Inside | Unread> {
  const typed = locatorOf(named);
  const paths = (await exists(named)) ? [named] : await pathsOf(withoutSlash(typed));
  if (paths.length === 0) yield (await insideOf(typed)) ?? refused(typed, 'unreadable', MISSING);
  for (const path of paths) {
    for await (const found of at(path, false)) if (found.kind !== 'stream') yield found;
  }
}

/** A pipe is read where it was typed, `<(…)`; elsewhere nobody may be writing into it. */
async function* at(path: Path, isTyped: boolean): AsyncGenerator<FoundFile | { kind: 'stream'; path: Path } | Unread> {
  const facts = await stat(path).catch(asError);
  if (facts instanceof Error) yield unreadable(locatorOf(path), facts);
  else if (facts.isDirectory()) yield* walk(path);
  else if (facts.isFile()) yield { kind: 'file', path };
  else if (isTyped && (facts.isFIFO() || facts.isCharacterDevice())) yield { kind: 'stream', path };
  else yield skipped(locatorOf(path), 'not-a-file');
}
