import type { AddCommand } from '../context.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { printOne } from '../print.ts';
import { visibleLine } from '../terminal/visible.ts';

interface Options extends ListOptions {
  readonly force?: boolean;
}

export const addBackup: AddCommand = (db, context) => {
  const { say } = context;
  addListOptions(db.command('backup').description(say.dbBackup).argument('<file>', say.backupArgument), say)
    .option('--force', say.forceOption)
    .action(async (file: string, options: Options) => {
      const [{ backUp }, { path }] = await Promise.all([import('../../store/store.ts'), context.archivePath()]);
      const copied = backUp(path, file, { overwrite: options.force === true });
      await printOne(copied, options, context, () => say.backedUp(visibleLine(file), copied.bytes));
    });
};
