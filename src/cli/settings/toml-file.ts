import { readFileSync } from 'node:fs';
import { UsageProblem } from '../../model/problem.ts';

/** A TOML file and its values; nothing of them is checked yet. */
export interface TomlFile {
  readonly path: string;
  readonly text: string;
  readonly values: unknown;
}

/**
 * Reads a TOML file.
 * @throws UsageProblem naming file and line.
 */
export async function readToml(path: string): Promise<TomlFile> {
  const { parse, TomlError } = await import('smol-toml');
  const text = read(path);
  try {
    return { path, text, values: parse(text) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [, reason = error.message] = /^Invalid TOML document: (.+)/u.exec(error.message) ?? [];
    throw new UsageProblem(`${path}:${error.line}: ${reason}`);
  }
}

/** "site-rules/a.toml:7: select.body: …", for one that has been read. */
export function problemIn({ path, text }: TomlFile, key: readonly (string | number)[], reason: string): UsageProblem {
  return new UsageProblem(`${path}:${lineOf(key, text)}: ${key.length === 0 ? '' : `${key.join('.')}: `}${reason}`);
}

/** The line on which a key stands, or the nearest table around it; 1 where it is written in another way. */
export function lineOf(key: readonly (string | number)[], text: string): number {
  const lines = text.split('\n').map((line) => line.trim());
  let from = 0;
  for (const [depth, step] of key.entries()) {
    if (typeof step === 'number') continue;
    const next = key[depth + 1];
    const heads = lines.flatMap((line, at) => (at >= from && isHeadOf(line, step) ? [at] : []));
    const found =
      heads[typeof next === 'number' ? next : 0] ?? lines.findIndex((line, at) => at >= from && isKey(line, step));
    if (found < 0) break;
    from = found;
  }
  return from + 1;
}

/** [select], [[example]] */
function isHeadOf(line: string, key: string): boolean {
  return /^\[{1,2}\s*["']?([^\]"']+?)["']?\s*\]/u.exec(line)?.[1] === key;
}

/** body = …, "body" = …, body.x = … */
function isKey(line: string, key: string): boolean {
  return line.startsWith(key) || /^["']([^"']+)["']/u.exec(line)?.[1] === key;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageProblem(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
