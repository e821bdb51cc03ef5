import type { AddCommand } from '../context.ts';
import { damagesText } from '../damages-text.ts';
import { EXIT } from '../exit.ts';
import { addWaitOption, type WaitOptions, whenFree } from '../open-writer.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { printList, printOne } from '../print.ts';
import { visibleLine } from '../terminal/visible.ts';

interface Options extends ListOptions, WaitOptions {}

export const addRestore: AddCommand = (db, context) => {
  const { say } = context;
  const command = db.command('restore').description(say.dbRestore).argument('<file>', say.restoreArgument);
  addListOptions(addWaitOption(command, say), say).action(async (file: string, options: Options) => {
    const [{ restore }, { path }] = await Promise.all([import('../../store/store.ts'), context.archivePath()]);
    const outcome = await whenFree(context, options, () =>
      restore(path, file, { command: 'db restore', waitMs: 0, now: new Date() }),
    );
    if ('damages' in outcome) {
      context.alarm(say.notRestored(file));
      await printList(outcome.damages, options, context, (look) => damagesText(outcome.damages, look, context));
      context.finish(EXIT.archive);
      return;
    }
    const { replaced } = outcome;
    await printOne(outcome, options, context, () =>
      [
        say.restored(visibleLine(path)),
        ...(replaced === null ? [] : [say.replacedArchive(visibleLine(replaced))]),
      ].join('\n'),
    );
  });
};
