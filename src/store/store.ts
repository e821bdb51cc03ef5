import { acceptor } from './accept.ts';
import { adder } from './add.ts';
import { openDesk } from './agencies/open-desk.ts';
import { renewLinks } from './agencies/relink.ts';
import type { Archive, OpenOptions } from './archive.ts';
import { check } from './check.ts';
import { connect } from './connect.ts';
import { machineRecord } from './corrections.ts';
import { decided, withReason } from './decided.ts';
import { editor } from './edit.ts';
import { editLister } from './edits.ts';
import { fetchStore } from './fetching/fetch-store.ts';
import { guardedFetching } from './fetching/guarded.ts';
import { find } from './find.ts';
import { blobReader } from './held-bytes.ts';
import { hold } from './hold.ts';
import { info } from './info.ts';
import { keptPages } from './kept-pages.ts';
import { list } from './list.ts';
import { marker } from './marks.ts';
import { APPLICATION_ID, MIGRATIONS } from './migrations/migrations.ts';
import { guarded } from './problems.ts';
import { purger } from './purge.ts';
import { rawBytes } from './raw-bytes.ts';
import { refusals, showRefusal } from './refusals.ts';
import { listRemovals } from './removals.ts';
import { remover } from './remove.ts';
import { rereader } from './reread.ts';
import { rows } from './rows.ts';
import { beginRun, endRun, listRuns } from './runs.ts';
import { sample } from './sample.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { staleItems } from './stale.ts';
import { stats } from './stats.ts';
import { listStories, showStory } from './stories/list-stories.ts';
import { linkStories, unlinked } from './stories/stories.ts';
import { VIEWS } from './views/views.ts';
import { type Writers, writersOf } from './writers.ts';

export type { LoggedDecision } from './agencies/decisions.ts';
export type * from './agencies/desk.ts';
export type * from './archive.ts';
export { backUp, type Copied } from './back-up.ts';
export { type Change, changesBetween } from './changes.ts';
export type { Correct } from './corrections.ts';
export type * from './fetching/fetching.ts';
export { JUDGED_KINDS, type JudgedKind } from './judgeable.ts';
export type * from './linking/decision.ts';
export type { BodyRef } from './linking/named-body.ts';
export type * from './listed.ts';
export { type MigrationAhead, migrationAhead } from './migration-ahead.ts';
export { RECORD_RELATIONS, RELATIONS, type Relation } from './relations.ts';
export { type Restored, type Restoring, restore } from './restore.ts';

/**
 * Opens an archive, and in mode `write` makes or migrates it. Throws `UsageProblem` where the path is wrong (no such
 * folder, no archive to read, a folder), `ArchiveProblem` where the file can't be used: not an archive, of a newer version of
 * jianbao, read-only, damaged, disk full, held by another writer (`exit` 75).
 */
export function openArchive(path: string, options: OpenOptions): Archive {
  const at = <T>(work: () => T): T => guarded(path, work);
  const now = options.now ?? (() => new Date());
  const { db, close } = at(() => connect(path, options, now));
  const readBlob = blobReader(path, options.readHeld);
  let writers: Writers | undefined;
  const writing = (): Writers => {
    writers ??= writersOf(db, options.correct);
    return writers;
  };
  const inRun = (runId: number) => ({ runId, at: now().toISOString() });
  let add: ReturnType<typeof adder> | undefined;
  const addItems: ReturnType<typeof adder> = (runId, items) => {
    add ??= adder(db, writing());
    return add(runId, items);
  };

  return {
    path,
    beginRun: (run) => at(() => beginRun(db, run, now())),
    add: (runId, items) => at(() => addItems(runId, items)),
    edit: (runId, id, corrections, by) =>
      at(() => editor(db, writing()).edit(id, corrections, decided(by, inRun(runId)))),
    takeBack: (runId, id, by) => at(() => editor(db, writing()).takeBack(id, decided(by, inRun(runId)))),
    accept: (runId, id, clipping, by) => at(() => acceptor(db, writing())(id, clipping, decided(by, inRun(runId)))),
    remove: (runId, targets, by) =>
      at(() => remover(db, writing()).remove(targets, decided(withReason(by), inRun(runId)))),
    takeBackRemoval: (runId, targets, by) =>
      at(() => remover(db, writing()).takeBack(targets, decided(by, inRun(runId)))),
    purge: (runId, targets, by) => at(() => purger(db, writing())(targets, decided(withReason(by), inRun(runId)))),
    removals: () => at(() => listRemovals(db)),
    sample: (query) => at(() => sample(db, query)),
    mark: (runId, marks) => at(() => marker(db, writing())(marks, inRun(runId))),
    stale: (query, after, limit) => at(() => staleItems(db, query, after, limit)),
    reread: (runId, all) => at(() => rereader(db, writing())(runId, all)),
    machine: (id) => at(() => machineRecord(db, id)),
    keptPages: (id) => at(() => keptPages(db, id, readBlob)),
    edits: (filter = {}) => at(() => editLister(db)(filter)),
    endRun: (runId, end) =>
      at(() => {
        renewLinks(db);
        endRun(db, runId, end, now());
      }),
    find: (prefix) => at(() => find(db, prefix)),
    show: (id) => at(() => show(db, id)),
    showRefusal: (id) => at(() => showRefusal(db, id)),
    rawBytes: (name) => at(() => rawBytes(db, name, readBlob)),
    list: (filter, page) => at(() => list(db, filter, page)),
    search: (query, filter, page) => at(() => search(db, query, filter, page)),
    refusals: (filter, page) => at(() => refusals(db, filter, page)),
    stats: (by, filter) => at(() => stats(db, by, filter)),
    linkStories: (options) => at(() => linkStories(db, options)),
    unlinked: () => at(() => unlinked(db)),
    stories: (filter, page) => at(() => listStories(db, filter, page)),
    story: (id) => at(() => showStory(db, id)),
    runs: () => at(() => listRuns(db)),
    rows: (relation, filter, asOf) => at(() => rows(db, path, relation, filter, asOf)),
    fetching: guardedFetching(at, () => fetchStore(db, addItems, now)),
    hold: () => at(() => hold(db)),
    agencies: openDesk(db, path, now),
    check: () => at(() => check(db, readBlob)),
    info: () => at(() => info(db, path)),
    close: () => at(close),
  };
}

/** The SQL that makes an archive of today's schema, for `jianbao schema --sql`. */
export function archiveSql(): string {
  const facts = `PRAGMA application_id = ${APPLICATION_ID};\nPRAGMA user_version = ${MIGRATIONS.length};\n`;
  return facts + [...MIGRATIONS.map(({ sql }) => sql), VIEWS].join('\n');
}
