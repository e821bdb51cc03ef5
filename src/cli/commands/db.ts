import type { ArchiveInfo, Damage } from '../../store/store.ts';
import { holderText } from '../busy-text.ts';
import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { type Look, printList, printOne } from '../print.ts';
import { visibleLine } from '../terminal/visible.ts';
import { pad } from '../terminal/width.ts';
import { withArchive } from '../with-archive.ts';

export const addDb: AddCommand = (program, context) => {
  const { say } = context;
  const db = program.command('db').description(say.command.db);
  addListOptions(db.command('check').description(say.dbCheck), say).action((options: ListOptions) =>
    withArchive(context, async (archive) => {
      const damages = archive.check();
      await printList(damages, options, context, (look) =>
        damages.length === 0
          ? look.colours.green(say.checkPassed)
          : [look.colours.red(say.checkFailed(damages.length)), ...damages.map(damageText)].join('\n'),
      );
      context.finish(damages.length === 0 ? EXIT.done : EXIT.archive);
    }),
  );
  addListOptions(db.command('info').description(say.dbInfo), say).action((options: ListOptions) =>
    withArchive(context, async (archive) => {
      const { from } = await context.archivePath();
      const facts = { ...archive.info(), path_from: from };
      await printOne(facts, options, context, (look) => infoText(facts, look, context));
    }),
  );
};

function damageText({ kind, where, message }: Damage): string {
  return `  ${kind}  ${visibleLine(where)}: ${visibleLine(message)}`;
}

/** Keys are those of --json: names that scripts know. */
function infoText({ writer, ...facts }: ArchiveInfo, { colours }: Look, { say }: Context): string {
  const who = writer === null ? say.nobodyWrites : holderText(writer, say);
  const entries = [...Object.entries(facts), ['writer', who] as const];
  const width = entries.reduce((most, [key]) => Math.max(most, key.length), 0);
  return entries.map(([key, value]) => `${colours.dim(pad(key, width))}  ${visibleLine(String(value))}`).join('\n');
}
