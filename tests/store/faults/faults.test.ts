import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from '../../empty-folder.ts';

const HERE = import.meta.dirname;
/** Each so many writes one fails; every single one in the whole proof: JIANBAO_FAULTS=1 npx vitest run tests/store/faults */
const STEP = Number(process.env.JIANBAO_FAULTS ?? 67);

const disk = join(emptyFolder(), 'failing-disk.so');
const compiled = spawnSync('cc', ['-shared', '-fPIC', '-o', disk, join(HERE, 'failing-disk.c'), '-ldl']);

/** Only where there is a compiler, and a linker that lets a library stand before the system's. */
describe.skipIf(compiled.status !== 0 || process.platform !== 'linux')(
  'a disk that fails in the middle of a small ingest',
  () => {
    test.each([
      ['once', 7],
      ['full', 20],
      ['torn', 33],
    ])(
      '%s: is one line, loses nothing acknowledged, harms nothing, and the next run ends as if it had not',
      (kind, first) => {
        const args = [join(HERE, 'faulty-ingests.mjs'), kind, String(STEP === 1 ? 1 : first), String(STEP)];
        const { stdout, stderr } = spawnSync(process.execPath, args, {
          encoding: 'utf8',
          env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, LD_PRELOAD: disk },
        });
        expect(stderr).toBe('');
        const { faults, told, wrong } = JSON.parse(stdout);
        if (STEP === 1) console.log(`${kind}: ${faults} faults, ${told} of them told`);
        expect(wrong).toEqual([]);
        expect(told).toBeGreaterThan(1);
        expect(faults).toBeGreaterThanOrEqual(told);
      },
      1_200_000,
    );
  },
);
