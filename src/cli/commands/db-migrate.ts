import type { AddCommand } from '../context.ts';
import { migratedText } from '../migrated-text.ts';
import { addWaitOption, type WaitOptions, whenFree } from '../open-writer.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { printOne } from '../print.ts';
import { visibleLine } from '../terminal/visible.ts';

interface Options extends ListOptions, WaitOptions {}

export const addMigrate: AddCommand = (db, context) => {
  const { say } = context;
  const command = db.command('migrate').description(say.dbMigrate);
  addListOptions(addWaitOption(command, say), say).action(async (options: Options) => {
    const [{ migrationAhead, openArchive }, { path }] = await Promise.all([
      import('../../store/store.ts'),
      context.archivePath(),
    ]);
    const ahead = migrationAhead(path);
    if (ahead !== null) context.note(say.migrating(ahead.from, ahead.to, ahead.seconds));
    const to = await whenFree(context, options, () => {
      const archive = openArchive(path, { mode: 'write', waitMs: 0, command: 'db migrate', create: false });
      try {
        return archive.info().schema_version;
      } finally {
        archive.close();
      }
    });
    await printOne({ path, from: ahead?.from ?? to, to }, options, context, () =>
      ahead === null ? say.upToDate(to) : migratedText(visibleLine(path), ahead, say),
    );
  });
};
