import type { Kit } from '../kit.ts';
import type { KitSettings } from '../open-kit.ts';

/** The settings of a kit as they can be sent to another process. */
export type PlainKit = Omit<KitSettings, 'warn'>;

/** Of what a kit was opened with; the segmenter that was chosen here is named, so that all use the same. */
export function plainKit({ warn: _, ...settings }: KitSettings, { segmenter }: Kit): PlainKit {
  return { ...settings, engine: segmenter.name === 'nodejieba' ? 'nodejieba' : 'node-rs' };
}
