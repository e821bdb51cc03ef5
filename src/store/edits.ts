import type { Database } from 'better-sqlite3';
import type { CorrectedField } from '../model/corrected-fields.ts';
import type { EditFilter } from './archive.ts';
import { correctedValue } from './corrected-value.ts';
import { machineReader } from './corrections.ts';
import type { ListedEdit } from './listed.ts';

interface Stored extends Omit<ListedEdit, 'value' | 'machine' | 'conflict'> {
  readonly number: number;
  readonly value: string;
  readonly machine: string;
}

/**
 * Lists corrections, in the order in which they were made. A conflict: the current revision was read otherwise than the one that
 * was corrected, and not as the person says either. It is listed, never decided.
 */
export function editLister(db: Database): (filter: EditFilter) => readonly ListedEdit[] {
  const all = db.prepare<{ ids: string | null; of: string | null }, Stored>(
    `SELECT e.id, c.number, c.id AS clipping_id, c.article, c.title, e.field, e.value, e.machine, e.who, e.note, e.at, e.run_id,
       e.taken_back_at, e.taken_back_by
     FROM edit_rows e
     JOIN clipping_capture_rows l ON l.capture = e.capture
     JOIN clipping_rows o ON o.number = l.clipping
     JOIN clipping_rows c ON c.article = o.article AND c.current = 1
     WHERE (@ids IS NULL OR e.id IN (SELECT value FROM json_each(@ids)))
       AND (@of IS NULL OR o.article = (SELECT article FROM clipping_rows WHERE id = @of))
     ORDER BY e.id`,
  );
  const machineOf = machineReader(db);
  return ({ ids, clippingId, conflicts }) => {
    const rows = all.all({ ids: ids === undefined ? null : JSON.stringify(ids), of: clippingId ?? null });
    // Of two corrections of one field only the later one stands, so only that can be in conflict.
    const standing = new Map<string, number>();
    for (const { id, article, field, taken_back_at } of rows) {
      if (taken_back_at === null) standing.set(`${field} ${article}`, id);
    }
    const listed = rows.map(({ number, field, value, machine, ...rest }): ListedEdit => {
      const read = standing.get(`${field} ${rest.article}`) === rest.id ? reading(number, field) : machine;
      const conflict = read === machine || read === value ? null : { machine: JSON.parse(read) };
      return { ...rest, field, value: JSON.parse(value), machine: JSON.parse(machine), conflict };
    });
    return conflicts === true ? listed.filter(({ conflict }) => conflict !== null) : listed;
  };

  function reading(number: number, field: CorrectedField): string {
    return JSON.stringify(correctedValue(machineOf(number), field));
  }
}
