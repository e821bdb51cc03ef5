import type { Clipping } from '../model/clipping.ts';

/** The text that a field names, by code points; empty where there is none. */
export function fieldCharacters(record: Clipping, field: string): readonly string[] {
  const [name, index] = field.split('/');
  const text =
    name === 'body' || name === 'title' || name === 'subtitle' || name === 'source'
      ? record[name]
      : name === 'captions'
        ? record.captions[Number(index)]
        : record.credits[Number(index)]?.text;
  return Array.from(text ?? '');
}
