import type { Database } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import { agencyTally } from './agencies/tally.ts';
import { identityOf, toRow } from './clipping-row.ts';
import { childRows } from './finding-rows.ts';
import { inserter } from './insert.ts';
import { agencyId } from './linking/linking.ts';
import type { Past } from './past.ts';
import type { SearchWriter } from './search-index.ts';
import { seenText } from './search-text.ts';
import { signatureWriter } from './stories/signature-writer.ts';
import { unlinker } from './stories/unlink.ts';
import { tableColumns } from './table-columns.ts';

/** What the archive adds to a clipping. */
export interface Added {
  readonly current: 0 | 1;
  readonly last_retrieved_at: string | null;
  readonly run_id: number;
  /** The rules at hand when its bytes were last read. */
  readonly read_rules: string | null;
}

export interface ClippingWriter {
  /**
   * Stores a clipping with all that hangs on it under a number, or a new one; returns the number. `machine`: as the machine read
   * it, where a person has corrected it.
   */
  readonly put: (clipping: Clipping, added: Added, number?: number, machine?: Clipping) => number;
  /** Takes a clipping out; what points to its number must be pointed elsewhere in the same transaction. */
  readonly drop: (number: number) => void;
}

export function clippingWriter(db: Database, search: SearchWriter, past: Past): ClippingWriter {
  const row = inserter(db, 'clipping_rows', tableColumns(db, 'clipping_rows'));
  const child = (table: string) => inserter(db, table, tableColumns(db, table));
  const credit = child('credit_rows');
  const caption = child('caption_rows');
  const block = child('block_rows');
  const date = child('date_rows');
  const figure = child('figure_rows');
  const agencyOf = agencyNumbers(db);
  const agency = child('clipping_agency_rows');
  const mention = child('mention_rows');
  const tally = agencyTally(db);
  const sign = signatureWriter(db);
  const unlink = unlinker(db);
  const remove = db.prepare<[number]>('DELETE FROM clipping_rows WHERE number = ?');

  return {
    put(clipping, added, at, machine = clipping) {
      const number = row({ number: at ?? null, ...toRow(clipping), ...identityOf(machine), ...added });
      const children = childRows(clipping);
      for (const one of children.credits) credit({ clipping: number, ...one });
      for (const one of children.captions) caption({ clipping: number, ...one });
      for (const one of children.blocks) block({ clipping: number, ...one });
      for (const one of children.dates) date({ clipping: number, ...one });
      for (const [position, { name, region, type, mentions }] of clipping.agencies.entries()) {
        agency({ clipping: number, position, agency: agencyOf(name, region), type, mentions: mentions.length });
      }
      for (const one of children.mentions) mention({ clipping: number, ...one });
      for (const one of children.figures) figure({ clipping: number, ...one });
      tally.add(number);
      search.put(number, clipping);
      sign(number, clipping);
      return number;
    },
    drop(number) {
      past.keepRecord(number);
      search.drop(number);
      tally.take(number);
      unlink(number);
      remove.run(number);
    },
  };
}

/** The number of a body in the archive, new where it is named for the first time. */
function agencyNumbers(db: Database): (name: string, region: string | null) => number {
  const find = db.prepare<[string], { number: number }>('SELECT number FROM agency_rows WHERE id = ?');
  const add = inserter(db, 'agency_rows', ['id', 'name', 'region', 'folded']);
  return (name, region) => {
    const id = agencyId({ name, region });
    return find.get(id)?.number ?? add({ id, name, region, folded: seenText(name) });
  };
}
