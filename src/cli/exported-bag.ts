import { type Archive, RECORD_RELATIONS, RELATIONS, type Relation } from '../store/store.ts';
import type { Context } from './context.ts';
import { toFolder } from './output-folder.ts';

/** A bag has the records themselves, and in them all that these relations say. */
const IN_CLIPPINGS: ReadonlySet<Relation> = new Set<Relation>([...RECORD_RELATIONS, 'agencies']);

/** Writes the whole archive as a bag into a new folder, and says what is in it. */
export async function exportedBag(archive: Archive, path: string, context: Context): Promise<void> {
  const [{ exportBag }, { VERSION }] = await Promise.all([
    import('../export/export.ts'),
    import('../pipeline/version.ts'),
  ]);
  archive.hold();
  const folder = toFolder(path, context.say);
  const report = await exportBag(
    {
      hashes: hashesOf(archive),
      bytesOf: (sha256) => archive.rawBytes(sha256),
      clippings: clippingsOf(archive),
      tables: RELATIONS.filter((relation) => !IN_CLIPPINGS.has(relation)).map((relation) =>
        archive.rows(relation, { revisions: 'all' }),
      ),
      agent: `jianbao ${VERSION}`,
      day: lastChange(archive),
    },
    folder,
  ).catch((error: unknown): never => {
    folder.discard();
    throw error;
  });
  folder.keep();
  context.note(context.say.bagDone(path, report));
  if (report.missing > 0) context.alarm(context.say.bagMissing(report.missing));
}

/** Once each, ascending, as "captures" stands. */
function* hashesOf(archive: Archive): Generator<string> {
  const { columns, rows } = archive.rows('captures');
  const at = columns.indexOf('sha256');
  let last: unknown = null;
  for (const row of rows) {
    const hash = row[at] ?? null;
    if (hash !== null && hash !== last) yield String(hash);
    last = hash;
  }
}

function* clippingsOf(archive: Archive) {
  const { columns, rows } = archive.rows('clippings', { revisions: 'all' });
  const at = columns.indexOf('id');
  for (const row of rows) {
    const shown = archive.show(String(row[at]));
    if (shown !== null) yield shown;
  }
}

/** The day on which the last run ended, or began. */
function lastChange(archive: Archive): string | null {
  const times = archive.runs().map(({ started_at, ended_at }) => ended_at ?? started_at);
  return times.toSorted().at(-1)?.slice(0, 10) ?? null;
}
