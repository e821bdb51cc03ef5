import type { Database } from 'better-sqlite3';
import { CORRECTED_FIELDS, type CorrectedField } from '../model/corrected-fields.ts';
import type { Corrections } from '../model/corrections.ts';
import { UsageProblem } from '../model/problem.ts';
import type { Decided } from './archive.ts';
import { correctedValue } from './corrected-value.ts';
import { machineReader } from './corrections.ts';
import { editLister } from './edits.ts';
import { inserter } from './insert.ts';
import type { ListedEdit } from './listed.ts';
import { recordReader } from './record.ts';
import type { Writers } from './writers.ts';

export interface Editor {
  readonly edit: (clippingId: string, corrections: Corrections, decided: Decided) => readonly ListedEdit[];
  readonly takeBack: (editId: number, decided: Decided) => ListedEdit;
}

/** Writes a person's corrections and applies them to every revision of the article, in one transaction. */
export function editor(db: Database, { touch, together }: Writers): Editor {
  const place = db.prepare<[string], { capture: number; article: string; current: number }>(
    `SELECT min(l.capture) AS capture, c.article,
       (SELECT x.number FROM clipping_rows x WHERE x.article = c.article AND x.current = 1) AS current
     FROM clipping_rows c JOIN clipping_capture_rows l ON l.clipping = c.number WHERE c.id = ? GROUP BY c.number`,
  );
  const columns = 'capture field value machine who note at run_id';
  const add = inserter(db, 'edit_rows', columns.split(' '));
  const articleOf = db.prepare<[number], { article: string; taken_back_at: string | null }>(
    `SELECT c.article, e.taken_back_at FROM edit_rows e JOIN clipping_capture_rows l ON l.capture = e.capture
     JOIN clipping_rows c ON c.number = l.clipping WHERE e.id = ?`,
  );
  const end = db.prepare<[string, string, number, number]>(
    'UPDATE edit_rows SET taken_back_at = ?, taken_back_by = ?, taken_back_run = ? WHERE id = ?',
  );
  const list = editLister(db);

  return {
    edit(clippingId, corrections, { who, note, at, runId }) {
      const ids = together(runId, () => {
        const found = place.get(clippingId);
        if (found === undefined) throw new UsageProblem(`there is no article ${clippingId} in the archive`);
        const applied = recordReader(db)(found.current).record;
        const machine = machineReader(db)(found.current);
        touch(found.article);
        return said(corrections).flatMap(([field, value]) => {
          const [now, read] = [applied, machine].map((record) => JSON.stringify(correctedValue(record, field)));
          const text = JSON.stringify(value);
          if (text === now || read === undefined) return [];
          const { capture } = found;
          return [add({ capture, field, value: text, machine: read, who, note, at, run_id: runId })];
        });
      });
      return list({ ids });
    },
    takeBack(editId, { who, at, runId }) {
      together(runId, () => {
        const found = articleOf.get(editId);
        if (found === undefined) throw new UsageProblem(`there is no correction ${editId} in the archive`);
        if (found.taken_back_at !== null) throw new UsageProblem(`correction ${editId} was taken back before`);
        end.run(at, who, runId, editId);
        touch(found.article);
      });
      const [edit] = list({ ids: [editId] });
      if (edit === undefined) throw new Error(`correction ${editId} is gone`);
      return edit;
    },
  };
}

function said(corrections: Corrections): readonly (readonly [CorrectedField, unknown])[] {
  return CORRECTED_FIELDS.flatMap((field) =>
    corrections[field] === undefined ? [] : [[field, corrections[field]] as const],
  );
}
