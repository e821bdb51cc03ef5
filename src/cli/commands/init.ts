import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageProblem } from '../../model/problem.ts';
import type { AddCommand } from '../context.ts';
import { commentedConfig } from '../web/commented-config.ts';

const NAME = 'jianbao.toml';

export const addInit: AddCommand = (program, context) => {
  const { say, language } = context;
  program
    .command('init')
    .description(say.command.init)
    .argument('[folder]', say.initArgument, '.')
    .action((folder: string) => {
      const path = join(folder, NAME);
      try {
        writeFileSync(path, commentedConfig(language), { flag: 'wx' });
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
          throw new UsageProblem(say.configThere(path));
        throw new UsageProblem(
          say.outputFailed(path, say.said(error instanceof Error ? error.message : String(error))),
        );
      }
      context.note(say.initDone(path));
    });
};
