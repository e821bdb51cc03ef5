import { addDecisions } from '../agencies/decide.ts';
import { addFiles } from '../agencies/files.ts';
import { addLooks } from '../agencies/look.ts';
import type { AddCommand } from '../context.ts';

export const addAgencies: AddCommand = (program, context) => {
  const agencies = program.command('agencies').description(context.say.command.agencies);
  addLooks(agencies, context);
  addDecisions(agencies, context);
  addFiles(agencies, context);
};
