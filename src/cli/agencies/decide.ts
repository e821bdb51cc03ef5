import type { Command } from 'commander';
import type { AgencyType } from '../../model/finding.ts';
import { UsageProblem } from '../../model/problem.ts';
import type { Archive, Decision } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { addWaitOption, type WaitOptions, withWriter } from '../open-writer.ts';
import { day, whole } from '../options.ts';
import { personOf } from '../person.ts';
import { decided, meant, nameMeant, refTo } from './meant.ts';
import { regionOption, typeOption } from './typed.ts';

interface Deciding extends WaitOptions {
  readonly who?: string;
}

/** `agencies merge`, `split`, `alias`, `former`, `set`, `undo`: a person's word. */
export function addDecisions(agencies: Command, context: Context): void {
  const { say } = context;
  const command = (name: string, says: string): Command =>
    addWaitOption(agencies.command(name).description(says).option('--who <name>', say.whoOption), say);

  command('merge', say.agency.merge)
    .argument('<name...>', say.agency.nameArgument)
    .option('--into <name>', say.agency.intoOption)
    .action((names: readonly string[], options: Deciding & { readonly into?: string }) =>
      decide(options, context, (archive) => merging(archive, names, options.into, context)),
    );
  command('split', say.agency.split)
    .argument('<name>', say.agency.nameInArticleArgument)
    .action((name: string, options: Deciding) =>
      decide(options, context, (archive) => ({ kind: 'split', name: nameMeant(archive, name, say) })),
    );
  command('alias', say.agency.alias)
    .argument('<name>', say.agency.nameArgument)
    .argument('<alias>', say.agency.aliasArgument)
    .action((name: string, alias: string, options: Deciding) =>
      decide(options, context, (archive) => ({
        kind: 'alias',
        agency: refTo(meant(archive, name, say)),
        alias: written(alias, context),
      })),
    );
  command('former', say.agency.former)
    .argument('<name>', say.agency.nameArgument)
    .argument('<former>', say.agency.formerArgument)
    .option('--until <day>', say.agency.untilOption, day(say))
    .action((name: string, former: string, options: Deciding & { readonly until?: string }) =>
      decide(options, context, (archive) => ({
        kind: 'former',
        agency: refTo(meant(archive, name, say)),
        former: { name: written(former, context), until: options.until ?? null },
      })),
    );
  command('set', say.agency.set)
    .argument('<name>', say.agency.nameArgument)
    .option('--name <name>', say.agency.setNameOption)
    .option('--type <type>', say.agency.typeOption, typeOption(say))
    .option('--region <code>', say.agency.regionOption, regionOption(say))
    .option('--note <text>', say.agency.noteOption)
    .action((name: string, options: Setting) =>
      decide(options, context, (archive) => setting(archive, name, options, context)),
    );
  command('undo', say.agency.undo)
    .argument('<decision>', say.agency.decisionArgument, whole(say))
    .action((id: number, options: Deciding) =>
      withWriter(context, { command: 'agencies', wait: options.wait, create: false }, (archive) => {
        const { who } = personOf(options, say);
        if (!archive.agencies.undo(id, who)) throw new UsageProblem(say.agency.noDecision(id));
        context.note(say.agency.undone(id));
      }),
    );
}

function decide(options: Deciding, context: Context, said: (archive: Archive) => Decision): Promise<void> {
  return withWriter(context, { command: 'agencies', wait: options.wait, create: false }, (archive) => {
    const { who } = personOf(options, context.say);
    const id = decided(archive, said(archive), who, context.say);
    context.note(context.say.agency.decided(id));
  });
}

function merging(archive: Archive, names: readonly string[], into: string | undefined, { say }: Context): Decision {
  const all = (into === undefined ? names : [into, ...names]).map((name) => meant(archive, name, say));
  const [first, ...others] = all.filter((one, i) => all.findIndex(({ id }) => id === one.id) === i);
  if (first === undefined || others.length === 0) throw new UsageProblem(say.agency.nothingToMerge);
  return { kind: 'merge', into: refTo(first), others: others.map(refTo) };
}

interface Setting extends Deciding {
  readonly name?: string;
  readonly type?: AgencyType;
  readonly region?: string;
  readonly note?: string;
}

function setting(archive: Archive, words: string, options: Setting, context: Context): Decision {
  const { name, type = null, region = null, note } = options;
  const values = {
    name: name === undefined ? null : written(name, context),
    type,
    region,
    note: note === undefined ? null : written(note, context),
  };
  if (Object.values(values).every((value) => value === null)) throw new UsageProblem(context.say.agency.nothingToSet);
  return { kind: 'set', agency: refTo(meant(archive, words, context.say)), ...values };
}

/** @throws UsageProblem where nothing is written. */
function written(text: string, { say }: Context): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new UsageProblem(say.agency.emptyName);
  return trimmed;
}
