import { firstArchive } from './001-first-archive.ts';
import { tableLabels } from './002-table-labels.ts';
import { clippingRows } from './003-clipping-rows.ts';
import { corrections } from './004-corrections.ts';
import { acceptances } from './005-acceptances.ts';
import { agencies } from './006-agencies.ts';
import { removals } from './007-removals.ts';
import { captureFacts } from './008-capture-facts.ts';
import { fetching } from './009-fetching.ts';
import { reprocessing } from './010-reprocessing.ts';
import { stories } from './011-stories.ts';
import { marks } from './012-marks.ts';
import { furtherPages } from './013-further-pages.ts';
import { filterIndex } from './014-filter-index.ts';

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
  { name: '004-corrections', sql: corrections },
  { name: '005-acceptances', sql: acceptances },
  { name: '006-agencies', sql: agencies },
  { name: '007-removals', sql: removals },
  { name: '008-capture-facts', sql: captureFacts },
  { name: '009-fetching', sql: fetching },
  { name: '010-reprocessing', sql: reprocessing },
  { name: '011-stories', sql: stories },
  { name: '012-marks', sql: marks },
  { name: '013-further-pages', sql: furtherPages },
  { name: '014-filter-index', sql: filterIndex },
];

/** "jbao" as four bytes: `PRAGMA application_id` of every archive. */
export const APPLICATION_ID = 0x6a62616f;
