import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type FetchSettings, openFetcher } from '../../../src/fetch/fetch.ts';
import { explainPage } from '../../../src/pipeline/clip-page.ts';
import { openKit } from '../../../src/pipeline/open-kit.ts';
import { type RoundReport, runRound, type SiteFacts, siteSettings } from '../../../src/pipeline/round/round.ts';
import { openArchive } from '../../../src/store/store.ts';
import { emptyFolder } from '../../empty-folder.ts';
import { QUICK } from '../../fetch/server.ts';

export const DAY_MS = 86_400_000;
export const FIRST = Date.parse('2026-01-01T18:00:00Z');

export const kit = await openKit({ engine: 'node-rs' });

export interface Night extends Partial<FetchSettings> {
  readonly path: string;
  readonly sites: readonly SiteFacts[];
  /** Days after the first night. */
  readonly day?: number;
  readonly max?: number;
}

/** One round over the sites into the archive at `path`, as it would be on that night. */
export async function night({ path, sites, day = 0, max = 1000, ...settings }: Night): Promise<RoundReport> {
  const now = () => new Date(FIRST + day * DAY_MS);
  const archive = openArchive(path, { mode: 'write', now });
  const fetcher = openFetcher({ ...QUICK, deadlineMs: 20_000, idleMs: 20_000, retries: 0, ...settings });
  try {
    return await runRound({
      sites: sites.map((site) => siteSettings(site)),
      fetcher,
      clip: (raw) => explainPage(raw, kit),
      archive,
      run: { command: 'run', arguments: [], version: '1', rules: '1', segmenter: 'x', segmenterVersion: '1' },
      now,
      signal: new AbortController().signal,
      max,
      alarmAfter: 3,
      onBug: (message) => {
        throw new Error(message);
      },
    });
  } finally {
    await fetcher.close();
    archive.close();
  }
}

export function archiveAt(): string {
  return join(emptyFolder(), 'news.db');
}

export function ask<T>(path: string, sql: string): readonly T[] {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare<[], T>(sql).all();
  } finally {
    db.close();
  }
}
