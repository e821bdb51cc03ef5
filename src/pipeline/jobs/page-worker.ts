import type { RawPage } from '../../model/origin.ts';
import { explainPage } from '../clip-page.ts';
import { readPage } from '../ingest-steps.ts';
import { openKit } from '../open-kit.ts';
import type { PlainKit } from './plain-kit.ts';
import { serve } from './serve.ts';

/** A process that clips pages; begun by `openPageJobs`. */
serve(async (settings: PlainKit) => {
  const kit = await openKit(settings);
  return (raw: RawPage) => readPage(raw, (page) => explainPage(page, kit));
});
