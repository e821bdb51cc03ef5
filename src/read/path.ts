import { isUtf8 } from 'node:buffer';
import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** A file name is bytes; most are UTF-8, and old Chinese ones GBK. */
export type Path = Buffer;

/** "新闻/一.htm" for UTF-8; in a name that is not, bytes beyond ASCII stand as %XX: "新闻/%D2%AA%CE%C5.htm" for 要闻.htm in GBK. */
export function locatorOf(path: Path): string {
  if (isUtf8(path)) return path.toString();
  const names = path
    .toString('latin1')
    .split('/')
    .map((name) => Buffer.from(name, 'latin1'));
  return names.map((name) => (isUtf8(name) ? name.toString() : escaped(name))).join('/');
}

function escaped(name: Buffer): string {
  return name
    .toString('latin1')
    .replace(/[%\x80-\xFF]/g, (byte) => `%${Buffer.from(byte, 'latin1').toString('hex').toUpperCase()}`);
}

/** "a" + "b.htm" → "a/b.htm" */
export function join(folder: Path, name: Buffer): Path {
  return Buffer.concat([folder, folder.at(-1) === SLASH ? Buffer.alloc(0) : Buffer.from('/'), name]);
}

const SLASH = 0x2f;

/** The same for every way of writing one path, also for accents in one piece or two (macOS). */
export function keyOf(path: Path | string): string {
  return resolve(typeof path === 'string' ? path : locatorOf(path)).normalize('NFC');
}

export async function exists(path: Path): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * The paths that typed words mean. Mostly one; a name as `locatorOf` writes it is found again; and where the shell handed
 * over a name in GBK, Node has put U+FFFD for its bytes: then all the names that look so.
 */
export async function pathsOf(typed: string): Promise<readonly Path[]> {
  const plain = Buffer.from(typed);
  if (await exists(plain)) return [plain];
  const escaped = unescaped(typed);
  if (escaped && (await exists(escaped))) return [escaped];
  return typed.includes('\uFFFD') ? lookalikes(typed) : [];
}

function unescaped(typed: string): Path | undefined {
  if (!/%[0-9A-F]{2}/.test(typed)) return undefined;
  const pieces = typed.split(/%([0-9A-F]{2})/);
  return Buffer.concat(pieces.map((piece, index) => Buffer.from(piece, index % 2 === 1 ? 'hex' : 'utf8')));
}

async function lookalikes(typed: string): Promise<readonly Path[]> {
  let found: readonly Path[] = [Buffer.from(typed.startsWith('/') ? '/' : '.')];
  for (const segment of typed.split('/').filter((part) => part !== '')) {
    const next: Path[] = [];
    for (const folder of found) next.push(...(await membersLike(folder, segment)));
    found = next;
  }
  return found;
}

async function membersLike(folder: Path, segment: string): Promise<readonly Path[]> {
  const exact = join(folder, Buffer.from(segment));
  if (!segment.includes('\uFFFD')) return (await exists(exact)) ? [exact] : [];
  const names = await readdir(folder, { encoding: 'buffer' }).catch(() => []);
  return names
    .filter((name) => name.toString() === segment)
    .sort(Buffer.compare)
    .map((name) => join(folder, name));
}
