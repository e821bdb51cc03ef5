import { Argument } from 'commander';
import type { AddCommand } from '../context.ts';
import { oneOf } from '../options.ts';
import { printed } from '../print.ts';
import { json } from '../terminal/visible.ts';

export const addSchema: AddCommand = (program, context) => {
  const { say } = context;
  program
    .command('schema')
    .description(say.command.schema)
    .addArgument(
      new Argument('[what]', 'clipping, sql').argParser(oneOf(['clipping', 'sql'] as const, say)).default('clipping'),
    )
    .option('-o, --output <file>', say.outputOption)
    .action(async (what: 'clipping' | 'sql', { output }: { readonly output?: string }) => {
      const text = what === 'sql' ? await sql() : await jsonSchema();
      await printed(output, context, (file) => file.write(text.endsWith('\n') ? text : `${text}\n`));
    });
};

async function sql(): Promise<string> {
  const { archiveSql } = await import('../../store/store.ts');
  return archiveSql();
}

/** JSON Schema, draft 2020-12. */
async function jsonSchema(): Promise<string> {
  const [{ z }, { clippingSchema }] = await Promise.all([import('zod'), import('../../model/clipping.ts')]);
  return json({ title: 'jianbao/clipping@1', ...z.toJSONSchema(clippingSchema) }, 2);
}
