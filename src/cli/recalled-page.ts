import type { Given, Origin, RawPage } from '../model/origin.ts';
import { UsageProblem } from '../model/problem.ts';
import type { Archive, ListedCapture } from '../store/store.ts';
import type { Context } from './context.ts';
import { found } from './found.ts';

/**
 * The page behind an id of the archive as it once came, to be read again.
 * @throws UsageProblem where there is none, or its bytes were never there.
 */
export function recalledPage(prefix: string, archive: Archive, context: Context): RawPage {
  const { id, kind } = found(prefix, archive, context);
  const bytes = archive.rawBytes(id);
  if (bytes === null) throw new UsageProblem(context.say.noBytes(id));
  if (kind === 'refusal') {
    const refusal = archive.showRefusal(id);
    if (refusal === null) throw new UsageProblem(context.say.noSuchArticle(id));
    return { origin: originOf({ ...refusal, retrieved_from: null }), bytes };
  }
  const [capture] = archive.show(id)?.captures ?? [];
  if (capture === undefined) throw new UsageProblem(context.say.noSuchArticle(id));
  return { origin: originOf(capture), bytes, given: givenOf(capture.given ?? {}) };
}

function originOf(
  capture: Pick<ListedCapture, 'kind' | 'locator' | 'sha256' | 'bytes' | 'retrieved_at' | 'retrieved_from'>,
): Origin {
  const { kind, locator, sha256, bytes, retrieved_at } = capture;
  const from = (['given', 'http', 'warc'] as const).find((one) => one === capture.retrieved_from) ?? null;
  // A mark in the page is read from the page again.
  return { kind, locator, sha256: sha256 ?? '', bytes, retrievedAt: from && retrieved_at, retrievedFrom: from };
}

/** The flat record of the archive as the owner's facts. */
function givenOf(record: Readonly<Record<string, string>>): Given {
  const { url, site, charset, source, retrieved_at: retrievedAt, collection, identifier, ...more } = record;
  const known = { url, site, charset, source, retrievedAt, collection, identifier };
  const given = Object.entries(known).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { ...Object.fromEntries(given), more };
}
