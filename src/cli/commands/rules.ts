import type { ListedRule } from '../../pipeline/rules.ts';
import type { AddCommand, Context } from '../context.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { type Look, printList } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';

export const addRules: AddCommand = (program, context) => {
  const { say } = context;
  const rules = program.command('rules').description(say.command.rules);
  addListOptions(rules.command('list').description(say.rulesList), say).action(async (options: ListOptions) => {
    const { listRules } = await import('../../pipeline/rules.ts');
    const rows = listRules();
    await printList(rows, options, context, (look) => rulesText(rows, look, context));
  });
};

function rulesText(rows: readonly ListedRule[], look: Look, { say }: Context): string {
  const columns: readonly Column<ListedRule>[] = [
    { head: say.column.room, of: ({ room }) => room },
    { head: say.column.rule, of: ({ name }) => name },
    { head: say.column.example, of: ({ example }) => example, gives: true },
    { head: say.column.assumes, of: ({ assumes }) => assumes ?? '', gives: true },
  ];
  return table(rows, columns, look.colours, look.columns);
}
