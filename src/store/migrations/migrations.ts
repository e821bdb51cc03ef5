import { firstArchive } from './001-first-archive.ts';
import { tableLabels } from './002-table-labels.ts';
import { clippingRows } from './003-clipping-rows.ts';
import { corrections } from './006-corrections.ts';
import { acceptances } from './007-acceptances.ts';
import { agencies } from './008-agencies.ts';
import { removals } from './009-removals.ts';
import { captureFacts } from './010-capture-facts.ts';
import { fetching } from './011-fetching.ts';
import { reprocessing } from './012-reprocessing.ts';
import { stories } from './013-stories.ts';
import { marks } from './014-marks.ts';
import { furtherPages } from './015-further-pages.ts';
import { filterIndex } from './016-filter-index.ts';

export interface Migration {
  readonly name: string;
  /** Alters tables. What is read, the views, stands in `views/`. */
  readonly sql: string;
}

/** In order of release; the schema version of an archive is the number of those it has been through. Only ever appended to. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '001-first-archive', sql: firstArchive },
  { name: '002-table-labels', sql: tableLabels },
  { name: '003-clipping-rows', sql: clippingRows },
  { name: '006-corrections', sql: corrections },
  { name: '007-acceptances', sql: acceptances },
  { name: '008-agencies', sql: agencies },
  { name: '009-removals', sql: removals },
  { name: '010-capture-facts', sql: captureFacts },
  { name: '011-fetching', sql: fetching },
  { name: '012-reprocessing', sql: reprocessing },
  { name: '013-stories', sql: stories },
  { name: '014-marks', sql: marks },
  { name: '015-further-pages', sql: furtherPages },
  { name: '016-filter-index', sql: filterIndex },
];

/** "jbao" as four bytes: `PRAGMA application_id` of every archive. */
export const APPLICATION_ID = 0x6a62616f;
