import { stat } from 'node:fs/promises';
import { type Path, pathsOf } from './path.ts';

/** Pages within a file that are named one by one: files of a ZIP, or a record of a WARC. */
export interface Inside {
  readonly kind: 'inside';
  readonly path: Path;
  readonly sign: '!' | '@';
  /** "folder/page.htm" of a ZIP, "1234" or "1234+56" of a WARC. */
  readonly names: ReadonlySet<string>;
}

/** "pages.zip!folder/a.htm", "crawl.warc.gz@1234": what such words name where the file is there. */
export async function insideOf(typed: string): Promise<Inside | undefined> {
  const record = /^(.+)@(\d{1,15}(?:\+\d{1,15})?)$/s.exec(typed);
  if (record?.[1] !== undefined && record[2] !== undefined) {
    const path = await fileAt(record[1]);
    if (path !== undefined) return { kind: 'inside', path, sign: '@', names: new Set([record[2]]) };
  }
  for (let at = typed.indexOf('!', 1); at > 0 && at < typed.length - 1; at = typed.indexOf('!', at + 1)) {
    const path = await fileAt(typed.slice(0, at));
    if (path !== undefined) return { kind: 'inside', path, sign: '!', names: new Set([typed.slice(at + 1)]) };
  }
  return undefined;
}

async function fileAt(typed: string): Promise<Path | undefined> {
  const [path] = await pathsOf(typed);
  const facts = path === undefined ? undefined : await stat(path).catch(() => undefined);
  return facts?.isFile() ? path : undefined;
}

/** Neighbours in one file together, so that a list of a thousand files of a ZIP opens it once. */
export async function* joined<T extends { readonly kind: string }>(
  items: AsyncIterable<T | Inside>,
): AsyncGenerator<T | Inside, void> {
  let open: Inside | undefined;
  let names = new Set<string>();
  for await (const item of items) {
    if (isInside(item) && open?.sign === item.sign && open.path.equals(item.path)) {
      for (const name of item.names) names.add(name);
      continue;
    }
    if (open !== undefined) yield { ...open, names };
    open = undefined;
    if (!isInside(item)) yield item;
    else {
      open = item;
      names = new Set(item.names);
    }
  }
  if (open !== undefined) yield { ...open, names };
}

function isInside(item: { readonly kind: string } | Inside): item is Inside {
  return item.kind === 'inside';
}
