import type { AddCommand } from '../context.ts';
import { damagesText } from '../damages-text.ts';
import { EXIT } from '../exit.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { printList } from '../print.ts';
import { withArchive } from '../with-archive.ts';

export const addCheck: AddCommand = (db, context) => {
  const { say } = context;
  addListOptions(db.command('check').description(say.dbCheck), say).action((options: ListOptions) =>
    withArchive(context, async (archive) => {
      const damages = archive.check();
      await printList(damages, options, context, (look) => damagesText(damages, look, context));
      context.finish(damages.length === 0 ? EXIT.done : EXIT.archive);
    }),
  );
};
