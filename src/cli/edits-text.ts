import type { ListedEdit } from '../store/store.ts';
import type { Context } from './context.ts';
import type { Look } from './print.ts';
import { visibleLine } from './terminal/visible.ts';

/** Corrections for people: the old value and the new one, by whom and when. */
export function editsText(edits: readonly ListedEdit[], look: Look, { say }: Context): string {
  const { bold, dim, green, yellow } = look.colours;
  const one = (edit: ListedEdit): string => {
    const { id, clipping_id, title, field, value, machine, who, at, note, taken_back_at, taken_back_by, conflict } =
      edit;
    const gone =
      taken_back_at === null ? '' : `  ${yellow(visibleLine(say.takenBack(taken_back_by ?? '', taken_back_at)))}`;
    return [
      `${bold(`#${id} ${field}`)}  ${dim(visibleLine(`${clipping_id.slice(0, 9)} ${title ?? '–'}`))}${gone}`,
      `  ${visibleLine(inWords(machine))} → ${green(visibleLine(inWords(value)))}`,
      ...(conflict === null ? [] : [`  ${yellow(visibleLine(say.conflict(inWords(conflict.machine))))}`]),
      `  ${dim(visibleLine([who, at, note].filter((fact) => fact !== null).join(' · ')))}`,
    ].join('\n');
  };
  return edits.length === 0 ? say.noEdits : edits.map(one).join('\n\n');
}

/** "晶报", "刘思笑；陶镕", credits as JSON; – for nothing. */
export function inWords(value: unknown): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || value.some((part) => typeof part !== 'string')) return JSON.stringify(value);
  return value.length === 0 ? '–' : value.join('；');
}
