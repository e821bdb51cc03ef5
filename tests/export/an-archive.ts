import type { Archive } from '../../src/store/store.ts';
import { ingest, newArchive, RUN } from '../store/archive-in.ts';
import { clippingOf, pageOf, refusedOf } from '../store/clipping-of.ts';
import { fullClipping } from '../store/full-clipping.ts';

/** An archive with something in every relation that is exported. */
export function anArchive(): Archive {
  const archive = newArchive();
  const clipping = fullClipping();
  const full = { bytes: new TextEncoder().encode('full'), outcome: { kind: 'clipped', clipping } } as const;
  ingest(archive, full, pageOf('two'), refusedOf('three'));
  archive.edit(archive.beginRun(RUN), clipping.id, { edition: 'A07' }, { who: '林一', note: null });
  archive.agencies.decide(
    { kind: 'alias', agency: { name: '北山区民政局', region: null }, alias: '北山民政' },
    '林一',
    true,
  );
  readAgain(archive);
  const [figure] = clipping.figures;
  if (figure === undefined) throw new Error('no figures');
  const { field, start, text } = figure;
  const where = { kind: 'figures', clippingId: clipping.id, field, start, text } as const;
  archive.mark(archive.beginRun(RUN), [{ ...where, verdict: 'wrong', correct: 11, who: '林一', note: null }]);
  return archive;
}

/** The second page under other rules. */
function readAgain(archive: Archive): void {
  const { id } = clippingOf('two');
  const { outcome } = pageOf('two', { title: '另一题' });
  const readings = archive.keptPages(id).map(({ number: capture }) => ({ capture, outcome }));
  archive.reread(archive.beginRun({ ...RUN, rules: 'r2' }), [{ id, readings }]);
}
