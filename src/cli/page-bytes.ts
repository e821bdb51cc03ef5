import { UsageProblem } from '../model/problem.ts';
import type { Archive, PageCapture } from '../store/store.ts';
import type { Context } from './context.ts';
import { foundWithBytes } from './found.ts';

const SHA256 = /^[0-9a-f]{64}$/u;

export interface PageBytes {
  readonly bytes: Uint8Array;
  /** Ids of the captures of an article's later pages, where its first one was given for the whole. */
  readonly others: readonly string[];
}

/**
 * The bytes of one page, as they came: behind an article (of several pages the first), a refusal or a capture, by an id or its
 * beginning, or behind a sha256.
 * @throws UsageProblem where there is none.
 */
export function pageBytes(name: string, archive: Archive, context: Context): PageBytes {
  const { kind, id } = SHA256.test(name) ? { kind: 'hash', id: name } : foundWithBytes(name, archive, context);
  const [first, ...later] = kind === 'clipping' ? pagesOf(id, name, archive) : [];
  const bytes = archive.rawBytes(first?.id ?? id);
  if (bytes === null) throw new UsageProblem(context.say.noBytes(name));
  return { bytes, others: later.map((page) => page.id) };
}

/** One arrival, page by page: that whose bytes gave the id as it was typed, else the one that is shown. */
function pagesOf(id: string, typed: string, archive: Archive): readonly PageCapture[] {
  const shown = archive.show(id);
  if (shown === null) return [];
  const hash = (id.startsWith(typed) ? id : typed).slice(1);
  const firsts = shown.captures.filter(({ page }) => page === 0);
  const first =
    firsts.find(({ sha256 }) => sha256?.startsWith(hash)) ??
    firsts.find(({ sha256 }) => sha256 === shown.clipping.origin.sha256);
  if (first === undefined) return [];
  const later = shown.captures.slice(shown.captures.indexOf(first) + 1);
  const end = later.findIndex(({ page }) => page === 0);
  return [first, ...(end === -1 ? later : later.slice(0, end))];
}
