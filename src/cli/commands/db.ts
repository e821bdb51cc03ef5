import type { ArchiveInfo } from '../../store/store.ts';
import { holderText } from '../busy-text.ts';
import type { AddCommand, Context } from '../context.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { type Look, printOne } from '../print.ts';
import { visibleLine } from '../terminal/visible.ts';
import { pad } from '../terminal/width.ts';
import { withArchive } from '../with-archive.ts';
import { addBackup } from './db-backup.ts';
import { addCheck } from './db-check.ts';
import { addMigrate } from './db-migrate.ts';
import { addRestore } from './db-restore.ts';

export const addDb: AddCommand = (program, context) => {
  const db = program.command('db').description(context.say.command.db);
  addCheck(db, context);
  addBackup(db, context);
  addRestore(db, context);
  addInfo(db, context);
  addMigrate(db, context);
};

const addInfo: AddCommand = (db, context) => {
  const { say } = context;
  addListOptions(db.command('info').description(say.dbInfo), say).action((options: ListOptions) =>
    withArchive(context, async (archive) => {
      const { from } = await context.archivePath();
      const facts = { ...archive.info(), path_from: from };
      await printOne(facts, options, context, (look) => infoText(facts, look, context));
    }),
  );
};

/** Keys are those of --json: names that scripts know. */
function infoText({ writer, ...facts }: ArchiveInfo, { colours }: Look, { say }: Context): string {
  const who = writer === null ? say.nobodyWrites : holderText(writer, say);
  const entries = [...Object.entries(facts), ['writer', who] as const];
  const width = entries.reduce((most, [key]) => Math.max(most, key.length), 0);
  return entries.map(([key, value]) => `${colours.dim(pad(key, width))}  ${visibleLine(String(value))}`).join('\n');
}
