import type { Kit } from '../pipeline/kit.ts';
import { RULES_VERSION, VERSION } from '../pipeline/version.ts';
import type { RunStart } from '../store/store.ts';

/**
 * How a run begins: what was typed after the program's name, and which version, rules and words read its pages. A run that
 * reads no page has no kit.
 */
export async function runStart(command: string, argv: readonly string[], kit?: Kit): Promise<RunStart> {
  return {
    command,
    arguments: argv.filter((_, at) => at !== argv.indexOf(command)),
    version: VERSION,
    ...(kit === undefined ? READ_BY_NOBODY : await readBy(kit)),
  };
}

type ReadBy = Pick<RunStart, 'rules' | 'segmenter' | 'segmenterVersion'>;

const READ_BY_NOBODY: ReadBy = { rules: RULES_VERSION, segmenter: 'none', segmenterVersion: 'none' };

async function readBy({ segmenter, siteRules = [], lexiconMark }: Kit): Promise<ReadBy> {
  const { rulesVersion } = await import('../pipeline/rules-version.ts');
  return {
    rules: rulesVersion(siteRules, lexiconMark),
    segmenter: segmenter.name,
    segmenterVersion: segmenter.version,
  };
}
