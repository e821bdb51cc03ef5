import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { start, writePages } from './jianbao.ts';

const pages = join(emptyFolder(), 'pages');
mkdirSync(pages);
writePages(pages, 260);

/** Sends these signals at one moment, when the first batch was committed and the second is being read. */
async function stopped(
  cwd: string,
  signals: readonly NodeJS.Signals[],
): Promise<{ code: unknown; ids: readonly string[] }> {
  const child = start(['ingest', '--jsonl', pages], { cwd });
  let said = '';
  child.stdout?.once('data', () => {
    for (const signal of ['SIGSTOP', ...signals, 'SIGCONT'] as const) child.kill(signal);
  });
  child.stdout?.on('data', (data) => {
    said += String(data);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  return {
    code,
    ids: said
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  };
}

test.each<[readonly NodeJS.Signals[], number, string | null]>([
  [['SIGINT'], 130, 'interrupted'],
  [['SIGTERM'], 143, 'interrupted'],
  [['SIGINT', 'SIGTERM'], 143, null],
])(
  '%j is exit %i: what is begun is finished, but for a second signal; what was acknowledged stays',
  async (signals, exit, ended) => {
    const cwd = emptyFolder();
    const { code, ids } = await stopped(cwd, signals);
    expect(code).toBe(exit);
    const archive = openArchive(join(cwd, 'jianbao.db'), { mode: 'read' });
    expect(archive.runs()).toMatchObject([{ ended }]);
    expect(archive.check()).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(100);
    expect(ids.length).toBeLessThan(260);
    expect(ids.filter((id) => archive.find(id).kind !== 'clipping')).toEqual([]);
    expect(archive.list().total).toBe(ids.length);
    archive.close();
  },
);
